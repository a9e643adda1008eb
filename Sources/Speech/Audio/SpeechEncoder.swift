/// Turns the engine's samples into a format, piece by piece: other rate, right level, no peak above the ceiling.
package final class SpeechEncoder {
  /// Hz of the samples that go in.
  package static let engineRate = 22050

  private let format: SpeechFormat
  private let resampler: Resampler?
  private let factor: Float
  private var limiter: PeakLimiter
  private var hasHeader: Bool

  /// - Parameters:
  ///   - format: For `wav` the first piece begins with a header of unknown length.
  ///   - gain: Decibels, as ``VoiceLevels/gain(of:)`` gives them.
  package init(format: SpeechFormat, header: Bool = true, gain: Double = 0) throws {
    self.format = format
    hasHeader = format.encoding != .wav || !header
    resampler =
      format.sampleRate == Self.engineRate
      ? nil : try Resampler(from: Self.engineRate, to: format.sampleRate)
    factor = SpeechLevel.factor(decibels: gain)
    limiter = PeakLimiter(
      ceiling: SpeechLevel.factor(decibels: SpeechLevel.peak), sampleRate: format.sampleRate)
  }

  /// - Returns: The bytes that are ready; may be empty.
  package func encode(_ samples: [Int16]) throws -> [UInt8] {
    let ready = try resampler?.process(samples) ?? samples.map { Float($0) / 32768 }
    return takeHeader() + bytes(of: limiter.process(ready.map { $0 * factor }))
  }

  /// - Returns: The last bytes.
  package func finish() throws -> [UInt8] {
    let last = limiter.process((try resampler?.finish() ?? []).map { $0 * factor })
    return takeHeader() + bytes(of: last + limiter.finish())
  }

  private func takeHeader() -> [UInt8] {
    guard !hasHeader else { return [] }
    hasHeader = true
    return WAVHeader(sampleRate: format.sampleRate, dataBytes: nil).bytes
  }

  private func bytes(of samples: [Float]) -> [UInt8] {
    switch format.encoding {
    case .alaw: samples.map { Companding.alaw(Self.rounded($0)) }
    case .ulaw: samples.map { Companding.ulaw(Self.rounded($0)) }
    case .wav, .pcm: Self.littleEndian(samples)
    }
  }

  private static func littleEndian(_ samples: [Float]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: samples.count * 2) { bytes, count in
      for sample in samples {
        let raw = UInt16(bitPattern: rounded(sample))
        bytes[count] = UInt8(truncatingIfNeeded: raw)
        bytes[count + 1] = UInt8(truncatingIfNeeded: raw >> 8)
        count += 2
      }
    }
  }

  /// The limiter keeps samples well inside the range.
  private static func rounded(_ sample: Float) -> Int16 {
    Int16(clamping: Int((sample * 32768).rounded(.toNearestOrAwayFromZero)))
  }
}
