/// What a worker sends back.
package enum WorkerFrame: FrameContent {
  /// Once, after start: samples a second.
  case ready(sampleRate: UInt32)
  /// 16-bit mono samples, in order.
  case audio([Int16])
  case event(SynthesisEvent)
  case phonemes(String)
  /// The request's last frame.
  case done(SynthesisEnd)
  /// The request's last frame when it was refused.
  case failure(SynthesisFailure, detail: String)

  package var kind: UInt8 {
    switch self {
    case .ready: 65
    case .audio: 66
    case .event: 67
    case .phonemes: 68
    case .done: 69
    case .failure: 70
    }
  }

  package var payload: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .ready(let sampleRate): writer.write(sampleRate)
    case .audio(let samples): writer.write(samples: samples)
    case .event(let event):
      writer.write(event.kind.rawValue)
      writer.write(event.sample)
      writer.write(event.position)
      writer.write(event.length)
      writer.write(event.name)
    case .phonemes(let text): writer.write(text)
    case .done(let end): writer.write(end.rawValue)
    case .failure(let failure, let detail):
      writer.write(failure.rawValue)
      writer.write(detail)
    }
    return writer.bytes
  }

  package init(kind: UInt8, payload: ArraySlice<UInt8>) throws {
    var reader = ByteReader(payload)
    switch kind {
    case 65: self = .ready(sampleRate: try reader.read())
    case 66: self = .audio(try reader.readSamples())
    case 67: self = .event(try SynthesisEvent(&reader))
    case 68: self = .phonemes(try reader.readString())
    case 69:
      let raw = try reader.read(UInt8.self)
      guard let end = SynthesisEnd(rawValue: raw) else {
        throw ProtocolError.unknownValue(field: "end", value: raw)
      }
      self = .done(end)
    case 70:
      let raw = try reader.read(UInt8.self)
      guard let failure = SynthesisFailure(rawValue: raw) else {
        throw ProtocolError.unknownValue(field: "failure", value: raw)
      }
      self = .failure(failure, detail: try reader.readString())
    default: throw ProtocolError.unknownKind(kind)
    }
    try reader.end()
  }
}

/// Something that happens at a moment of the audio.
package struct SynthesisEvent: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case word = 1
    case mark = 2
  }

  package var kind: Kind
  /// Samples from the start of the request's audio.
  package var sample: UInt32
  /// Unicode scalar of the markup at which the word begins, from 0.
  package var position: UInt32
  /// Unicode scalars.
  package var length: UInt32
  /// A mark's name.
  package var name: String

  package init(kind: Kind, sample: UInt32, position: UInt32, length: UInt32, name: String = "") {
    self.kind = kind
    self.sample = sample
    self.position = position
    self.length = length
    self.name = name
  }

  init(_ reader: inout ByteReader) throws {
    let raw = try reader.read(UInt8.self)
    guard let kind = Kind(rawValue: raw) else {
      throw ProtocolError.unknownValue(field: "event", value: raw)
    }
    self.init(
      kind: kind, sample: try reader.read(), position: try reader.read(), length: try reader.read(),
      name: try reader.readString())
  }
}

/// How a request ended.
package enum SynthesisEnd: UInt8, Sendable {
  case complete = 0
  case cancelled = 1
  /// The audio reached the request's limit.
  case limit = 2
}

/// Why a worker refused a request.
package enum SynthesisFailure: UInt8, Sendable {
  case unknownVoice = 1
  case refusedMarkup = 2
  case engine = 3
}
