/// Takes from a sentence the silence before its first sound, and limits the silence after its last.
///
/// The engine begins with 5 to 45 ms of silence and ends with up to a second. Silence inside is kept.
struct SilenceTrim {
  /// Samples taken from the start so far: what happens in the sentence happens so much sooner.
  private(set) var removed = 0
  private var hasBegun = false
  /// Silence that may be the last.
  private var waiting: [Int16] = []
  private let maximumTrailing: Int

  /// Milliseconds of silence after a sentence; the engine's own are 30 at 449 words a minute and 900 at 80.
  static let betweenSentences = 1000
  /// Milliseconds after the last sentence: enough for no player to cut its sound.
  static let atEnd = 120

  /// Magnitude up to which a sample is silence: 60 dB under the level of speech.
  private static let threshold: UInt16 = 8
  /// Kept before the first sound, in samples of the engine: 5 ms, for a soft attack.
  static let attack = SpeechEncoder.engineRate * 5 / 1000

  /// More silence than the engine ever begins with: 200 ms.
  private static let longestLead = SpeechEncoder.engineRate / 5

  /// - Parameter maximumTrailing: Milliseconds.
  init(maximumTrailing: Int) {
    self.maximumTrailing = maximumTrailing * SpeechEncoder.engineRate / 1000
  }

  /// What is to be heard now of these samples.
  mutating func process(_ samples: [Int16]) -> [Int16] {
    if hasBegun, waiting.isEmpty, let last = samples.last, Self.isSound(last) { return samples }
    var samples = waiting.isEmpty ? samples : waiting + samples
    waiting = []
    if !hasBegun {
      guard let first = samples.firstIndex(where: Self.isSound) else {
        // A passage may be silent on purpose.
        guard removed + samples.count <= Self.longestLead else {
          hasBegun = true
          return samples
        }
        let kept = min(samples.count, Self.attack)
        removed += samples.count - kept
        waiting = Array(samples.suffix(kept))
        return []
      }
      hasBegun = true
      let cut = max(0, first - Self.attack)
      removed += cut
      samples.removeFirst(cut)
    }
    let last = samples.lastIndex(where: Self.isSound).map { $0 + 1 } ?? 0
    waiting = Array(samples[last...])
    return Array(samples[..<last])
  }

  /// The silence at the end.
  mutating func finish() -> [Int16] {
    defer { waiting = [] }
    return hasBegun ? Array(waiting.prefix(maximumTrailing)) : []
  }

  private static func isSound(_ sample: Int16) -> Bool { sample.magnitude > threshold }
}
