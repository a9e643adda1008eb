import Foundation
import Messages

/// One question until it has an answer; the commands work at every question.
extension Dialogue {
  /// Asks until there is an answer.
  ///
  /// - Throws: ``Leaving``, or ``TerminalError`` where the output is closed.
  func ask(_ prompt: Prompt) async throws -> Entry {
    let outer = self.prompt
    let isInner = places.last != prompt.place
    if isInner { places.append(prompt.place) }
    defer {
      if isInner { places.removeLast() }
      self.prompt = outer
    }
    while true {
      self.prompt = prompt
      // The words are looked up each time: a command may have changed the language.
      let short = isExpert ? texts.find("\(prompt.text).expert").map { _ in "\(prompt.text).expert" } : nil
      try write(prompt: texts(short ?? prompt.text, prompt.words))
      guard let typed = try await nextLine() else { continue }
      if let entry = try await understand(TypedLine.words(typed), at: prompt) { return entry }
    }
  }

  private func understand(_ typed: String, at prompt: Prompt) async throws -> Entry? {
    if typed.isEmpty {
      if prompt.hasDefault { return .byDefault }
      try complain(texts("error.empty") + " " + mend(prompt))
      return nil
    }
    if let number = commands.number(typed), number < 100 {
      if number == 0 { return .back }
      if let choice = prompt.choices.first(where: { $0.key == number }) { return .choice(choice.meaning) }
      if prompt.fewestWords != 0 {
        try complain(texts("error.number", ["number": String(number)]) + " " + mend(prompt))
        return nil
      }
    }
    if let command = commands.command(typed), Self.isCommand(command.act, at: prompt.place) {
      if command.act == .back { return .back }
      if command.act == .undo, prompt.place == .reply { return .text(texts("reply.undo")) }
      if command.act == .undo, prompt.place != .home, prompt.place != .answer {
        try say(texts("undone.task", ["task": texts("place.\(prompt.place.rawValue)")]))
        return .back
      }
      try await obey(command)
      let isAnswer = prompt.place == .answer || prompt.place == .reply
      return command.act == .operator && isAnswer ? .byDefault : nil
    }
    let near = commands.near(typed).map { " " + texts("error.near", ["word": $0]) } ?? ""
    if let fewest = prompt.fewestWords, typed.split(separator: " ").count >= fewest {
      // Where commands and the assistant's words meet, a word that is nearly a command is a slip of the keyboard.
      let isSlip = prompt.place == .answer && !near.isEmpty && !typed.contains(" ")
      if !isSlip { return .text(typed) }
    }
    try complain(texts("error.unknown") + near + " " + mend(prompt))
    return nil
  }

  /// In a text of several lines, and in an answer to the assistant, only the commands that every question accepts count:
  /// a letter's line may well be "voce" or "ente".
  private static func isCommand(_ act: Command.Act, at place: Place) -> Bool {
    let always: Set<Command.Act> = [
      .repeat, .spell, .slower, .faster, .history, .help, .whereAmI, .undo, .back, .stop, .operator,
    ]
    if place == .reply { return always.contains(act) || act == .simpler || act == .newQuestion }
    return place != .lines || always.contains(act)
  }

  /// How to answer this question, with the valid range.
  private func mend(_ prompt: Prompt) -> String {
    let last = prompt.choices.map(\.key).max()
    if prompt.place == .page { return texts("mend.page") }
    let kind = prompt.fewestWords == nil ? "number" : (last == nil ? "words" : "both")
    return texts("mend.\(kind).\(prompt.place.rawValue)", or: "mend.\(kind)", ["last": String(last ?? 0)])
  }

  /// The choices in words: their count, each with its number before it, and the way back.
  func menu(_ choices: [Choice], back: String) -> [String] {
    let list = choices.map { "\($0.key) \(name($0))." }.joined(separator: " ")
    return [texts.count("menu", choices.count) + " " + list, "0 \(texts(back))."]
  }

  func name(_ choice: Choice) -> String {
    if let text = choice.text { return text }
    guard case .command(let act) = choice.meaning else { return String(choice.key) }
    return texts("act.\(act.rawValue)")
  }
}

extension TerminalTexts {
  /// A sentence of its own for a place, or the general one.
  func callAsFunction(_ key: String, or general: String, _ places: [String: String]) -> String {
    find(key) == nil ? self(general, places) : self(key, places)
  }
}

/// What was typed, without the signs that keys as the arrows leave in a line.
enum TypedLine {
  static func words(_ typed: String) -> String {
    let plain = typed.replacing(/\u{1B}(\[[0-9;?]*[ -\/]*[@-~]|O[A-Z]|.)?/, with: "")
    let scalars = plain.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control ? " " : scalar
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
