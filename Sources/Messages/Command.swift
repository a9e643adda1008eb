/// What a person can say at any prompt.
package struct Command: Sendable, Equatable {
  /// The acts of the catalogue, in the order in which help tells them.
  package enum Act: String, Sendable, CaseIterable {
    case `repeat`, simpler, details, spell, `operator`, history, whereAmI, undo, back, stop, help
    case slower, faster, rate, save, search, profile, explain, lines, newQuestion
    case silence, novice, expert, width, language
  }

  package var act: Act
  /// What follows the command's words, as it was typed.
  package var argument: String?

  package init(_ act: Act, _ argument: String? = nil) {
    self.act = act
    self.argument = argument
  }
}

extension Command.Act {
  /// What may follow the words of a command. Any other input that begins with them is not the command: "perché non
  /// ho avuto la pensione?" is a question.
  package enum Argument: Sendable {
    case none
    /// A number, or a label and a number: "3", "passo 2".
    case part
    case number
    /// One word without spaces.
    case word
    /// The id of a term of the profile: "speech.rate".
    case term
    /// A file's name ending in ".wav".
    case speechFile
    /// Any words.
    case text
  }

  package var argument: Argument {
    switch self {
    case .repeat: .part
    case .spell, .search: .text
    case .rate, .width: .number
    case .profile, .language, .help: .word
    case .explain: .term
    case .save: .speechFile
    default: .none
    }
  }
}

extension Command.Act.Argument {
  func accepts(_ words: [Substring]) -> Bool {
    guard let last = words.last, self != .none else { return false }
    switch self {
    case .none: return false
    case .part: return words.count <= 3 && Self.isNumber(last)
    case .number: return words.count == 1 && Self.isNumber(last)
    case .word: return words.count == 1
    case .term: return words.count == 1 && last.contains(".") && last.last != "."
    case .speechFile: return words.count == 1 && last.lowercased().hasSuffix(".wav")
    case .text: return true
    }
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.count <= 6 && Int(word) != nil
  }
}
