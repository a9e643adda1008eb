/// Roman numerals: "Titolo V" is said "Titolo quinto", "via XX Settembre" "via venti settembre".
struct RomanReading: Sendable {
  /// Words beside which a Roman numeral is an ordinal, with their gender.
  let nouns: [String: ItalianNumerals.Gender]

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isUpper(index), text.starts(index, with: "ivxlcdm"),
        text[index - 1] != "." || !text.isLetter(index - 2)
      else { return nil }
      let end = text.alphanumericEnd(index)
      let roman = text.string(index..<end)
      guard let value = Self.value(roman), value < 4000 else { return nil }
      if text[end] == ".", text.isAlphanumeric(end + 1) { return numbered(text, index, end, value) }
      if text[end] == ".", text.opensLine(index) { return heading(text, index, end, value) }
      if let mark = text[end], "°ª^".unicodeScalars.contains(mark), !text.isAlphanumeric(end + 1) {
        return ItalianNumerals.ordinal(value, mark == "°" ? .masculine : .feminine).map {
          .init(end: end + 1, spoken: $0)
        }
      }
      return spoken(text, index, end, roman, value).map { .init(end: end, spoken: $0) }
    }
  }

  /// "paragrafo V.2", "IV.2.1": a heading in parts.
  private func numbered(_ text: SourceText, _ index: Int, _ end: Int, _ value: Int) -> Reading.Match? {
    guard text.isDigit(end + 1), text.digitsEnd(end + 1) - end <= 3,
      end - index > 1 || nouns[text.wordsBefore(index, count: 1).first ?? ""] != nil,
      !Self.ambiguous.contains(text.string(index..<end))
    else { return nil }
    return .init(end: end + 1, spoken: "\(value) punto ")
  }

  /// "II. Premessa" at the start of a line; "I." and "V." there may be names.
  private func heading(_ text: SourceText, _ index: Int, _ end: Int, _ value: Int) -> Reading.Match? {
    guard end - index > 1, text.isSpace(end + 1), !Self.ambiguous.contains(text.string(index..<end)) else {
      return nil
    }
    return .init(end: end, spoken: "\(value)")
  }

  private static let ambiguous: Set<String> = [
    "CD", "DC", "MI", "DI", "CI", "LI", "CV", "MD", "CC", "MM", "DL", "CL", "ML", "CM", "DM", "LL", "VI",
    "DVD", "MC", "C",
    "D", "L", "M", "CDI", "MDC",
  ]
  private static let months = Set(DateReading.months)

  private func spoken(_ text: SourceText, _ index: Int, _ end: Int, _ roman: String, _ value: Int) -> String?
  {
    let before = text.wordsBefore(index, count: 1).first ?? ""
    let nextStart = text.skipSpaces(end)
    let next = text.word(at: nextStart)
    if Self.months.contains(next), text.isUpper(nextStart), value <= 31, !nouns.keys.contains(before) {
      return value == 1 ? "primo" : "\(value)"
    }
    let isSingleLetter = roman.count == 1
    let isSafe = !Self.ambiguous.contains(roman) || (roman == "VI" && before != "")
    if let gender = nouns[before], isSafe { return ItalianNumerals.ordinal(value, gender) }
    guard !isSingleLetter, isSafe, roman != "VI" else {
      // "VI secolo", "V piano": the noun must follow, and the letter must not end a sentence.
      guard isSafe, nextStart > end, let gender = nouns[next], !text.isUpper(nextStart) else { return nil }
      return ItalianNumerals.ordinal(value, gender)
    }
    if nextStart > end, let gender = nouns[next] { return ItalianNumerals.ordinal(value, gender) }
    if isName(text, index) {
      return ItalianNumerals.ordinal(value, Self.isWoman(before) ? .feminine : .masculine)
    }
    if isShouted(text, index, end), Self.sovereigns.contains(before) {
      return ItalianNumerals.ordinal(value, before == "elisabetta" ? .feminine : .masculine)
    }
    // Alone, only what cannot be a word or an acronym.
    guard roman.allSatisfy({ "IVX".contains($0) }) || roman.count >= 5, !isShouted(text, index, end) else {
      return nil
    }
    return "\(value)"
  }

  /// Names that schools and streets write in capitals: "ISTITUTO GIOVANNI XXIII".
  private static let sovereigns: Set<String> = [
    "giovanni", "paolo", "pio", "leone", "benedetto", "gregorio", "sisto", "clemente", "urbano", "innocenzo",
    "emanuele", "umberto", "carlo", "federico", "luigi", "filippo", "enrico", "alessandro", "elisabetta",
  ]

  /// "Elisabetta II" is "seconda".
  private static func isWoman(_ name: String) -> Bool {
    name.hasSuffix("a") && !["andrea", "luca", "nicola", "mattia", "elia", "tobia", "isaia"].contains(name)
  }

  /// "Giovanni Paolo II": a name with a capital stands before.
  private func isName(_ text: SourceText, _ index: Int) -> Bool {
    guard text.isSpace(index - 1), text.isLower(index - 2) else { return false }
    var start = index - 2
    while text.isLetter(start - 1) { start -= 1 }
    return text.isUpper(start) && index - 1 - start > 2
  }

  /// True inside a title in capitals.
  private func isShouted(_ text: SourceText, _ index: Int, _ end: Int) -> Bool {
    let next = text.skipSpaces(end)
    let nextIsShouted = text.isUpper(next) && text.isUpper(next + 1)
    var before = index - 1
    while text.isSpace(before) { before -= 1 }
    return nextIsShouted || (text.isUpper(before) && text.isUpper(before - 1))
  }

  /// The value of a Roman numeral in its one correct form.
  static func value(_ roman: String) -> Int? {
    guard !roman.isEmpty, roman.count <= 15 else { return nil }
    var rest = Substring(roman)
    var value = 0
    for (symbol, worth) in symbols {
      var repeats = 0
      while rest.hasPrefix(symbol), repeats < (symbol.count == 2 || "VLD".contains(symbol) ? 1 : 3) {
        rest = rest.dropFirst(symbol.count)
        value += worth
        repeats += 1
      }
    }
    return rest.isEmpty && written(value) == roman ? value : nil
  }

  private static func written(_ value: Int) -> String {
    var rest = value
    return symbols.reduce(into: "") { text, symbol in
      while rest >= symbol.1 {
        text += symbol.0
        rest -= symbol.1
      }
    }
  }

  private static let symbols = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40),
    ("X", 10),
    ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]
}
