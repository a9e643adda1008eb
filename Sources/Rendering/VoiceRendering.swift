package import Domain
package import Speech

/// An answer as speech: the same blocks, an act at a time, with pauses; numbers that matter said again by profile.
///
/// The result is our own tree; SSML is made from it by Speech, never from text that comes from outside.
package struct VoiceRendering: Sendable {
  private let style: LabelStyle
  /// How often a number, address or date of a contact point is said (`speech.repeatCount`), 1 to 3.
  private let repeats: Int
  /// Pause between blocks, in milliseconds.
  private static let blockPause = 400

  package init(style: LabelStyle, repeats: Int = 1) {
    self.style = style
    self.repeats = min(max(repeats, 1), 3)
  }

  package func spoken(_ blocks: [AnswerBlock]) -> SpokenText {
    var parts: [SpokenPart] = []
    var point: ContactPoint?
    for (index, block) in blocks.enumerated() {
      if index > 0 { parts.append(.pause(milliseconds: Self.blockPause)) }
      parts.append(.mark("b\(index)"))
      let language = block.language == style.language ? nil : block.language
      parts += sentences(block, after: point).map { .text($0 + " ", language: language) }
      if case .contactPoint(let given) = block.content { point = given }
    }
    return SpokenText(parts: parts)
  }

  private func sentences(_ block: AnswerBlock, after point: ContactPoint?) -> [String] {
    switch block.content {
    case .heading(let text), .summary(let text), .paragraph(let text), .outcome(let text): [ended(text)]
    case .steps(let items):
      [style.text("voice.steps", ["count": String(items.count)])]
        + items.enumerated().map { AnswerLine(label: ordinal($0.offset + 1), text: $0.element).sentence }
    case .documents(let items):
      [style.text("voice.documents", ["count": String(items.count)])]
        + items.enumerated().map {
          AnswerLine(label: style.text("voice.item", ["n": String($0.offset + 1)]), text: $0.element).sentence
        }
    case .contactPoint(let given): contact(given, after: point)
    case .choice(let options): options.map(choice)
    case .source(let source): [style.text("label.source") + ": " + ended(source.text)]
    case .deadline, .amount, .note, .glossary: AnswerLines(style: style).lines([block]).map(\.sentence)
    }
  }

  /// The key always after the act.
  private func choice(_ choice: AnswerBlock.Choice) -> String {
    if choice.text.last.map({ ".?!".contains($0) }) == true {
      return choice.text + " " + style.text("voice.choiceAfterQuestion", ["key": String(choice.key)])
    }
    return style.text("voice.choice", ["text": choice.text, "key": String(choice.key)])
  }

  private func contact(_ point: ContactPoint, after before: ContactPoint?) -> [String] {
    let lines = ContactPointLines(style: style).lines(point, number: 1, of: 1, after: before)
    guard let number = lines.first, repeats > 1, point.medium != .web else { return lines.map(\.sentence) }
    let again = "\(style.text("voice.repeat")): \(ended(number.text))"
    return [number.sentence] + Array(repeating: again, count: repeats - 1) + lines.dropFirst().map(\.sentence)
  }

  private func ordinal(_ number: Int) -> String {
    number <= 10 ? style.text("voice.ordinal.\(number)") : style.text("voice.item", ["n": String(number)])
  }

  private func ended(_ text: String) -> String {
    AnswerLine(text: text).sentence
  }
}
