import Foundation

/// The level of a voice while it speaks, pauses left out: ITU-T P.56 method B.
package enum ActiveSpeechLevel {
  /// Time constant of the envelope, s.
  private static let envelope = 0.03
  /// A pause shorter than this belongs to speech, s.
  private static let hangover = 0.2
  /// The level is this far above the threshold at which speech counts as active, dB.
  private static let margin = 15.9

  /// - Parameters:
  ///   - samples: 16 bits.
  ///   - sampleRate: Hz.
  /// - Returns: dBFS, 0 for a square wave at full scale; nil for silence.
  package static func decibels(_ samples: [Int16], sampleRate: Int) -> Double? {
    let smoothing = exp(-1 / (envelope * Double(sampleRate)))
    let hold = Int(hangover * Double(sampleRate))
    let thresholds = (1...15).map { pow(2, -Double($0)) }
    var active = [Int](repeating: 0, count: thresholds.count)
    var idle = [Int](repeating: hold, count: thresholds.count)
    var (energy, first, second) = (0.0, 0.0, 0.0)
    for sample in samples {
      let value = Double(sample) / 32768
      energy += value * value
      first = smoothing * first + (1 - smoothing) * abs(value)
      second = smoothing * second + (1 - smoothing) * first
      for index in thresholds.indices {
        if second >= thresholds[index] {
          active[index] += 1
          idle[index] = 0
        } else if idle[index] < hold {
          active[index] += 1
          idle[index] += 1
        }
      }
    }
    return level(energy: energy, active: active, thresholds: thresholds)
  }

  /// Where the level stands the margin above its threshold, between two thresholds.
  private static func level(energy: Double, active: [Int], thresholds: [Double]) -> Double? {
    var below: (level: Double, distance: Double)?
    for index in thresholds.indices.reversed() where active[index] > 0 && energy > 0 {
      let level = 10 * log10(energy / Double(active[index]))
      let distance = level - 20 * log10(thresholds[index])
      if distance <= margin {
        guard let below, below.distance > distance else { return level }
        let part = (below.distance - margin) / (below.distance - distance)
        return below.level + (level - below.level) * part
      }
      below = (level, distance)
    }
    return below?.level
  }
}
