import Domain
import Foundation
import Messages

/// One turn on its way: the state as it changes, and what is said so far.
struct ConversationTurn {
  let engine: ConversationEngine
  var state: ConversationState
  let context: ConversationContext
  var blocks: [AnswerBlock] = []
  var easy: [AnswerBlock]?
  var prompt: [AnswerBlock] = []
  var kind = Expectation.Kind.nothing
  var effects: [ConversationStep.Effect] = []
  var outcome: AnswerOutcome?
  var organisation: String?
  var topic: String?
  /// What was said is kept as it was: the turn only says it again.
  private var isAgain = false
  /// Steps gone through in this turn; a dialogue that runs in a circle is a fault of its file.
  private var hops = 0
  private static let mostHops = 20
  /// Answers in a row that may fail before an operator takes over.
  private static let mostMisses = 3

  init(engine: ConversationEngine, state: ConversationState, context: ConversationContext) {
    self.engine = engine
    self.state = state
    self.context = context
  }

  var prompting: Prompting {
    Prompting(messages: engine.messages, channel: state.channel, context: context)
  }

  func step() -> ConversationStep {
    var state = state
    if !isAgain { state.last = .init(blocks: blocks, easy: easy, prompt: prompt) }
    let choices = kind == .nothing || kind == .operator ? [] : choicesShown
    return ConversationStep(
      state: state, said: .init(blocks: blocks, easy: easy, prompt: prompt),
      expects: Expectation(
        kind: kind, choices: choices, timeoutSeconds: kind == .nothing ? 0 : prompting.timeout),
      effects: effects, outcome: outcome, organisation: organisation, topic: topic)
  }

  // MARK: A turn

  mutating func take(_ input: ConversationInput) throws {
    if state.mode == .closed {
      blocks = [prompting.paragraph("dialogue.closed")]
      return
    }
    if case .lineLost = input {
      sayAgain(nothingNew: true)
      return
    }
    if case .silence = input { return silence() }
    state.silences = 0
    if state.mode == .operator { return try takeForOperator(input) }
    switch input {
    case .text(let text): try take(text: text)
    case .keys(let keys): try take(keys: keys)
    case .choice(let key): try choose(key)
    case .photo:
      guard current?.ask == .photo else {
        state.slots["photo"] = .init("photo")
        return sayPrompt()
      }
      try fill(.init("photo"))
    case .silence, .lineLost: return
    }
  }

  private var current: DialogueScript.Step? { engine.dialogues.step(state.at) }

  private mutating func take(text: String) throws {
    let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !words.isEmpty else { return miss() }
    if let command = engine.commands.command(words), try obey(command) { return }
    if let option = option(for: words) { return try take(option) }
    guard let step = current else { return try go(to: DialogueSet.first) }
    switch step.ask {
    case .choice:
      guard let target = step.words else { return miss() }
      try takeFree(words, step: target)
    case .text:
      if step.id == "what", step.slot == "what", isReportOnly(words) { return miss() }
      guard words.contains(where: \.isLetter) || words.filter(\.isNumber).count >= 3 else { return miss() }
      if step.slot == "question", isReport(words) { return try startReport(words) }
      try fill(.init(words))
    case .place: try takePlace(words)
    case .day: try takeDay(words)
    case .photo:
      guard isSkip(words) else { return miss() }
      try fill(.init("", label: ""))
    case nil: try go(to: DialogueSet.first)
    }
  }

  /// Words at a menu that are no choice: a report, or a question.
  private mutating func takeFree(_ words: String, step target: DialogueScript.Words) throws {
    guard words.contains(where: \.isLetter) else { return miss() }
    if target.slot == "question", isReport(words) { return try startReport(words) }
    state.slots[target.slot] = .init(words)
    state.misses = 0
    try go(to: StepReference(target.go, in: state.at.dialogue))
  }

