/// Turns the engine's samples into a format, piece by piece.
package final class SpeechEncoder {
  /// Hz of the samples that go in.
  package static let engineRate = 22050

  private let format: SpeechFormat
  private let resampler: Resampler?
  private var hasHeader: Bool

  /// - Parameter format: For `wav` the first piece begins with a header of unknown length.
  package init(format: SpeechFormat, header: Bool = true) throws {
    self.format = format
    hasHeader = format.encoding != .wav || !header
    resampler =
      format.sampleRate == Self.engineRate
      ? nil : try Resampler(from: Self.engineRate, to: format.sampleRate)
  }

  /// - Returns: The bytes that are ready; may be empty.
  package func encode(_ samples: [Int16]) throws -> [UInt8] {
    let ready = try resampler?.process(samples) ?? samples
    return takeHeader() + bytes(of: ready)
  }

  /// - Returns: The last bytes.
  package func finish() throws -> [UInt8] {
    takeHeader() + bytes(of: try resampler?.finish() ?? [])
  }

  private func takeHeader() -> [UInt8] {
    guard !hasHeader else { return [] }
    hasHeader = true
    return WAVHeader(sampleRate: format.sampleRate, dataBytes: nil).bytes
  }

  private func bytes(of samples: [Int16]) -> [UInt8] {
    switch format.encoding {
    case .alaw: return samples.map(Companding.alaw)
    case .ulaw: return samples.map(Companding.ulaw)
    case .wav, .pcm:
      var bytes: [UInt8] = []
      bytes.reserveCapacity(samples.count * 2)
      for sample in samples {
        let raw = UInt16(bitPattern: sample)
        bytes.append(UInt8(truncatingIfNeeded: raw))
        bytes.append(UInt8(truncatingIfNeeded: raw >> 8))
      }
      return bytes
    }
  }
}
