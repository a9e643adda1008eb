import Foundation

/// One line of an answer in words: a label and one fact, or a fact alone.
///
/// The lines are the common ground of the text channels: terminal, relay transcript, e-mail and fax.
package struct AnswerLine: Sendable, Equatable {
  /// "In breve", "Passo 1 di 3"; nil where the text stands alone.
  package var label: String?
  package var text: String
  /// True for the first line of a block: channels with paragraphs leave a blank line before it.
  package var startsBlock: Bool
  package var language: String

  package init(label: String? = nil, text: String, startsBlock: Bool = false, language: String = "it-IT") {
    self.label = label
    self.text = text
    self.startsBlock = startsBlock
    self.language = language
  }

  /// `Etichetta: valore.` with exactly one full stop at the end.
  package var sentence: String {
    let body = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let closed = body.last.map { ".!?:;…".contains($0) } ?? true ? body : body + "."
    guard let label else { return closed }
    if label.hasSuffix(".") { return "\(label) \(closed)" }
    return "\(label): \(language.hasPrefix("it") ? AfterColon.lowered(closed) : closed)"
  }
}