  private mutating func take(keys: String) throws {
    switch keys.trimmingCharacters(in: .whitespaces) {
    case "0":
      _ = try obey(Command(prompting.isHeard || !state.options.contains { $0.key == 0 } ? .operator : .back))
    case "*": _ = try obey(Command(.back))
    case "#": _ = try obey(Command(.repeat))
    case let keys:
      guard let key = Int(keys), keys.count == 1 else { return miss() }
      try choose(key)
    }
  }

  private mutating func choose(_ key: Int) throws {
    if key == 0 {
      _ = try obey(Command(prompting.isHeard ? .operator : .back))
    } else if key == operatorKey {
      _ = try obey(Command(.operator))
    } else if let option = state.options.first(where: { $0.key == key }) {
      try take(option)
    } else {
      miss()
    }
  }

  private func option(for words: String) -> ConversationState.Option? {
    guard !state.options.isEmpty || operatorKey != nil else { return nil }
    let folded = CommandCatalogue.fold(words)
    if let option = state.options.first(where: { option in
      CommandCatalogue.fold(option.text) == folded
        || option.words.contains { CommandCatalogue.fold($0) == folded }
    }) {
      return option
    }
    for other in current?.also ?? []
    where other.words.values.contains(where: { $0.contains { CommandCatalogue.fold($0) == folded } }) {
      return ConversationState.Option(key: -1, text: "", go: other.go)
    }
    guard let number = engine.commands.number(words) else { return nil }
    if number == 0 || number == operatorKey {
      return ConversationState.Option(
        key: number, text: "", go: number == 0 && !prompting.isHeard ? "back" : "operator")
    }
    return state.options.first { $0.key == number }
  }

  private mutating func take(_ option: ConversationState.Option) throws {
    state.misses = 0
    switch option.go {
    case "back": _ = try obey(Command(.back))
    case "operator": _ = try obey(Command(.operator))
    case "resume":
      let target = state.suspended ?? DialogueSet.first
      state.suspended = nil
      try go(to: target, isReturn: true)
    default:
      for slot in option.clear { state.slots[slot] = nil }
      if let slot = option.slot { state.slots[slot] = option.value }
      let target = StepReference(option.go, in: state.at.dialogue)
      if target == DialogueSet.first { restart() }
      try go(to: target)
    }
  }

  // MARK: What was said

  private mutating func fill(_ slot: ConversationState.Slot) throws {
    guard let step = current, let name = step.slot, let next = step.next else { return }
    state.slots[name] = slot
    state.misses = 0
    if name == "what" { learn(from: slot.words) }
    try go(to: StepReference(next, in: state.at.dialogue))
  }

  private mutating func takePlace(_ words: String) throws {
    var found = try engine.abilities.comuni(named: words)
    if found.isEmpty { found = try engine.abilities.comuni(in: words) }
    if found.count == 1, let place = found.first {
      return try fill(.init(words, code: place.code, label: place.label))
    }
    guard found.count > 1, let step = current, let slot = step.slot, let next = step.next else {
      return miss()
    }
    // Several comuni have the name: the same question with the names to choose from.
    state.misses = 0
    state.options = found.prefix(DialogueSet.mostChoices).enumerated().map { index, place in
      .init(
        key: index + 1, text: place.label, go: next, slot: slot,
        value: .init(words, code: place.code, label: place.label))
    }
    kind = .choice
    prompt = [prompting.paragraph("dialogue.place.which"), choiceBlock]
  }

  private mutating func takeDay(_ words: String) throws {
    if isSkip(words) { return try fill(.init(words, label: words)) }
    switch engine.dialogues.days.read(words, today: context.today) {
    case .day(let day, let isExact): try fill(daySlot(words, day: day, isExact: isExact))
    case .impossible:
      miss()
      guard state.mode == .assistant else { return }
      blocks = [prompting.paragraph("dialogue.day.impossible")] + blocks
    case .none: try fill(.init(words, label: words))
    }
  }

