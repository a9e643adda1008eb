/// A fraction as it is written: "1/2", "½", "2 1/2".
struct WrittenFraction {
  var whole: Int?
  var top: Int
  var bottom: Int
  var end: Int
  var isSymbol = false

  private static let symbols: [Unicode.Scalar: (Int, Int)] = [
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
  ]
  /// Denominators that are used in shares of property and of inheritance.
  private static let shares: Set<Int> = [12, 15, 16, 18, 20, 24, 27, 30, 36, 48, 54, 60, 72, 81, 100, 1000]

  /// The fraction that begins at an index, joined to nothing before or after it.
  init?(_ text: SourceText, at index: Int) {
    if let mark = text[index], let (top, bottom) = Self.symbols[mark] {
      self.init(top: top, bottom: bottom, end: index + 1, isSymbol: true)
      return
    }
    guard text.isDigit(index), !Self.isJoined(text, index) else { return nil }
    let end = text.digitsEnd(index)
    if let fraction = Self.slashed(text, index) {
      self = fraction
      return
    }
    let next = text.skipSpaces(end)
    guard end - index <= 2, let whole = text.value(index..<end), (1...99).contains(whole) else { return nil }
    if let mark = text[next], let (top, bottom) = Self.symbols[mark] {
      self.init(whole: whole, top: top, bottom: bottom, end: next + 1, isSymbol: true)
    } else if next > end, let fraction = Self.slashed(text, next), fraction.bottom <= 4 {
      self = fraction
      self.whole = whole
    } else {
      return nil
    }
  }

  private init(whole: Int? = nil, top: Int, bottom: Int, end: Int, isSymbol: Bool) {
    (self.whole, self.top, self.bottom, self.end, self.isSymbol) = (whole, top, bottom, end, isSymbol)
  }

  private static func isJoined(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return false }
    return "/-–.,\\".unicodeScalars.contains(before) && text.isAlphanumeric(index - 2)
  }

  private static func slashed(_ text: SourceText, _ index: Int) -> WrittenFraction? {
    let slash = text.digitsEnd(index)
    guard text[slash] == "/" || text[slash] == "\u{2044}", text[index] != "0", text[slash + 1] != "0" else {
      return nil
    }
    let end = text.digitsEnd(slash + 1)
    guard (1...4).contains(slash - index), (1...4).contains(end - slash - 1),
      let top = text.value(index..<slash), let bottom = text.value(slash + 1..<end), bottom > 1,
      top <= bottom,
      (bottom <= 10 && top < bottom) || shares.contains(bottom), !text.isLetter(end), text[end] != "%"
    else { return nil }
    if let next = text[end], "/-–\\".unicodeScalars.contains(next) { return nil }
    if let next = text[end], next == "." || next == ",", text.isDigit(end + 1) { return nil }
    return WrittenFraction(top: top, bottom: bottom, end: end, isSymbol: false)
  }

  var isHalf: Bool { top == 1 && bottom == 2 }
  /// Halves to tenths, that are met outside shares too.
  var isCommon: Bool { bottom <= 10 }

  /// "mezza", "un terzo", "3 quarti"; only a half has a gender.
  func named(_ gender: ItalianNumerals.Gender) -> String {
    if isHalf { return gender == .feminine ? "mezza" : "mezzo" }
    let part = ItalianNumerals.ordinal(bottom, .masculine) ?? "\(bottom)"
    return top == 1 ? "un \(part)" : "\(top) \(part.dropLast())i"
  }
}
