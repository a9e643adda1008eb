/// The form in which audio leaves: encoding and samples a second, always one channel.
package struct SpeechFormat: Sendable, Equatable, Codable {
  package enum Encoding: String, Sendable, Codable, CaseIterable {
    /// A RIFF/WAVE file of 16-bit samples.
    case wav
    /// ITU-T G.711 A-law, one byte a sample, no header.
    case alaw
    /// ITU-T G.711 mu-law, one byte a sample, no header.
    case ulaw
    /// 16-bit little-endian samples, no header.
    case pcm
  }

  package var encoding: Encoding
  /// Hz, one of ``sampleRates``.
  package var sampleRate: Int

  package static let sampleRates = [8000, 16000, 22050]

  /// - Parameter sampleRate: Hz; nil is 8000 for A-law and mu-law and 22050 for the others.
  /// - Throws: ``SpeechError/outOfRange(field:value:range:)``.
  package init(encoding: Encoding = .wav, sampleRate: Int? = nil) throws {
    let rate = sampleRate ?? Self.defaultRate(encoding)
    guard Self.sampleRates.contains(rate) else {
      throw SpeechError.outOfRange(
        field: "sampleRate", value: "\(rate)", range: "hertz: 8000, 16000 o 22050")
    }
    self.encoding = encoding
    self.sampleRate = rate
  }

  private init(known encoding: Encoding, sampleRate: Int) {
    self.encoding = encoding
    self.sampleRate = sampleRate
  }

  /// WAV at the engine's own rate.
  package static let wav = SpeechFormat(known: .wav, sampleRate: 22050)
  /// What a European telephone line carries.
  package static let telephony = SpeechFormat(known: .alaw, sampleRate: 8000)

  private static func defaultRate(_ encoding: Encoding) -> Int {
    switch encoding {
    case .alaw, .ulaw: 8000
    case .wav, .pcm: 22050
    }
  }

  /// The media type of a stream in this format.
  package var mediaType: String {
    switch encoding {
    case .wav: "audio/wav"
    case .alaw: sampleRate == 8000 ? "audio/PCMA" : "audio/PCMA;rate=\(sampleRate)"
    case .ulaw: sampleRate == 8000 ? "audio/PCMU" : "audio/PCMU;rate=\(sampleRate)"
    case .pcm: "application/octet-stream"
    }
  }
}
