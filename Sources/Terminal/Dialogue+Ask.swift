import Foundation

/// One question until it has an answer; the commands work at every question.
extension Dialogue {
  /// Asks until there is an answer.
  ///
  /// - Throws: ``Leaving``, or ``TerminalError`` where the output is closed.
  func ask(_ prompt: Prompt) async throws -> Entry {
    places.append(prompt.place)
    let outer = self.prompt
    defer {
      places.removeLast()
      self.prompt = outer
    }
    while true {
      self.prompt = prompt
      try write(prompt: prompt.text)
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
    if let command = commands.command(typed) {
      if command.act == .back { return .back }
      if command.act == .undo, prompt.place != .home, prompt.place != .answer {
        try say(texts("undone.task", ["task": texts("place.\(prompt.place.rawValue)")]))
        return .back
      }
      try await obey(command)
      return nil
    }
    if let fewest = prompt.fewestWords, typed.split(separator: " ").count >= fewest { return .text(typed) }
    let near = commands.near(typed).map { " " + texts("error.near", ["word": $0]) } ?? ""
    try complain(texts("error.unknown") + near + " " + mend(prompt))
    return nil
  }

  /// How to answer this question, with the valid range.
  private func mend(_ prompt: Prompt) -> String {
    let last = prompt.choices.map(\.key).max()
    let kind = prompt.fewestWords == nil ? "number" : (last == nil ? "words" : "both")
    return texts("mend.\(kind).\(prompt.place.rawValue)", or: "mend.\(kind)", ["last": String(last ?? 0)])
  }

  /// The choices in words: their count, each with its number before it, and the way back.
  func menu(_ choices: [Choice], back: String) -> [String] {
    let list = choices.map { "\($0.key) \($0.text)." }.joined(separator: " ")
    return [texts.count("menu", choices.count) + " " + list, "0 \(back)."]
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
