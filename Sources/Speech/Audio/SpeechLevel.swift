import Foundation

/// How loud speech leaves. 0 dBFS is the power of a square wave at full scale (ITU-T G.100.1, dBov).
package enum SpeechLevel {
  /// Active speech level (ITU-T P.56) of every voice at full volume, in dBFS.
  package static let target = -20.0
  /// No sample is above it, in dBFS.
  package static let peak = -1.0
  /// The volume at which the engine itself speaks, of its 100: passages may be 6 dB louder and still not be cut.
  package static let engineVolume = 50.0

  /// A ratio of amplitudes for decibels.
  static func factor(decibels: Double) -> Float { Float(pow(10, decibels / 20)) }
}
