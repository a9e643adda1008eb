package import Domain

/// An answer as plain text for e-mail, fax and relay: a line a fact, a blank line between blocks.
package struct PlainTextRendering: Sendable {
  private let style: LabelStyle

  package init(style: LabelStyle) {
    self.style = style
  }

  package func text(_ blocks: [AnswerBlock]) -> String {
    var result = ""
    for line in AnswerLines(style: style).lines(blocks) {
      if !result.isEmpty { result += line.startsBlock ? "\n\n" : "\n" }
      result += line.sentence
    }
    return result
  }

  /// The same without blank lines: what a terminal shows, one fact a line.
  package func lines(_ blocks: [AnswerBlock]) -> [String] {
    AnswerLines(style: style).lines(blocks).map(\.sentence)
  }
}
