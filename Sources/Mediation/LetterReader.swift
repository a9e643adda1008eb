import Directory
import Domain
import Foundation
import PlainLanguage

/// Explains a letter that a person pastes or reads out: who sent it, what it says, the time limit as written, the law
/// it names, and what to do. Nothing is guessed: the words quoted are the letter's own.
struct LetterReader: Sendable {
  let facts: FactExtractor
  let laws: LawNotes
  let wording: Wording

  /// Nil where the message does not hold both a body and something to explain.
  func draft(_ inquiry: Inquiry, folded: Folded, routing: Routing, bodies: BodyAnswer) throws -> Draft? {
    guard let body = try sender(folded, routing: routing, directory: bodies.directory) else { return nil }
    let letter = Self.letterText(inquiry.text)
    let occurrences = facts.facts(in: letter).map(\.fact)
    let references = occurrences.filter { $0.kind == .lawReference }
    let limits = Self.timeLimits(letter)
    guard !letter.isEmpty, !references.isEmpty || !limits.isEmpty else { return nil }
    func say(_ key: String, _ places: [String: String] = [:]) -> String {
      wording.text(key, inquiry.language, places)
    }
    var blocks = [
      AnswerBlock(.heading(say("letter.heading"))),
      AnswerBlock(.summary(say("letter.summary", ["name": body.knownName]))),
      AnswerBlock(.paragraph(say("letter.says"))),
      AnswerBlock(.paragraph(Self.capitalised(letter)), isVerbatim: true),
    ]
    blocks += limits.map {
      AnswerBlock(.deadline(.init(text: say("letter.deadlineAsWritten", ["text": $0]))))
    }
    let isTermInDays = limits.contains {
      $0.range(of: #"giorn|mes[ei]|ann[oi]"#, options: .regularExpression) != nil
    }
    if isTermInDays { blocks.append(AnswerBlock(.note(say("letter.deadlineFrom")))) }
    let steps =
      ["letter.step.find", "letter.step.contact"]
      + (limits.isEmpty ? ["letter.step.askNoDeadline"] : ["letter.step.ask", "letter.step.proof"])
    blocks.append(AnswerBlock(.steps(steps.map { say($0) })))
    blocks += bodies.contactPoints(body, office: nil)
    blocks += lawBlocks(references)
    blocks.append(AnswerBlock(.note(say("letter.note"))))
    return Draft(
      blocks: blocks, outcome: .routed, organisation: body.code, known: ["letterFrom": body.code])
  }

  private func lawBlocks(_ references: [Fact]) -> [AnswerBlock] {
    var seen: Set<String> = []
    return references.flatMap { reference -> [AnswerBlock] in
      guard let note = laws.note(for: reference.text), seen.insert(note.meaning).inserted else { return [] }
      return [
        AnswerBlock(.glossary(term: reference.text, meaning: Self.sentence(note.meaning))),
        AnswerBlock(.source(.init(text: note.source, url: note.url, checked: note.checked))),
      ]
    }
  }

  /// The body the letter comes from: one whose acronym or name stands in the message.
  private func sender(_ folded: Folded, routing: Routing, directory: DirectoryIndex) throws -> Organisation? {
    routing.candidates.map(\.organisation).first { body in
      [body.acronym, body.name, body.code].compactMap { $0 }.contains { folded.contains(Folded($0)) }
    }
  }

  /// The letter's own words: what follows the first colon, without the question at the end.
  static func letterText(_ text: String) -> String {
    var body = Substring(text)
    if let colon = body.firstIndex(of: ":"), body.distance(from: body.startIndex, to: colon) < 200 {
      body = body[body.index(after: colon)...]
    }
    let trimmed = body.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.hasSuffix("?") else { return trimmed }
    var end = trimmed.index(before: trimmed.endIndex)
    while end > trimmed.startIndex {
      let previous = trimmed.index(before: end)
      if ".!?»\n".contains(trimmed[previous]), end < trimmed.endIndex, trimmed[end].isWhitespace {
        return String(trimmed[..<end]).trimmingCharacters(in: .whitespacesAndNewlines)
      }
      end = previous
    }
    return ""
  }

  /// Every "entro ..." with its term in days, months or years or its date, as written.
  static func timeLimits(_ letter: String) -> [String] {
    let unit = #"(?:\d+|[a-zà]+)\s*(?:\([^)]{1,20}\)\s*)?(?:giorn[oi]|mes[ei]|ann[oi]|ore)"#
    let date = #"\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|°?\s+\p{L}+\s+\d{4})"#
    let pattern =
      #"(?i)\b(?:entro|non oltre)\b[^.;:\n]{0,60}?(?:"# + unit + "|" + date
      + #")(?:\s+(?:dal|dalla|dallo|da)\b[^.;:,\n]{0,80})?"#
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    return expression.matches(in: letter, range: NSRange(letter.startIndex..., in: letter)).compactMap {
      Range($0.range, in: letter).map { String(letter[$0]).trimmingCharacters(in: .whitespaces) }
    }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func sentence(_ text: String) -> String {
    let first = capitalised(text)
    return first.hasSuffix(".") ? first : first + "."
  }
}
