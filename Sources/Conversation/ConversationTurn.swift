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
  var isAgain = false
  /// Steps gone through in this turn; a dialogue that runs in a circle is a fault of its file.
  var hops = 0
  static let mostHops = 20
  /// Answers in a row that may fail before an operator takes over.
  static let mostMisses = 3

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

  var current: DialogueScript.Step? { engine.dialogues.step(state.at) }

  mutating func take(text: String) throws {
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
  mutating func takeFree(_ words: String, step target: DialogueScript.Words) throws {
    guard words.contains(where: \.isLetter) else { return miss() }
    if target.slot == "question", isReport(words) { return try startReport(words) }
    state.slots[target.slot] = .init(words)
    state.misses = 0
    try go(to: StepReference(target.go, in: state.at.dialogue))
  }

  mutating func take(keys: String) throws {
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

  mutating func choose(_ key: Int) throws {
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

  func option(for words: String) -> ConversationState.Option? {
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

  mutating func take(_ option: ConversationState.Option) throws {
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

  func isPassedOver(_ step: DialogueScript.Step) -> Bool {
    switch step.needs {
    case .photo where ![Channel.web, .email].contains(state.channel): return true
    case .place where state.slots["atPlace"] != nil: return true
    default: break
    }
    guard step.ask != .choice, let slot = step.slot else { return false }
    // A question is asked anew each time; what is known of a report or a place is not.
    return state.slots[slot] != nil && !["question", "query"].contains(slot)
  }

  func staticOptions(_ step: DialogueScript.Step) -> [ConversationState.Option] {
    let language = String(context.language.prefix(2)).lowercased()
    return (step.choices ?? []).map { choice in
      // The words of all languages are known, as those of the commands are.
      let words = choice.words ?? [:]
      return .init(
        key: choice.key, text: prompting.text(choice.text), go: choice.go, clear: choice.clear ?? [],
        words: (words[language] ?? []) + words.filter { $0.key != language }.flatMap(\.value))
    }
  }
}
