import Domain
import Foundation
import Messages

/// What a person may say at any point, and the words for an operator.
extension ConversationTurn {
  /// - Returns: false where the words are no command in a conversation: they are the person's answer then.
  mutating func obey(_ command: Command) throws -> Bool {
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

  mutating func simpler() {
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

  mutating func change(rate step: Int) {
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

  mutating func back() throws {
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

  mutating func cancel() throws {
    let isAtStart = [DialogueSet.first, DialogueSet.after].contains(state.at)
    blocks = [prompting.paragraph(isAtStart ? "dialogue.cancelled.none" : "dialogue.cancelled")]
    guard !isAtStart else { return sayPrompt() }
    restart()
    state.misses = 0
    try go(to: DialogueSet.after, isReturn: true)
  }

  // MARK: With an operator

  mutating func takeForOperator(_ input: ConversationInput) throws {
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

  mutating func returnToAssistant() throws {
    state.mode = .assistant
    blocks = [prompting.paragraph("dialogue.operator.back", ["number": state.request ?? ""])]
    restart()
    try go(to: DialogueSet.after, isReturn: true)
  }
}
