extension AnswerBlock {
  /// The same block with every sentence a person reads passed through a function: simplification, numbering.
  /// Names, numbers, addresses, sources and glossary terms are left alone.
  package func mapText(_ change: (String) -> String) -> AnswerBlock {
    var block = self
    switch content {
    case .heading(let text): block.content = .heading(change(text))
    case .summary(let text): block.content = .summary(change(text))
    case .paragraph(let text): block.content = .paragraph(change(text))
    case .steps(let items): block.content = .steps(items.map(change))
    case .documents(let items): block.content = .documents(items.map(change))
    case .deadline(let deadline):
      block.content = .deadline(
        Deadline(text: change(deadline.text), ifMissed: deadline.ifMissed.map(change)))
    case .note(let text): block.content = .note(change(text))
    case .outcome(let text): block.content = .outcome(change(text))
    case .amount, .contactPoint, .choice, .glossary, .source: break
    }
    return block
  }

  /// The sentences of the block, in reading order.
  package var texts: [String] {
    switch content {
    case .heading(let text), .summary(let text), .paragraph(let text), .note(let text), .outcome(let text):
      [text]
    case .steps(let items), .documents(let items): items
    case .deadline(let deadline): [deadline.text, deadline.ifMissed].compactMap { $0 }
    case .amount(let amount): [amount.text, amount.period, amount.validity].compactMap { $0 }
    case .contactPoint(let point): [point.value, point.hours, point.reachableFrom].compactMap { $0 }
    case .choice(let options): options.map(\.text)
    case .glossary(_, let meaning): [meaning]
    case .source(let source): [source.text]
    }
  }
}
