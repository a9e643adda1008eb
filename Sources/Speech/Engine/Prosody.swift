/// How a text is to be spoken. Ranges are those of the profile's `speech.` terms.
package struct Prosody: Sendable, Equatable, Codable {
  /// Which marks of punctuation are spoken by name.
  package enum Punctuation: String, Sendable, Codable, CaseIterable {
    case none, some, most, all
  }

  /// Words a minute, ``rateRange``; 150 by default.
  package var rate: Int
  /// 0 to 1; 0.5 is the voice's own.
  package var pitch: Double
  /// 0 to 1.
  package var volume: Double
  /// A variant (`chiara`), a language (`it`) or both (`it+chiara`); nil is the language's plain voice.
  package var voice: String?
  /// BCP 47 tag of the text.
  package var language: String
  package var punctuation: Punctuation
  /// Capital letters are marked by a higher pitch.
  package var capitals: Bool
  /// Silence after each sentence, on top of the voice's own, ``pauseRange``.
  package var pauseMs: Int
  /// How much is read before the voice stops and ``pauseMs`` follows.
  package var unit: ReadingUnit

  /// From 450 up eSpeak changes method and costs five times as much.
  package static let rateRange = 80...449
  package static let pauseRange = 0...3000

  package init(
    rate: Int = 150, pitch: Double = 0.5, volume: Double = 1, voice: String? = nil,
    language: String = "it-IT",
    punctuation: Punctuation = .none, capitals: Bool = false, pauseMs: Int = 0,
    unit: ReadingUnit = .sentence
  ) {
    self.rate = rate
    self.pitch = pitch
    self.volume = volume
    self.voice = voice
    self.language = language
    self.punctuation = punctuation
    self.capitals = capitals
    self.pauseMs = pauseMs
    self.unit = unit
  }

  /// - Throws: ``SpeechError/outOfRange(field:value:range:)`` for the first field that is out of its range.
  package func validate() throws {
    guard Self.rateRange.contains(rate) else {
      throw SpeechError.outOfRange(
        field: "rate", value: "\(rate)", range: "parole al minuto, da 80 a 449")
    }
    guard (0...1).contains(pitch) else {
      throw SpeechError.outOfRange(field: "pitch", value: "\(pitch)", range: "da 0 a 1")
    }
    guard (0...1).contains(volume) else {
      throw SpeechError.outOfRange(field: "volume", value: "\(volume)", range: "da 0 a 1")
    }
    guard Self.pauseRange.contains(pauseMs) else {
      throw SpeechError.outOfRange(
        field: "pauseMs", value: "\(pauseMs)", range: "millisecondi, da 0 a 3000")
    }
  }
}
