import Domain

/// The next question, in other words each time it was not understood.
extension ConversationTurn {
  /// Asks the question of the step where the conversation is, in other words after an answer that was not understood.
  mutating func sayPrompt() {
    guard let step = current, let ask = step.ask, let say = step.say else { return }
    let again = step.again ?? []
    let key = state.misses == 0 || again.isEmpty ? say : again[min(state.misses, again.count) - 1]
    prompt = shown(step) + [prompting.paragraph(key)]
    kind = Expectation.Kind(rawValue: ask.rawValue) ?? .text
    if !state.options.isEmpty {
      if ask != .choice, ask != .text { kind = .choice }
      prompt.append(choiceBlock)
    }
  }

  func shown(_ step: DialogueScript.Step) -> [AnswerBlock] {
    (step.shows ?? []).compactMap { name in
      guard let slot = state.slots[name], !(slot.label ?? slot.words).isEmpty else { return nil }
      return prompting.paragraph("dialogue.slot.\(name)", ["value": slot.label ?? slot.words])
    }
  }

  var choiceBlock: AnswerBlock {
    AnswerBlock(.choice(choicesShown), language: context.language)
  }

  /// On the phone 0 is the operator; in text 0 goes back, and the operator has the number after the last.
  var choicesShown: [AnswerBlock.Choice] {
    guard !state.options.isEmpty else { return [] }
    var choices = state.options.map { AnswerBlock.Choice(key: $0.key, text: $0.text, act: $0.go) }
    let operatorWords = prompting.text("dialogue.choice.operator")
    if prompting.isHeard { return choices + [.init(key: 0, text: operatorWords, act: "operator")] }
    if let key = operatorKey { choices.append(.init(key: key, text: operatorWords, act: "operator")) }
    if !state.path.isEmpty {
      choices.append(.init(key: 0, text: prompting.text("dialogue.choice.back"), act: "back"))
    }
    return choices
  }

  /// The number of the operator in a menu of text; nil where there is none.
  var operatorKey: Int? {
    guard !prompting.isHeard, let last = state.options.last, state.options.count <= DialogueSet.mostChoices
    else {
      return nil
    }
    return last.key + 1
  }

  mutating func miss() {
    state.misses += 1
    guard state.misses < Self.mostMisses else { return handOver() }
    if state.misses == 1 { blocks = [prompting.paragraph("dialogue.notRecognised")] }
    sayPrompt()
  }

  mutating func silence() {
    state.silences += 1
    guard state.silences < 3 else {
      blocks = [prompting.paragraph("dialogue.silence.end")]
      kind = .nothing
      isAgain = true
      state.silences = 0
      return
    }
    blocks = [prompting.paragraph("dialogue.silence")]
    if state.mode == .operator {
      kind = .operator
    } else {
      sayPrompt()
      if state.silences == 2, let help = current?.again?.last {
        prompt = [prompting.paragraph(help)] + prompt.suffix(1).filter(\.isChoice)
      }
    }
    isAgain = true
  }

  mutating func sayAgain(nothingNew: Bool = false) {
    isAgain = true
    guard !nothingNew else {
      kind = .nothing
      return
    }
    blocks += state.last.blocks
    if let written = state.last.easy { easy = written }
    prompt = state.last.prompt
    kind = current?.ask.flatMap { Expectation.Kind(rawValue: $0.rawValue) } ?? .text
    if state.mode == .operator { kind = .operator }
    if !state.options.isEmpty, kind != .text { kind = .choice }
  }
}

extension AnswerBlock {
  var isChoice: Bool { if case .choice = content { true } else { false } }
}
