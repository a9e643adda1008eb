import Foundation
import Speech

/// Signals that are put through the encoder, and what comes out.
enum TestSignal {
  /// A tone of the engine's rate.
  static func tone(_ hertz: Double, amplitude: Double = 10_000, seconds: Double = 0.5) -> [Int16] {
    (0..<Int(seconds * 22_050)).map {
      Int16(amplitude * sin(2 * Double.pi * hertz * Double($0) / 22_050))
    }
  }

  /// A tone that rises evenly from one frequency to another.
  static func sweep(from low: Double, to high: Double, seconds: Double = 1) -> [Int16] {
    (0..<Int(seconds * 22_050)).map { index in
      let time = Double(index) / 22_050
      return Int16(10_000 * sin(2 * Double.pi * (low * time + (high - low) * time * time / (2 * seconds))))
    }
  }

  /// 16-bit samples after encoding, put in by blocks as they come from a worker.
  static func encoded(_ samples: [Int16], at rate: Int, gain: Double = 0, block: Int = 441) throws -> [Int16]
  {
    let encoder = try SpeechEncoder(format: SpeechFormat(encoding: .pcm, sampleRate: rate), gain: gain)
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: samples.count, by: block) {
      bytes += try encoder.encode(Array(samples[start..<min(start + block, samples.count)]))
    }
    bytes += try encoder.finish()
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
  }

  /// RMS in dB of one sample step, ends left out.
  static func decibels(_ samples: [Int16]) -> Double {
    let middle = Array(samples[samples.count / 8..<samples.count * 7 / 8])
    return 20 * log10(max(SpeechFixture.loudness(middle), 1e-3))
  }

  static func peak(_ samples: [Int16]) -> Double {
    20 * log10(Double(samples.map(\.magnitude).max() ?? 0) / 32_768)
  }
}
