import Foundation

/// How a passage is said otherwise than the speech around it.
///
/// Always against the speech's own prosody: where passages nest, the innermost counts.
package struct ProsodyChange: Sendable, Hashable {
  /// Factor on the words a minute, ``rates``.
  package var rate: Double
  /// Semitones, ``pitches``.
  package var pitch: Double
  /// Decibels, ``volumes``; minus infinity is silence.
  package var volume: Double

  package static let rates = 0.5...2
  package static let pitches = -6.0...6
  package static let volumes = -24.0...6

  /// As the speech itself.
  package static let none = ProsodyChange()

  /// Values out of range are brought to its end.
  package init(rate: Double = 1, pitch: Double = 0, volume: Double = 0) {
    self.rate = Self.held(rate, in: Self.rates, otherwise: 1)
    self.pitch = Self.held(pitch, in: Self.pitches, otherwise: 0)
    self.volume = volume == -.infinity ? volume : Self.held(volume, in: Self.volumes, otherwise: 0)
  }

  private static func held(
    _ value: Double, in range: ClosedRange<Double>, otherwise: Double
  ) -> Double {
    value.isNaN ? otherwise : min(max(value, range.lowerBound), range.upperBound)
  }

  /// The element for it, nil where nothing changes.
  func tag(_ dialect: MarkupWriter.Dialect) -> String? {
    let attributes =
      switch dialect {
      case .standard: standardAttributes
      case .engine(let baseRate): engineAttributes(baseRate: baseRate)
      }
    return attributes.isEmpty ? nil : "<prosody\(attributes)>"
  }

  private var standardAttributes: String {
    func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + String(format: "%.1f", value) }
    var attributes = ""
    if rate != 1 { attributes += " rate=\"\(Int((rate * 100).rounded()))%\"" }
    if pitch != 0 { attributes += " pitch=\"\(signed(pitch))st\"" }
    if volume == -.infinity { return attributes + " volume=\"silent\"" }
    if volume != 0 { attributes += " volume=\"\(signed(volume))dB\"" }
    return attributes
  }

  /// - Parameter baseRate: Words a minute of the speech; the result stays within ``Prosody/rateRange``.
  private func engineAttributes(baseRate: Int) -> String {
    var attributes = ""
    let wanted = min(
      max(Double(baseRate) * rate, Double(Prosody.rateRange.lowerBound)),
      Double(Prosody.rateRange.upperBound))
    let percent = Int(wanted * 100 / Double(max(baseRate, 1)))
    if rate != 1, percent != 100 { attributes += " rate=\"\(percent)%\"" }
    let steps = Int((pitch * Self.stepsPerSemitone).rounded())
    if steps != 0 { attributes += " pitch=\"\(steps > 0 ? "+" : "")\(steps)\"" }
    if volume != 0 { attributes += " volume=\"\(Int((100 * pow(10, volume / 20)).rounded()))%\"" }
    return attributes
  }

  /// Steps of eSpeak's pitch, 0 to 100, in a semitone: measured with the Italian voice (12 steps up are 12.7 %
  /// more hertz, 24 are 29 %).
  private static let stepsPerSemitone = 5.6
}
