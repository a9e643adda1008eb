package import Domain

/// Options of `speech.punctuation`.
package enum PunctuationLevel: String, PreferenceChoice {
  case none
  case some
  case most
  case all
}

/// Options of `speech.unit`.
package enum ReadingUnit: String, PreferenceChoice {
  case word
  case line
  case sentence
  case paragraph
}

/// Options of `speech.numbers`.
package enum NumberReading: String, PreferenceChoice {
  case digits
  case pairs
  case words
}

/// Options of `spell.mode`.
package enum SpellingMode: String, PreferenceChoice {
  case off
  case letters
  case cityNames
  case nato
}

/// Options of `spell.auto`.
package enum SpelledCode: String, PreferenceChoice {
  case codiceFiscale
  case iban
  case protocollo
}

extension TermKey where Value == Bool {
  /// Spoken answers.
  package static var speechEnabled: TermKey<Bool> { TermKey("speech.enabled", fallback: false) }
  /// Capitals announced.
  package static var speechCapitals: TermKey<Bool> { TermKey("speech.capitals", fallback: false) }
}

extension TermKey where Value == Int {
  /// Speaking rate, 80 to 449 words per minute.
  package static var speechRate: TermKey<Int> { TermKey("speech.rate", fallback: 150) }
  /// Pause added between sentences, 0 to 3000 milliseconds.
  package static var speechPauseMs: TermKey<Int> { TermKey("speech.pauseMs", fallback: 0) }
  /// How often it is read, 1 to 3 times.
  package static var speechRepeatCount: TermKey<Int> { TermKey("speech.repeatCount", fallback: 1) }
}

extension TermKey where Value == Double {
  /// Pitch of the voice, 0 to 1.
  package static var speechPitch: TermKey<Double> { TermKey("speech.pitch", fallback: 0.5) }
  /// Volume of the voice, 0 to 1.
  package static var speechVolume: TermKey<Double> { TermKey("speech.volume", fallback: 1) }
}

extension TermKey where Value == String {
  /// Voice.
  package static var speechVoice: TermKey<String> { TermKey("speech.voice", fallback: "") }
}

extension TermKey where Value == PunctuationLevel {
  /// Punctuation spoken.
  package static var speechPunctuation: TermKey<PunctuationLevel> {
    TermKey("speech.punctuation", fallback: .none)
  }
}

extension TermKey where Value == ReadingUnit {
  /// Reading unit.
  package static var speechUnit: TermKey<ReadingUnit> { TermKey("speech.unit", fallback: .sentence) }
}

extension TermKey where Value == NumberReading {
  /// Reading of long numbers.
  package static var speechNumbers: TermKey<NumberReading> { TermKey("speech.numbers", fallback: .digits) }
}

extension TermKey where Value == SpellingMode {
  /// Spelling.
  package static var spellMode: TermKey<SpellingMode> { TermKey("spell.mode", fallback: .letters) }
}

extension TermKey where Value == [SpelledCode] {
  /// Codes always spelled.
  package static var spellAuto: TermKey<[SpelledCode]> {
    TermKey("spell.auto", fallback: [.codiceFiscale, .iban, .protocollo])
  }
}
