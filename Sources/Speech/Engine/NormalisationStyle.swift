/// How numbers, codes and marks are read out: the profile's `speech.numbers`, `speech.punctuation`, `speech.capitals`
/// and `spell.` terms.
package struct NormalisationStyle: Sendable, Equatable, Codable {
  /// How phone numbers and the numbers of codes are said.
  package enum Numbers: String, Sendable, Codable, CaseIterable {
    /// Digit by digit, in groups.
    case digits
    /// Two digits at a time.
    case pairs
    /// Each group as a number.
    case words
  }

  /// How letters are spelled.
  package enum Spelling: String, Sendable, Codable, CaseIterable {
    /// Letter by letter, as the voice names them.
    case off
    /// With the Italian names of the letters: "erre, esse".
    case letters
    /// With names of cities: "R come Roma".
    case cityNames
    /// With the NATO alphabet: "Romeo, Sierra".
    case nato
  }

  /// Kinds of code that are spelled without being asked.
  package enum Code: String, Sendable, Codable, CaseIterable, Hashable {
    case fiscalCode, iban, protocolNumber
  }

  package var numbers: Numbers
  package var spelling: Spelling
  package var spelled: Set<Code>
  /// Marks of punctuation that are said by name.
  package var punctuation: Prosody.Punctuation
  /// A letter that is spelled is said to be a capital.
  package var capitals: Bool

  package init(
    numbers: Numbers = .digits, spelling: Spelling = .off, spelled: Set<Code> = [.fiscalCode, .iban],
    punctuation: Prosody.Punctuation = .none, capitals: Bool = false
  ) {
    self.numbers = numbers
    self.spelling = spelling
    self.spelled = spelled
    self.punctuation = punctuation
    self.capitals = capitals
  }

  /// How letters of this kind of code are said.
  func spelling(of code: Code) -> Spelling {
    spelled.contains(code) ? spelling : .off
  }
}
