/// One utterance for the worker: markup made by the service's own code, a voice and its settings.
package struct SynthesisRequest: Sendable, Equatable {
  /// Which marks of punctuation are spoken by name.
  package enum Punctuation: UInt8, Sendable, CaseIterable {
    case none = 0
    case some = 1
    case most = 2
    case all = 3
  }

  /// eSpeak voice name, `it` or `it+variant`; checked against the known voices before it is sent.
  package var voice: String
  /// Words a minute, 80 to 449.
  package var rate: UInt16
  /// 0 to 100, 50 is the voice's own.
  package var pitch: UInt8
  /// 0 to 100.
  package var volume: UInt8
  package var punctuation: Punctuation
  /// Capital letters are marked by a higher pitch.
  package var announcesCapitals: Bool
  /// Samples after which the worker stops; 22,050 a second.
  package var maximumSamples: UInt32
  /// SSML, or plain text, at most ``maximumMarkup`` bytes.
  package var markup: String
  /// False where ``markup`` is plain text: eSpeak begins to speak it a third sooner than SSML.
  package var isMarkup: Bool

  package static let maximumMarkup = 64 * 1024

  package init(
    voice: String, rate: UInt16, pitch: UInt8, volume: UInt8, punctuation: Punctuation,
    announcesCapitals: Bool, maximumSamples: UInt32, markup: String, isMarkup: Bool = true
  ) {
    self.voice = voice
    self.rate = rate
    self.pitch = pitch
    self.volume = volume
    self.punctuation = punctuation
    self.announcesCapitals = announcesCapitals
    self.maximumSamples = maximumSamples
    self.markup = markup
    self.isMarkup = isMarkup
  }

  var payload: [UInt8] {
    var writer = ByteWriter()
    writer.write(rate)
    writer.write(pitch)
    writer.write(volume)
    writer.write(punctuation.rawValue)
    writer.write(UInt8(announcesCapitals ? 1 : 0))
    writer.write(UInt8(isMarkup ? 1 : 0))
    writer.write(maximumSamples)
    writer.write(voice)
    writer.write(markup)
    return writer.bytes
  }

  init(payload: ArraySlice<UInt8>) throws {
    var reader = ByteReader(payload)
    rate = try reader.read()
    pitch = try reader.read()
    volume = try reader.read()
    let raw = try reader.read(UInt8.self)
    guard let named = Punctuation(rawValue: raw) else {
      throw ProtocolError.unknownValue(field: "punctuation", value: raw)
    }
    punctuation = named
    let capitals = try reader.read(UInt8.self)
    guard capitals <= 1 else { throw ProtocolError.unknownValue(field: "capitals", value: capitals) }
    announcesCapitals = capitals == 1
    let kind = try reader.read(UInt8.self)
    guard kind <= 1 else { throw ProtocolError.unknownValue(field: "isMarkup", value: kind) }
    isMarkup = kind == 1
    maximumSamples = try reader.read()
    voice = try reader.readString()
    markup = try reader.readString()
    try reader.end()
  }
}
