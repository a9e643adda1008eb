/// "l'8 marzo" is written out as "l'otto marzo": before a digit the voice names the letter.
enum ElidedNumber {
  static func written(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let (word, end) = number(scalars, at: index) {
        result.append(contentsOf: word.unicodeScalars)
        index = end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// The number after a lone "l'", in words, and its end.
  private static func number(_ scalars: [Unicode.Scalar], at index: Int) -> (String, Int)? {
    guard isDigit(scalars[index]), index >= 2, scalars[index - 1] == "'",
      scalars[index - 2] == "l" || scalars[index - 2] == "L",
      index < 3 || !scalars[index - 3].properties.isAlphabetic
    else { return nil }
    var end = index
    while end < scalars.count, isDigit(scalars[end]), end - index < 5 { end += 1 }
    if end < scalars.count, scalars[end].properties.isAlphabetic || isDigit(scalars[end]) { return nil }
    let digits = String(String.UnicodeScalarView(scalars[index..<end]))
    guard let value = Int(digits), (1...9999).contains(value), !digits.hasPrefix("0") else { return nil }
    return (ItalianNumerals.cardinal(value), end)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