  private func daySlot(_ words: String, day: String, isExact: Bool) -> ConversationState.Slot {
    let label = prompting.text(
      isExact ? "dialogue.day.exact" : "dialogue.day.about",
      ["words": words, "day": DateWords.day(day, language: context.language)])
    return .init(words, code: day, label: label)
  }

  /// Takes from the first words of a report what need not be asked any more.
  private mutating func learn(from words: String) {
    if let kind = try? engine.abilities.disservice(words, language: context.language) {
      state.slots["kind"] = .init(words, code: kind.code, label: kind.name)
      state.slots["atPlace"] = kind.isAtPlace ? nil : .init("no")
    }
    if let places = try? engine.abilities.comuni(in: words), places.count == 1, let place = places.first {
      state.slots["place"] = .init(words, code: place.code, label: place.label)
    }
    if state.slots["since"] == nil,
      let found = engine.dialogues.days.find(in: words, today: context.today),
      case .day(let day, let isExact) = found.reading
    {
      state.slots["since"] = daySlot(found.words, day: day, isExact: isExact)
    }
  }

  private mutating func startReport(_ words: String) throws {
    for slot in ["what", "where", "since", "photo", "kind", "atPlace"] { state.slots[slot] = nil }
    state.misses = 0
    if !isReportOnly(words) {
      state.slots["what"] = .init(words)
      learn(from: words)
    }
    try go(to: StepReference("report", "what"))
  }

  private func isReport(_ words: String) -> Bool {
    let folded = " \(CommandCatalogue.fold(words)) "
    return engine.dialogues.cues.report.contains { folded.contains(" \(CommandCatalogue.fold($0)) ") }
  }

  /// "Vorrei segnalare un disservizio": nothing is said yet of what happened.
  private func isReportOnly(_ words: String) -> Bool {
    let only = Set(engine.dialogues.cues.reportOnly.map(CommandCatalogue.fold))
    let parts = CommandCatalogue.fold(words).split(separator: " ").map(String.init)
    return isReport(words) && parts.allSatisfy { only.contains($0) }
  }

  private func isSkip(_ words: String) -> Bool {
    let folded = CommandCatalogue.fold(words)
    return engine.dialogues.cues.skip.contains { CommandCatalogue.fold($0) == folded }
  }

  // MARK: Going on

  /// Goes to a step and on from it, to the next that has to be asked.
  mutating func go(to target: StepReference, isReturn: Bool = false) throws {
    var target = target
    while hops < Self.mostHops {
      hops += 1
      guard let step = engine.dialogues.step(target) else {
        throw DialogueError("there is no step \(target)")
      }
      if let act = step.act {
        guard let next = try run(act, step) else { return }
        target = StepReference(next, in: target.dialogue)
        continue
      }
      if isPassedOver(step), let next = step.next {
        target = StepReference(next, in: target.dialogue)
        continue
      }
      if !isReturn, state.at != target, engine.dialogues.step(state.at)?.ask != nil,
        target != DialogueSet.resume, target != DialogueSet.first, state.at != DialogueSet.resume
      {
        state.path.append(state.at)
        if state.path.count > 50 { state.path.removeFirst() }
      }
      if state.at != target { state.misses = 0 }
      state.at = target
      state.options = staticOptions(step)
      return sayPrompt()
    }
    throw DialogueError("the dialogue goes in a circle at \(target)")
  }

  private func isPassedOver(_ step: DialogueScript.Step) -> Bool {
    switch step.needs {
    case .photo where ![Channel.web, .email].contains(state.channel): return true
    case .place where state.slots["atPlace"] != nil: return true
    default: break
    }
    guard step.ask != .choice, let slot = step.slot else { return false }
    // A question is asked anew each time; what is known of a report or a place is not.
    return state.slots[slot] != nil && !["question", "query"].contains(slot)
  }

