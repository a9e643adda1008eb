import Domain
import Foundation
import Messages

/// What a person said, read into the slots of the dialogue.
extension ConversationTurn {
  mutating func fill(_ slot: ConversationState.Slot) throws {
    guard let step = current, let name = step.slot, let next = step.next else { return }
    state.slots[name] = slot
    state.misses = 0
    if name == "what" { learn(from: slot.words) }
    try go(to: StepReference(next, in: state.at.dialogue))
  }

  mutating func takePlace(_ words: String) throws {
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

  mutating func takeDay(_ words: String) throws {
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

  func daySlot(_ words: String, day: String, isExact: Bool) -> ConversationState.Slot {
    let label = prompting.text(
      isExact ? "dialogue.day.exact" : "dialogue.day.about",
      ["words": words, "day": DateWords.day(day, language: context.language)])
    return .init(words, code: day, label: label)
  }

  /// Takes from the first words of a report what need not be asked any more.
  mutating func learn(from words: String) {
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

  mutating func startReport(_ words: String) throws {
    for slot in ["what", "where", "since", "photo", "kind", "atPlace"] { state.slots[slot] = nil }
    state.misses = 0
    if !isReportOnly(words) {
      state.slots["what"] = .init(words)
      learn(from: words)
    }
    try go(to: StepReference("report", "what"))
  }

  func isReport(_ words: String) -> Bool {
    let folded = " \(CommandCatalogue.fold(words)) "
    return engine.dialogues.cues.report.contains { folded.contains(" \(CommandCatalogue.fold($0)) ") }
  }

  /// "Vorrei segnalare un disservizio": nothing is said yet of what happened.
  func isReportOnly(_ words: String) -> Bool {
    let only = Set(engine.dialogues.cues.reportOnly.map(CommandCatalogue.fold))
    let parts = CommandCatalogue.fold(words).split(separator: " ").map(String.init)
    return isReport(words) && parts.allSatisfy { only.contains($0) }
  }

  func isSkip(_ words: String) -> Bool {
    let folded = CommandCatalogue.fold(words)
    return engine.dialogues.cues.skip.contains { CommandCatalogue.fold($0) == folded }
  }
}
