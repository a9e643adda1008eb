/// Turns the engine's samples into a format, piece by piece: other rate, right level, no peak above the ceiling.
package final class SpeechEncoder {
  /// Hz of the samples that go in.
  package static let engineRate = 22050

  private let format: SpeechFormat
  private let resampler: Resampler?
  private let factor: Float
  private var limiter: PeakLimiter
  /// Samples that wait for the limiter's look ahead.
  private var buffer: [Float] = []
  private var hasHeader: Bool

  /// - Parameters:
  ///   - format: For `wav` the first piece begins with a header of unknown length.
  ///   - gain: Decibels, as ``VoiceLevels/gain(of:)`` gives them.
  package init(format: SpeechFormat, header: Bool = true, gain: Double = 0) throws {
    self.format = format
    hasHeader = format.encoding != .wav || !header
    factor = SpeechLevel.factor(decibels: gain)
    resampler =
      format.sampleRate == Self.engineRate
      ? nil : try Resampler(from: Self.engineRate, to: format.sampleRate, factor: factor)
    limiter = PeakLimiter(
      ceiling: SpeechLevel.factor(decibels: SpeechLevel.peak), sampleRate: format.sampleRate)
  }

  /// - Returns: The bytes that are ready; may be empty.
  package func encode(_ samples: [Int16]) throws -> [UInt8] {
    var bytes = takeHeader()
    for start in stride(from: 0, to: samples.count, by: Self.step) {
      let piece = samples[start..<min(start + Self.step, samples.count)]
      if let resampler {
        try resampler.process(piece, into: &buffer)
      } else {
        let scale = factor / 32768
        buffer += piece.lazy.map { Float($0) * scale }
      }
      bytes += takeReady()
    }
    return bytes
  }

  /// Samples worked on at a time: the floats of thousands of listeners then take little room, and stay near the
  /// processor.
  private static let step = 8192

  /// - Returns: The last bytes.
  package func finish() throws -> [UInt8] {
    try resampler?.finish(into: &buffer)
    buffer += repeatElement(0, count: limiter.lookAhead)
    return takeHeader() + takeReady()
  }

  private func takeHeader() -> [UInt8] {
    guard !hasHeader else { return [] }
    hasHeader = true
    return WAVHeader(sampleRate: format.sampleRate, dataBytes: nil).bytes
  }

  private func takeReady() -> [UInt8] {
    let ready = limiter.process(&buffer)
    let bytes = buffer[..<ready].withUnsafeBufferPointer { samples in
      switch format.encoding {
      case .alaw: Companding.codes(samples, Companding.alawTable, shift: Companding.alawShift)
      case .ulaw: Companding.codes(samples, Companding.ulawTable, shift: Companding.ulawShift)
      case .wav, .pcm: Self.littleEndian(samples)
      }
    }
    buffer.removeFirst(ready)
    return bytes
  }

  private static func littleEndian(_ samples: UnsafeBufferPointer<Float>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: samples.count * 2) { bytes, count in
      for index in samples.indices {
        let raw = UInt16(bitPattern: Companding.rounded(samples[index]))
        bytes[2 * index] = UInt8(truncatingIfNeeded: raw)
        bytes[2 * index + 1] = UInt8(truncatingIfNeeded: raw >> 8)
      }
      count = samples.count * 2
    }
  }
}
