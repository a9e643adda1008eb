package import Domain

/// Turns the blocks of an answer into lines, one fact each, the count before a series.
package struct AnswerLines: Sendable {
  private let style: LabelStyle

  package init(style: LabelStyle) {
    self.style = style
  }

  package func lines(_ blocks: [AnswerBlock]) -> [AnswerLine] {
    let points = blocks.compactMap { block in
      if case .contactPoint(let point) = block.content { point } else { nil }
    }
    var number = 0
    return blocks.flatMap { block -> [AnswerLine] in
      guard case .contactPoint(let point) = block.content else { return marked(lines(block.content), block) }
      number += 1
      let before = number > 1 ? points[number - 2] : nil
      let count = AnswerLine(label: style.text("label.contactPoints"), text: String(points.count))
      let lines = ContactPointLines(style: style).lines(
        point, number: number, of: points.count, after: before)
      return marked(number == 1 && points.count > 1 ? [count] + lines : lines, block)
    }
  }

  /// A text of several lines becomes as many lines, the label on the first.
  private func marked(_ lines: [AnswerLine], _ block: AnswerBlock) -> [AnswerLine] {
    lines.flatMap { line in
      line.text.split(separator: "\n").enumerated().map { index, part in
        AnswerLine(label: index == 0 ? line.label : nil, text: ReadableText.cleaned(String(part)))
      }
    }.enumerated().map { index, line in
      var line = line
      line.startsBlock = index == 0
      line.language = block.language
      return line
    }
  }

  private func lines(_ content: AnswerBlock.Content) -> [AnswerLine] {
    switch content {
    case .heading(let text), .paragraph(let text), .outcome(let text): [AnswerLine(text: text)]
    case .summary(let text): [AnswerLine(label: style.text("label.summary"), text: text)]
    case .steps(let items): series(items, title: "label.steps", item: "label.step")
    case .documents(let items): series(items, title: "label.documents", item: "label.document")
    case .deadline(let deadline):
      [AnswerLine(label: style.text("label.deadline"), text: deadline.text)]
        + optional("label.ifMissed", deadline.ifMissed)
    case .amount(let amount):
      [AnswerLine(label: style.text("label.amount"), text: amount.text)]
        + optional("label.period", amount.period)
        + optional("label.validity", amount.validity)
    case .contactPoint: []
    case .choice(let options): options.map { AnswerLine(label: "\($0.key).", text: $0.text) }
    case .note(let text): [AnswerLine(label: style.text("label.note"), text: text)]
    case .glossary(let term, let meaning):
      [AnswerLine(label: style.text("label.glossary"), text: "\(term). \(meaning)")]
    case .source(let source):
      [
        AnswerLine(
          label: style.text("label.source"),
          text: "\(ended(source.text)) "
            + style.text("source.checked", ["date": DateWords.day(source.checked, language: style.language)]))
      ]
    }
  }

  private func series(_ items: [String], title: String, item: String) -> [AnswerLine] {
    [AnswerLine(label: style.text(title), text: style.text("\(title).count", ["count": String(items.count)]))]
      + items.enumerated().map {
        AnswerLine(label: style.item(item, $0.offset + 1, of: items.count), text: $0.element)
      }
  }

  private func optional(_ label: String, _ text: String?) -> [AnswerLine] {
    text.map { [AnswerLine(label: style.text(label), text: $0)] } ?? []
  }

  private func ended(_ text: String) -> String {
    text.hasSuffix(".") ? text : text + "."
  }
}
