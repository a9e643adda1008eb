/// Turns what people type, and names as registers write them, into comparable words: lower case, no diacritics,
/// no punctuation.
///
/// `Città Sant'Angelo` and `CITTA' SANT ANGELO` both become `citta sant angelo`. Dotted acronyms are joined:
/// `I.N.P.S.` becomes `inps`.
enum Folding {
  /// One word of a text, with what its writing tells.
  struct Word: Equatable {
    /// Folded letters and digits.
    var text: String
    /// It began with a capital letter.
    var isCapitalised: Bool
    /// All its letters are capitals.
    var isAllCapitals: Bool
    /// A full stop follows at once: it may be an abbreviation.
    var hasDot: Bool
    /// A comma, semicolon, full stop or line end follows: a phrase ends here.
    var endsPhrase: Bool
  }

  /// The folded words of a text, joined by single spaces.
  static func key(_ text: String) -> String {
    words(text).map(\.text).joined(separator: " ")
  }

  /// The words of a text, in order. Never fails; unknown scripts are kept as they are, in lower case.
  static func words(_ text: String) -> [Word] {
    var result: [Word] = []
    var current = ""
    var capitalised = false
    var capitals = true
    func close(dot: Bool = false, phrase: Bool = false) {
      if current.isEmpty {
        if phrase, !result.isEmpty { result[result.count - 1].endsPhrase = true }
        return
      }
      result.append(
        Word(
          text: current, isCapitalised: capitalised, isAllCapitals: capitals, hasDot: dot, endsPhrase: phrase)
      )
      current = ""
    }
    for scalar in text.unicodeScalars {
      if let plain = plain(scalar) {
        let isCapital = scalar.properties.isUppercase
        if current.isEmpty {
          capitalised = isCapital
          capitals = true
        }
        if !isCapital { capitals = false }
        current.append(plain)
      } else if scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else {
        close(dot: scalar == ".", phrase: isPhraseEnd(scalar))
      }
    }
    close()
    return joiningDottedAcronyms(result)
  }

  /// `i` `n` `p` `s`, each followed by a full stop, is `inps`.
  private static func joiningDottedAcronyms(_ words: [Word]) -> [Word] {
    guard words.contains(where: { $0.hasDot && $0.text.utf8.count == 1 }) else { return words }
    var result: [Word] = []
    var index = 0
    while index < words.count {
      var end = index
      while end < words.count, words[end].hasDot, words[end].text.utf8.count == 1 { end += 1 }
      // The last letter may lack its stop: `A.S.L Roma`.
      if end - index >= 1, end < words.count, words[end].text.utf8.count == 1, !words[end].hasDot { end += 1 }
      if end - index >= 2 {
        var joined = words[end - 1]
        joined.text = words[index..<end].map(\.text).joined()
        joined.isCapitalised = words[index].isCapitalised
        joined.hasDot = false
        result.append(joined)
        index = end
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return result
  }

  private static func isPhraseEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ".", ":", "!", "?", "\n", "(", ")": true
    default: false
    }
  }

  /// The lower-case letter or digit without its diacritic; nil for what separates words.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(Character(scalar))
    case 0x41...0x5A: return String(Character(Unicode.Scalar(UInt8(scalar.value + 0x20))))
    case 0..<0x80: return nil
    default: break
    }
    if let folded = accented[scalar] { return folded }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
    return scalar.properties.lowercaseMapping
  }

  private static let accented: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćčĉċ", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ìíîïĩīĭį", "i"),
      ("ĺļľł", "l"), ("ñńņň", "n"), ("òóôõöōŏőø", "o"), ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"),
      ("ùúûüũūŭůűų", "u"), ("ýÿ", "y"), ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in groups {
      for scalar in letters.unicodeScalars {
        table[scalar] = plain
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        if upper.count == 1, let first = upper.first { table[first] = plain }
      }
    }
    return table
  }()
}
