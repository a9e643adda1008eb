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
  private var delayed: [Float] = []
  private var needed: [(index: Int, gain: Float)] = []
  private var held: [Float]
  private var sum: Double
  private var floor: Float = 1
  private var index = 0
  private var atRest = true

  /// - Parameters:
  ///   - ceiling: Of full scale, which is 1.
  ///   - sampleRate: Hz.
  init(ceiling: Float, sampleRate: Int) {
    self.ceiling = ceiling
    window = max(1, sampleRate * Self.lookAheadMilliseconds / 1000)
    recovery = 1 / (Float(sampleRate) * Self.recoverySeconds)
    held = [Float](repeating: 1, count: window)
    sum = Double(window)
  }

  static let lookAheadMilliseconds = 5
  private static let recoverySeconds: Float = 0.08

  /// As many samples as went in, but the first 5 ms come late: nothing is put before them.
  mutating func process(_ samples: [Float]) -> [Float] {
    guard !samples.isEmpty else { return [] }
    delayed += samples
    let ready = max(0, delayed.count - (window - 1))
    let isLoud = samples.contains { abs($0) > ceiling }
    var result = Array(delayed[..<ready])
    delayed.removeFirst(ready)
    guard isLoud || !atRest else { return result }
    let first = samples.count - ready
    for (offset, sample) in samples.enumerated() {
      let gain = nextGain(for: sample)
      if offset >= first { result[offset - first] = bounded(result[offset - first] * gain) }
    }
    return result
  }

  /// The samples that were held back.
  mutating func finish() -> [Float] {
    process([Float](repeating: 0, count: window - 1))
  }

  private mutating func nextGain(for sample: Float) -> Float {
    let magnitude = abs(sample)
    let gain = magnitude > ceiling ? ceiling / magnitude : 1
    while let last = needed.last, last.gain >= gain { needed.removeLast() }
    needed.append((index, gain))
    if let first = needed.first, first.index <= index - window { needed.removeFirst() }
    let least = needed.first?.gain ?? 1
    floor = min(least, floor + (1 - floor) * recovery)
    if floor > 0.9999 { floor = 1 }
    let slot = index % window
    sum += Double(floor - held[slot])
    held[slot] = floor
    index += 1
    atRest = floor == 1 && abs(sum - Double(window)) < 1e-3
    if atRest { reset() }
    return Float(sum / Double(window))
  }

  /// Rounding of the running sum does not add up over a long speech.
  private mutating func reset() {
    sum = Double(window)
    for slot in held.indices { held[slot] = 1 }
    needed.removeAll(keepingCapacity: true)
    index = 0
  }

  private func bounded(_ sample: Float) -> Float { min(max(sample, -ceiling), ceiling) }
}
