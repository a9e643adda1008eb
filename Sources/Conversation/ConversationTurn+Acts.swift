import Domain

/// What is done between two questions: answer, search, report, hand over.
extension ConversationTurn {
  /// - Returns: the step that comes next; nil where the turn ends here.
  mutating func run(_ act: DialogueScript.Act, _ step: DialogueScript.Step) throws -> String? {
    switch act {
    case .answer: return try answer(step)
    case .search: return try search(step)
    case .show:
      guard let code = state.slots["body"]?.code,
        let found = try engine.abilities.body(code: code, language: context.language)
      else { return "search/notFound" }
      blocks += found
      outcome = .routed
      organisation = code
      return step.then?["shown"]
    case .report:
      report()
      return step.then?["done"]
    case .handOver:
      handOver()
      return nil
    case .finish:
      finish()
      return nil
    }
  }

  mutating func answer(_ step: DialogueScript.Step) throws -> String? {
    guard let question = state.slots["question"] else { return step.then?["none"] }
    if let place = try engine.abilities.comuni(in: question.words).first {
      state.slots["place"] = .init(question.words, code: place.code, label: place.label)
    }
    let place = state.slots["place"]
    let found = try engine.abilities.answer(
      question.words, place: place?.code, language: context.language)
    topic = found.topic
    organisation = found.organisation
    outcome = found.outcome
    if found.isForOperator {
      handOver(saying: found.blocks, known: found.known)
      return nil
    }
    if found.needsPlace, place == nil { return step.then?["place"] }
    switch found.outcome {
    case .answered, .routed:
      state.unsure = 0
      say(found)
      if found.blocks.contains(where: { $0.texts.contains { $0.contains(ConversationStep.number) } }) {
        effects.append(.handOver(.operatorAnswer, known: known(with: found.known)))
      }
      return step.then?["answered"]
    case .lastResort:
      say(found)
      effects.append(.handOver(.lastResort, known: known(with: found.known)))
      return step.then?["answered"]
    case .questionNeeded:
      // A greeting, one word: the question is asked for, with an example.
      state.slots["question"] = nil
      let misses = state.misses
      try go(to: StepReference(step.then?["none"] ?? "question", in: "ask"))
      state.misses = min(max(misses, state.misses) + 1, 2)
      sayPrompt()
      return nil
    case .operatorRequested:
      state.unsure += 1
      // The second question without a certain answer goes to a person.
      guard state.unsure < 2, let target = step.then?["unsure"] else {
        handOver(known: found.known)
        return nil
      }
      outcome = .questionNeeded
      try go(to: StepReference(target, in: "ask"))
      offer(near: found.near)
      return nil
    }
  }

  mutating func say(_ found: FoundAnswer) {
    if let written = found.easy { easy = blocks + written }
    blocks += found.blocks
  }

  /// Near questions as choices beside the free answer.
  mutating func offer(near: [String]) {
    guard !near.isEmpty, state.mode == .assistant else { return }
    state.options = near.prefix(3).enumerated().map { index, question in
      .init(key: index + 1, text: question, go: "ask/answer", slot: "question", value: .init(question))
    }
    prompt = [
      prompting.paragraph("dialogue.ask.rephrase"), prompting.paragraph("dialogue.ask.near"), choiceBlock,
    ]
  }

  mutating func search(_ step: DialogueScript.Step) throws -> String? {
    guard let query = state.slots["query"] else { return step.then?["none"] }
    let found = try engine.abilities.search(query.words, limit: DialogueSet.mostChoices)
    guard let best = found.first else { return step.then?["none"] }
    let near = found.filter { $0.score > best.score - 0.15 }
    if near.count == 1 {
      state.slots["body"] = .init(query.words, code: best.code, label: best.name)
      return step.then?["one"]
    }
    try go(to: StepReference(step.then?["many"] ?? "choose", in: "search"))
    state.options = near.enumerated().map { index, body in
      .init(
        key: index + 1,
        text: body.place.map { body.name.contains($0) ? body.name : "\(body.name), \($0)" } ?? body.name,
        go: "search/show", slot: "body", value: .init(query.words, code: body.code, label: body.name))
    }
    sayPrompt()
    return nil
  }

  mutating func report() {
    guard let what = state.slots["what"] else { return }
    effects.append(
      .report(
        .init(
          what: what.words, kind: state.slots["kind"]?.code, comune: state.slots["place"]?.code,
          place: state.slots["place"]?.label, whereWords: state.slots["where"]?.words,
          sinceWords: state.slots["since"]?.words, sinceDay: state.slots["since"]?.code,
          hasPhoto: state.slots["photo"].map { !$0.words.isEmpty } ?? false)))
    blocks += [
      prompting.outcome("dialogue.report.done", ["number": ConversationStep.number]),
      prompting.paragraph("dialogue.report.next"),
    ]
    outcome = .answered
    for slot in ["what", "where", "since", "photo", "kind", "atPlace"] { state.slots[slot] = nil }
    state.path = []
  }

  mutating func handOver(saying said: [AnswerBlock]? = nil, known found: [String: String] = [:]) {
    blocks +=
      said ?? [
        AnswerBlock(.heading(prompting.text("operator.heading")), language: context.language),
        AnswerBlock(.summary(prompting.text("operator.asked")), language: context.language),
        prompting.outcome("operator.number", ["number": ConversationStep.number]),
        prompting.paragraph("operator.notTwice"),
      ]
    prompt = [prompting.paragraph("dialogue.operator.meanwhile")]
    easy = nil
    effects.append(.handOver(.operatorAnswer, known: known(with: found)))
    outcome = .operatorRequested
    state.mode = .operator
    state.misses = 0
    state.unsure = 0
    state.options = []
    kind = .operator
  }

  /// All that was said, for whoever takes over.
  func known(with found: [String: String]) -> [String: String] {
    var known = found
    for (name, slot) in state.slots where !slot.words.isEmpty && name != "atPlace" {
      let key = ["question": "saidQuestion", "body": "searchedBody"][name] ?? name
      known[key] = slot.code.map { "\(slot.label ?? slot.words) (\($0))" } ?? slot.words
    }
    known["step"] = state.at.description
    known["channel"] = state.channel.rawValue
    return known
  }

  mutating func finish() {
    blocks += [prompting.outcome("dialogue.finish")]
    state.mode = .closed
    state.options = []
    effects.append(.close)
    kind = .nothing
  }

  mutating func restart() {
    for slot in state.slots.keys where slot != "place" { state.slots[slot] = nil }
    state.path = []
    state.suspended = nil
    state.unsure = 0
  }
}
