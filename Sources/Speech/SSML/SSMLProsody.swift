import Foundation

/// The values of `prosody` and `emphasis` as a change of our own (SSML 1.1 sections 3.2.2 and 3.2.4).
enum SSMLProsody {
  /// `rate`: "80%" and words count against the speech's own rate, "+10%" against the passage around it.
  static func rate(_ value: String, around: ProsodyChange) throws(SSMLReason) -> Double {
    let names: [String: Double] = [
      "x-slow": 0.6, "slow": 0.8, "medium": 1, "default": 1, "fast": 1.25, "x-fast": 1.6,
    ]
    if let known = names[value] { return known }
    let allowed =
      "da 50% a 200%, un cambiamento come +20% o -20%, oppure x-slow, slow, medium, fast, x-fast, default."
    guard let number = Number(value), number.unit == "%" || (number.unit.isEmpty && !number.isSigned) else {
      throw .value(value, attribute: "rate", allowed: allowed)
    }
    // SSML 1.0 wrote a factor without a unit.
    let factor = number.unit.isEmpty ? number.value : number.value / 100
    guard ProsodyChange.rates.contains(number.isSigned ? 1 + factor : factor) else {
      throw .value(value, attribute: "rate", allowed: allowed)
    }
    return number.isSigned ? around.rate * (1 + factor) : factor
  }

  /// `pitch` in semitones.
  static func pitch(_ value: String, around: ProsodyChange) throws(SSMLReason) -> Double {
    let names: [String: Double] = [
      "x-low": -5.0, "low": -2.5, "medium": 0, "default": 0, "high": 2.5, "x-high": 5,
    ]
    if let known = names[value] { return known }
    let allowed =
      "un cambiamento da -6st a +6st o da -29% a +41%, oppure x-low, low, medium, high, x-high, default."
    guard let number = Number(value), number.isSigned else {
      throw .value(value, attribute: "pitch", allowed: allowed)
    }
    let semitones: Double
    switch number.unit {
    case "st": semitones = number.value
    case "%" where number.value > -100: semitones = 12 * log2(1 + number.value / 100)
    default: throw .value(value, attribute: "pitch", allowed: allowed)
    }
    guard ProsodyChange.pitches.contains((semitones * 10).rounded() / 10) else {
      throw .value(value, attribute: "pitch", allowed: allowed)
    }
    return around.pitch + semitones
  }

  /// `volume` in decibels.
  static func volume(_ value: String, around: ProsodyChange) throws(SSMLReason) -> Double {
    let names: [String: Double] = [
      "silent": -Double.infinity, "x-soft": -12, "soft": -6, "medium": 0, "default": 0, "loud": 3,
      "x-loud": 6,
    ]
    if let known = names[value] { return known }
    let allowed =
      "da -24dB a +6dB, un numero da 0 a 100, oppure silent, x-soft, soft, medium, loud, x-loud, default."
    guard let number = Number(value) else { throw .value(value, attribute: "volume", allowed: allowed) }
    if number.unit == "dB", number.isSigned, ProsodyChange.volumes.contains(number.value) {
      return around.volume + number.value
    }
    // SSML 1.0: 0 is silence and 100 the voice's own.
    guard number.unit.isEmpty, !number.isSigned, (0...100).contains(number.value) else {
      throw .value(value, attribute: "volume", allowed: allowed)
    }
    return 20 * log10(number.value / 100)
  }

  /// `level` of `emphasis`.
  static func emphasis(_ level: String?, around: ProsodyChange) throws(SSMLReason) -> ProsodyChange {
    switch level ?? "moderate" {
    case "strong":
      ProsodyChange(rate: around.rate * 0.8, pitch: around.pitch + 2, volume: around.volume + 3)
    case "moderate":
      ProsodyChange(rate: around.rate * 0.9, pitch: around.pitch + 1, volume: around.volume + 1.5)
    case "none": around
    case "reduced":
      ProsodyChange(rate: around.rate * 1.1, pitch: around.pitch - 1, volume: around.volume - 3)
    case let other:
      throw .value(other, attribute: "level", allowed: "strong, moderate, none o reduced.")
    }
  }

  /// A number with its sign and unit: "+20%", "-2.5st", "80".
  private struct Number {
    var value: Double
    var isSigned: Bool
    var unit: String

    init?(_ text: String) {
      isSigned = text.hasPrefix("+") || text.hasPrefix("-")
      let rest = isSigned ? text.dropFirst() : text[...]
      let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      guard digits.count <= 8, let number = Double(digits), digits.first != ".", digits.last != "." else {
        return nil
      }
      value = text.hasPrefix("-") ? -number : number
      unit = String(rest.dropFirst(digits.count))
    }
  }
}
