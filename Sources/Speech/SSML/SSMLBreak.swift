/// The silence of `break` (SSML 1.1 section 3.2.3).
enum SSMLBreak {
  /// - Returns: Milliseconds, 0 to ``SpokenText/maximumPause``.
  static func milliseconds(time: String?, strength: String?) throws(SSMLReason) -> Int {
    if let time { return try milliseconds(time) }
    let strengths = ["none": 0, "x-weak": 50, "weak": 150, "medium": 300, "strong": 600, "x-strong": 1000]
    let strength = strength ?? "medium"
    guard let known = strengths[strength] else {
      throw .value(
        strength, attribute: "strength", allowed: "none, x-weak, weak, medium, strong o x-strong.")
    }
    return known
  }

  private static func milliseconds(_ time: String) throws(SSMLReason) -> Int {
    let digits = time.prefix { SayAs.isDigit($0) || $0 == "." }
    let unit = time.dropFirst(digits.count)
    guard digits.count <= 8, digits.last != ".", unit == "ms" || unit == "s", let number = Double(digits),
      number * (unit == "s" ? 1000 : 1) <= Double(SpokenText.maximumPause)
    else {
      throw .value(time, attribute: "time", allowed: "da 0 a 10 secondi, per esempio 500ms o 1.5s.")
    }
    return Int((number * (unit == "s" ? 1000 : 1)).rounded())
  }
}

/// What one SSML document may hold.
enum SSMLLimit {
  /// UTF-8.
  static let bytes = 256 * 1024
  static let depth = 32
  static let elements = 5000
  /// Milliseconds of all `break` elements.
  static let silence = 300_000
  /// Milliseconds before a paragraph that is not the first.
  static let paragraphPause = 300
}
