import Directory
import Domain
import Foundation
import PlainLanguage

/// Explains a letter that a person pastes or reads out: who sent it, what it says, the time limit as written, the law
/// it names, and what to do. Nothing is guessed: the words quoted are the letter's own.
struct LetterReader: Sendable {
  let facts: FactExtractor
  let laws: LawNotes
  let cues: Cues
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
    blocks += amounts(letter)
    blocks.append(
      AnswerBlock(.steps(steps(letter, message: inquiry.text, hasLimit: !limits.isEmpty).map { say($0) })))
    blocks += bodies.contactPoints(body, office: nil)
    blocks += lawBlocks(references)
    blocks.append(AnswerBlock(.note(say("letter.note"))))
    return Draft(
      blocks: blocks, outcome: .routed, organisation: body.code, known: ["letterFrom": body.code])
  }

  /// Sums as written, each once.
  private func amounts(_ letter: String) -> [AnswerBlock] {
    var seen: Set<String> = []
    return facts.facts(in: letter).map(\.fact).filter { $0.kind == .amount && seen.insert($0.value).inserted }
      .map { AnswerBlock(.amount(.init(text: $0.text))) }
  }

  /// The message keys of what to do, by what the letter asks for.
  private func steps(_ letter: String, message: String, hasLimit: Bool) -> [String] {
    let hasProtocol = facts.facts(in: message).contains { $0.fact.kind == .protocolNumber }
    let kinds = cues.kinds(ofLetter: Folded(letter))
    var steps = [hasProtocol ? "letter.step.findShort" : "letter.step.find", "letter.step.contact"]
    if kinds.contains(.documents) { steps += ["letter.step.ask", "letter.step.proof"] }
    if kinds.contains(.visit) { steps += ["letter.step.visit"] }
    if kinds.contains(.pay) { steps += ["letter.step.pay", "letter.step.payProof"] }
    if kinds.contains(.appeal) { steps += ["letter.step.appeal"] }
    if kinds.isEmpty { steps.append("letter.step.askNoDeadline") }
    if hasLimit, !kinds.contains(.documents) { steps.append("letter.step.before") }
    return steps
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
  func sender(_ folded: Folded, routing: Routing, directory: DirectoryIndex) throws -> Organisation? {
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
    return withoutLastQuestion(trimmed)
  }

  /// "... entro 60 giorni, cosa posso fare?" without its last clause; empty where it is all one question.
  private static func withoutLastQuestion(_ sentence: String) -> String {
    let question =
      #"[,;]\s*(?:e\s+)?(?:che cosa|cosa|che|come|quando|dove|a chi|quanto|posso|devo|è giusto)\b[^,;?]*\?$"#
    guard let range = sentence.range(of: question, options: [.regularExpression, .caseInsensitive]) else {
      return ""
    }
    return String(sentence[..<range.lowerBound]) + "."
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
    let word = text.prefix { !$0.isWhitespace }
    // An address or a code keeps its own letters.
    guard word.allSatisfy({ $0.isLetter || "'’,.".contains($0) }) else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func sentence(_ text: String) -> String {
    let first = capitalised(text)
    return first.hasSuffix(".") ? first : first + "."
  }
}
