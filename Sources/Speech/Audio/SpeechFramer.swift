/// A piece of a telephone call: exactly 20 ms.
package struct SpeechFrame: Sendable, Equatable {
  /// From 0, without gaps.
  package var number: Int
  /// Samples from the start of the speech, as a time stamp of RTP counts them.
  package var sample: Int
  package var bytes: [UInt8]
}

/// Cuts encoded speech into frames of 20 ms, as telephone lines and RTP carry it (RFC 3551 section 4.2).
package struct SpeechFramer: Sendable {
  /// Bytes of a frame: 160 of A-law at 8000 Hz.
  package let frameBytes: Int
  /// Samples of a frame.
  package let frameSamples: Int
  private let silence: UInt8
  private var waiting: [UInt8] = []
  private var number = 0

  package static let milliseconds = 20

  /// - Parameter format: 8000 or 16000 Hz, without a header.
  /// - Throws: ``SpeechError/audio(reason:)`` for WAV, and for 22050 Hz, which has a frame of 441 samples that no
  ///   telephone takes.
  package init(format: SpeechFormat) throws {
    guard format.encoding != .wav, format.sampleRate.isMultiple(of: 8000) else {
      throw SpeechError.audio(reason: "i riquadri da 20 ms sono per alaw, ulaw o pcm a 8000 o 16000 Hz")
    }
    frameSamples = format.sampleRate * Self.milliseconds / 1000
    frameBytes = format.encoding == .pcm ? frameSamples * 2 : frameSamples
    switch format.encoding {
    case .alaw: silence = Companding.alaw(0)
    case .ulaw: silence = Companding.ulaw(0)
    case .wav, .pcm: silence = 0
    }
  }

  /// The frames that are whole after these bytes were put in.
  package mutating func append(_ bytes: [UInt8]) -> [SpeechFrame] {
    waiting += bytes
    let whole = waiting.count / frameBytes
    let frames = (0..<whole).map { frame(Array(waiting[$0 * frameBytes..<($0 + 1) * frameBytes])) }
    waiting.removeFirst(whole * frameBytes)
    return frames
  }

  /// The last frame, filled with silence; nil when nothing is left.
  package mutating func finish() -> SpeechFrame? {
    guard !waiting.isEmpty else { return nil }
    let rest = waiting + [UInt8](repeating: silence, count: frameBytes - waiting.count)
    waiting = []
    return frame(rest)
  }

  private mutating func frame(_ bytes: [UInt8]) -> SpeechFrame {
    defer { number += 1 }
    return SpeechFrame(number: number, sample: number * frameSamples, bytes: bytes)
  }
}