  private func staticOptions(_ step: DialogueScript.Step) -> [ConversationState.Option] {
    let language = String(context.language.prefix(2)).lowercased()
    return (step.choices ?? []).map { choice in
      // The words of all languages are known, as those of the commands are.
      let words = choice.words ?? [:]
      return .init(
        key: choice.key, text: prompting.text(choice.text), go: choice.go, clear: choice.clear ?? [],
        words: (words[language] ?? []) + words.filter { $0.key != language }.flatMap(\.value))
    }
  }

  // MARK: Acts

  /// - Returns: the step that comes next; nil where the turn ends here.
  private mutating func run(_ act: DialogueScript.Act, _ step: DialogueScript.Step) throws -> String? {
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

  private mutating func answer(_ step: DialogueScript.Step) throws -> String? {
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

  private mutating func say(_ found: FoundAnswer) {
    if let written = found.easy { easy = blocks + written }
    blocks += found.blocks
  }

  /// Near questions as choices beside the free answer.
  private mutating func offer(near: [String]) {
    guard !near.isEmpty, state.mode == .assistant else { return }
    state.options = near.prefix(3).enumerated().map { index, question in
      .init(key: index + 1, text: question, go: "ask/answer", slot: "question", value: .init(question))
    }
    prompt = [
      prompting.paragraph("dialogue.ask.rephrase"), prompting.paragraph("dialogue.ask.near"), choiceBlock,
    ]
  }

  private mutating func search(_ step: DialogueScript.Step) throws -> String? {
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

  private mutating func report() {
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
  private func known(with found: [String: String]) -> [String: String] {
    var known = found
    for (name, slot) in state.slots where !slot.words.isEmpty && name != "atPlace" {
      let key = ["question": "saidQuestion", "body": "searchedBody"][name] ?? name
      known[key] = slot.code.map { "\(slot.label ?? slot.words) (\($0))" } ?? slot.words
    }
    known["step"] = state.at.description
    known["channel"] = state.channel.rawValue
    return known
  }

  private mutating func finish() {
    blocks += [prompting.outcome("dialogue.finish")]
    state.mode = .closed
    state.options = []
    effects.append(.close)
    kind = .nothing
  }

  private mutating func restart() {
    for slot in state.slots.keys where slot != "place" { state.slots[slot] = nil }
    state.path = []
    state.suspended = nil
    state.unsure = 0
  }

  // MARK: Asking

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

  private func shown(_ step: DialogueScript.Step) -> [AnswerBlock] {
    (step.shows ?? []).compactMap { name in
      guard let slot = state.slots[name], !(slot.label ?? slot.words).isEmpty else { return nil }
      return prompting.paragraph("dialogue.slot.\(name)", ["value": slot.label ?? slot.words])
    }
  }

  private var choiceBlock: AnswerBlock {
    AnswerBlock(.choice(choicesShown), language: context.language)
  }

  /// On the phone 0 is the operator; in text 0 goes back, and the operator has the number after the last.
  private var choicesShown: [AnswerBlock.Choice] {
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
  private var operatorKey: Int? {
    guard !prompting.isHeard, let last = state.options.last, state.options.count <= DialogueSet.mostChoices
    else {
      return nil
    }
    return last.key + 1
  }

  private mutating func miss() {
    state.misses += 1
    guard state.misses < Self.mostMisses else { return handOver() }
    if state.misses == 1 { blocks = [prompting.paragraph("dialogue.notRecognised")] }
    sayPrompt()
  }

  private mutating func silence() {
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

  private mutating func sayAgain(nothingNew: Bool = false) {
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

  // MARK: Commands

  /// - Returns: false where the words are no command in a conversation: they are the person's answer then.
  private mutating func obey(_ command: Command) throws -> Bool {
    switch command.act {
    case .repeat, .whereAmI, .history, .details: sayAgain()
    case .simpler: simpler()
    case .slower: change(rate: -25)
    case .faster: change(rate: 25)
    case .operator: handOver()
    case .back: try back()
    case .undo: try cancel()
    case .newQuestion:
      restart()
      try go(to: DialogueSet.first)
    case .help:
      blocks = [prompting.paragraph("dialogue.help")]
      sayPrompt()
    case .stop: finish()
    case .search:
      guard let words = command.argument else { return false }
      state.slots["query"] = .init(words)
      try go(to: StepReference("search", "find"))
    default: return false
    }
    return true
  }

  private mutating func simpler() {
    let wasEasy = context.isEasy
    state.session["text.simplify"] = .string("easy")
    state.session["text.glossary"] = .bool(true)
    if state.last.blocks.isEmpty || wasEasy {
      blocks = [prompting.paragraph(wasEasy ? "dialogue.simplest" : "dialogue.simpler")]
      let misses = state.misses
      state.misses = 2
      sayPrompt()
      state.misses = misses
    } else {
      sayAgain()
      blocks = [prompting.paragraph("dialogue.simpler")] + blocks
      easy = easy.map { [prompting.paragraph("dialogue.simpler")] + $0 }
    }
    isAgain = true
  }

  private mutating func change(rate step: Int) {
    let wanted = min(max(context.rate + step, 80), 400)
    let key: String
    if wanted == context.rate {
      key = step < 0 ? "dialogue.slowest" : "dialogue.fastest"
    } else {
      key = step < 0 ? "dialogue.slower" : "dialogue.faster"
      state.session["speech.rate"] = .integer(wanted)
    }
    sayAgain()
    blocks = [prompting.paragraph(key)] + blocks
    easy = easy.map { [prompting.paragraph(key)] + $0 }
  }

  private mutating func back() throws {
    state.misses = 0
    guard let target = state.path.popLast() else {
      blocks = [prompting.paragraph("dialogue.back.none")]
      return try go(to: DialogueSet.first, isReturn: true)
    }
    if let slot = engine.dialogues.step(target)?.slot {
      state.slots[slot] = nil
      if slot == "what" { state.slots["kind"] = nil }
    }
    try go(to: target, isReturn: true)
  }

  private mutating func cancel() throws {
    let isAtStart = [DialogueSet.first, DialogueSet.after].contains(state.at)
    blocks = [prompting.paragraph(isAtStart ? "dialogue.cancelled.none" : "dialogue.cancelled")]
    guard !isAtStart else { return sayPrompt() }
    restart()
    state.misses = 0
    try go(to: DialogueSet.after, isReturn: true)
  }

  // MARK: With an operator

  private mutating func takeForOperator(_ input: ConversationInput) throws {
    var words: String?
    switch input {
    case .text(let text):
      words = text.trimmingCharacters(in: .whitespacesAndNewlines)
      switch engine.commands.command(text)?.act {
      case .operator?:
        blocks = [prompting.paragraph("dialogue.operator.waiting", ["number": state.request ?? ""])]
        kind = .operator
        return
      case .back?, .undo?, .newQuestion?: return try returnToAssistant()
      case .stop?: return finish()
      case .repeat?, .whereAmI?:
        sayAgain()
        return
      default: break
      }
    case .keys("*"), .choice(0): return try returnToAssistant()
    case .keys("#"):
      sayAgain()
      return
    case .keys, .choice:
      blocks = [prompting.paragraph("dialogue.operator.waiting", ["number": state.request ?? ""])]
      kind = .operator
      return
    case .photo: words = nil
    case .silence, .lineLost: return
    }
    kind = .operator
    guard let words, !words.isEmpty else {
      blocks = [prompting.paragraph("dialogue.operator.waiting", ["number": state.request ?? ""])]
      return
    }
    effects.append(.add(words))
    blocks = [prompting.paragraph("dialogue.operator.added", ["number": state.request ?? ""])]
    isAgain = true
  }

  private mutating func returnToAssistant() throws {
    state.mode = .assistant
    blocks = [prompting.paragraph("dialogue.operator.back", ["number": state.request ?? ""])]
    restart()
    try go(to: DialogueSet.after, isReturn: true)
  }
}

extension AnswerBlock {
  fileprivate var isChoice: Bool { if case .choice = content { true } else { false } }
}
