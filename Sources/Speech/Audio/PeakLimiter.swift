/// Keeps peaks under a ceiling without clipping: it looks 5 ms ahead, and lowers the gain before a peak comes.
///
/// The gain at a sample is the mean, over the window, of the least gain that any sample of the window needs, so it
/// is never above what its own sample needs. It comes back slowly, so that a voice is not made rough.
struct PeakLimiter {
  private let ceiling: Float
  /// Samples, the one that comes out included.
  private let window: Int
  /// Part of what is missing that the gain recovers in a sample.
  private let recovery: Float
  /// The gains of the window, of which the mean is taken.
  private var gains: [Float]
  private var sum: Double
  private var slot = 0
  private var gain: Float = 1
  /// The least gain that a sample of the window needs, and the samples for which that one stays in it.
  private var least: Float = 1
  private var remaining = 0
  /// Samples at the start of the buffer that were seen before.
  private var seen = 0

  /// - Parameters:
  ///   - ceiling: Of full scale, which is 1.
  ///   - sampleRate: Hz.
  init(ceiling: Float, sampleRate: Int) {
    self.ceiling = ceiling
    window = max(1, sampleRate * Self.lookAheadMilliseconds / 1000)
    recovery = 1 / (Float(sampleRate) * Self.recoverySeconds)
    gains = [Float](repeating: 1, count: window)
    sum = Double(window)
  }

  static let lookAheadMilliseconds = 5
  private static let recoverySeconds: Float = 0.05
  /// A gain so near to 1 is 1: 0.02 dB.
  private static let whole: Float = 0.998

  /// Samples at the end of the buffer that wait for what follows them.
  var lookAhead: Int { window - 1 }

  /// Sets the gain of what is in a buffer, new samples at its end.
  ///
  /// - Returns: Samples at the start that are final; the caller takes exactly these away.
  mutating func process(_ buffer: inout [Float]) -> Int {
    let ready = max(0, buffer.count - lookAhead)
    if sum != Double(window) || Self.peak(buffer[seen...]) > ceiling { limit(&buffer) }
    seen = buffer.count - ready
    return ready
  }

  private mutating func limit(_ buffer: inout [Float]) {
    buffer.withUnsafeMutableBufferPointer { samples in
      for index in seen..<samples.count {
        let mean = nextGain(samples, at: index)
        let out = index - lookAhead
        if out >= 0 { samples[out] = min(max(samples[out] * mean, -ceiling), ceiling) }
      }
    }
  }

  private mutating func nextGain(_ samples: UnsafeMutableBufferPointer<Float>, at index: Int) -> Float {
    let needed = needed(by: samples[index])
    remaining -= 1
    if needed <= least {
      least = needed
      remaining = needed < 1 ? window : 0
    } else if remaining == 0 {
      findLeast(samples, upTo: index)
    }
    gain = least < gain ? least : min(least, gain + (1 - gain) * recovery)
    if gain > Self.whole, least == 1 { gain = 1 }
    sum += Double(gain - gains[slot])
    gains[slot] = gain
    slot = slot + 1 == window ? 0 : slot + 1
    // Sums of a few dozen numbers near 1 are exact to 12 digits; the whole is set again so that nothing adds up.
    if gain == 1, abs(sum - Double(window)) < 1e-6 { sum = Double(window) }
    return Float(sum / Double(window))
  }

  /// The one that counted so far has left the window.
  private mutating func findLeast(_ samples: UnsafeMutableBufferPointer<Float>, upTo index: Int) {
    least = 1
    remaining = 0
    for place in max(0, index - lookAhead)...index {
      let needed = needed(by: samples[place])
      guard needed <= least, needed < 1 else { continue }
      least = needed
      remaining = window - (index - place)
    }
  }

  private func needed(by sample: Float) -> Float {
    let magnitude = abs(sample)
    return magnitude > ceiling ? ceiling / magnitude : 1
  }

  /// The greatest magnitude; as integers, which order as their numbers do and are compared many at a time.
  private static func peak(_ samples: ArraySlice<Float>) -> Float {
    samples.withUnsafeBufferPointer { samples in
      var bits: UInt32 = 0
      for sample in samples { bits = max(bits, sample.bitPattern & 0x7FFF_FFFF) }
      return Float(bitPattern: bits)
    }
  }
}
