package import Domain
import Foundation

/// An answer as SMS parts, each within one message: 160 septets alone, 153 in a series (3GPP TS 23.040), or 70 and 67
/// UTF-16 units where a character is outside GSM 03.38.
package struct SMSRendering: Sendable {
  private let style: LabelStyle

  package init(style: LabelStyle) {
    self.style = style
  }

  /// The parts in sending order. Words are never cut; nothing but glossary and web addresses of sources is left out.
  package func parts(_ blocks: [AnswerBlock]) -> [String] {
    Self.split(GSMAlphabet.transliterated(text(blocks).replacingOccurrences(of: "\n", with: " ")))
  }

  private func text(_ blocks: [AnswerBlock]) -> String {
    var hasSource = false
    return blocks.compactMap { block -> String? in
      // One source is enough on a small screen: the others are in the answer on every other channel.
      if case .source = block.content {
        if hasSource { return nil }
        hasSource = true
      }
      return sentence(block.content)
    }.joined(separator: " ")
  }

  private func sentence(_ content: AnswerBlock.Content) -> String? {
    switch content {
    case .heading(let text): stripped(text) + "."
    case .summary(let text), .paragraph(let text), .outcome(let text): ended(text)
    case .steps(let items):
      items.enumerated().map { "\($0.offset + 1)) \(ended($0.element))" }.joined(separator: " ")
    case .documents(let items):
      style.text("sms.documents") + " "
        + ended(items.map { AfterColon.lowered(stripped($0)) }.joined(separator: "; "))
    case .deadline(let deadline):
      style.text("label.deadline") + ": " + AfterColon.lowered(ended(deadline.text))
        + (deadline.ifMissed.map { " " + style.text("label.ifMissed") + ": " + ended($0) } ?? "")
    case .amount(let amount):
      ended(
        style.text("label.amount") + ": "
          + ([amount.text] + [amount.period, amount.validity].compactMap { $0 }).map(stripped)
          .joined(separator: ", "))
    case .contactPoint(let point): contact(point)
    case .choice(let options): options.map { "\($0.key) \($0.text)" }.joined(separator: ", ") + "."
    case .note(let text): style.text("label.note") + ": " + AfterColon.lowered(ended(text))
    case .glossary: nil
    case .source(let source): style.text("label.source") + ": " + ended(source.text)
    }
  }

  private func contact(_ point: ContactPoint) -> String {
    let limits = [point.hours, point.reachableFrom].compactMap { $0 }.map(stripped)
    let detail = limits.isEmpty ? "" : " (\(limits.joined(separator: "; ")))"
    let medium = style.text("medium.\(point.medium.rawValue)")
    return "\(ContactPointWords.name(point)): \(medium) \(ContactPointWords.value(point))\(detail)."
  }

  private func ended(_ text: String) -> String {
    text.last.map { ".!?:".contains($0) } ?? true ? text : text + "."
  }

  private func stripped(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Cuts a text into parts at spaces.
  package static func split(_ text: String) -> [String] {
    let isGSM = text.allSatisfy { GSMAlphabet.septets($0) != nil }
    func size(_ part: Substring) -> Int {
      isGSM ? part.reduce(0) { $0 + (GSMAlphabet.septets($1) ?? 0) } : part.utf16.count
    }
    if size(text[...]) <= (isGSM ? 160 : 70) { return text.isEmpty ? [] : [text] }
    let limit = isGSM ? 153 : 67
    var parts: [String] = []
    var current = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(word, limit: limit, size: size) {
        let length = size(piece)
        if used > 0, used + 1 + length > limit {
          parts.append(current)
          current = ""
          used = 0
        }
        if used > 0 {
          current += " "
          used += 1
        }
        current += piece
        used += length
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }

  /// A word longer than a whole part is cut; any other is one piece.
  private static func pieces(_ word: Substring, limit: Int, size: (Substring) -> Int) -> [Substring] {
    guard size(word) > limit else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var end = start
    while end < word.endIndex {
      let next = word.index(after: end)
      if size(word[start..<next]) > limit, end > start {
        pieces.append(word[start..<end])
        start = end
      }
      end = next
    }
    pieces.append(word[start..<word.endIndex])
    return pieces
  }
}
