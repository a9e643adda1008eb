/// What the service asks of a worker.
package enum HostFrame: FrameContent {
  case synthesise(SynthesisRequest)
  /// The phonemes of a plain text in IPA, without speaking: for checking a lexicon.
  case phonemes(voice: String, text: String)
  /// Stop the request of this number at once.
  case cancel

  package var kind: UInt8 {
    switch self {
    case .synthesise: 1
    case .phonemes: 2
    case .cancel: 3
    }
  }

  package var payload: [UInt8] {
    switch self {
    case .synthesise(let request): return request.payload
    case .phonemes(let voice, let text):
      var writer = ByteWriter()
      writer.write(voice)
      writer.write(text)
      return writer.bytes
    case .cancel: return []
    }
  }

  package init(kind: UInt8, payload: ArraySlice<UInt8>) throws {
    var reader = ByteReader(payload)
    switch kind {
    case 1: self = .synthesise(try SynthesisRequest(payload: payload))
    case 2:
      let voice = try reader.readString()
      let text = try reader.readString()
      try reader.end()
      self = .phonemes(voice: voice, text: text)
    case 3:
      try reader.end()
      self = .cancel
    default: throw ProtocolError.unknownKind(kind)
    }
  }
}
