import Foundation

/// Names as people should read and hear them: `CITTA' METROPOLITANA DI ROMA` becomes `Città metropolitana di Roma`
/// in spirit — accents for apostrophes, natural case for capitals, single spaces.
struct DisplayName {
  /// Words that stay in capitals (`ASL`, `INPS`), folded; from `abbreviations.json`.
  let acronyms: Set<String>

  struct Result: Equatable {
    var text: String
    var hadApostrophe = false
    var hadCapitals = false
  }

  func clean(_ raw: String) -> Result {
    let single = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let accented = Self.accents(single)
    let letters = accented.filter(\.isLetter)
    let isAllCapitals = letters.count > 3 && letters.allSatisfy { !$0.isLowercase }
    let isAllSmall = letters.count > 3 && letters.allSatisfy { !$0.isUppercase }
    let text = isAllCapitals || isAllSmall ? naturalCase(accented) : Self.smallWords(accented)
    return Result(text: text, hadApostrophe: accented != single, hadCapitals: isAllCapitals)
  }

  /// `Citta'` to `Città`, leaving `Ca'`, `de'`, closing quotes and elisions alone.
  static func accents(_ text: String) -> String {
    let characters = Array(text.replacingOccurrences(of: "\u{2019}", with: "'"))
    var result: [Character] = []
    var insideQuotes = false
    for (index, character) in characters.enumerated() {
      guard character == "'" || character == "`" else {
        result.append(character)
        continue
      }
      let opensWord = index == 0 || !(characters[index - 1].isLetter || characters[index - 1] == ".")
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if opensWord, next.isLetter {
        insideQuotes = true
        result.append(character)
        continue
      }
      guard !next.isLetter, let last = result.last, let accent = grave(last) else {
        if !next.isLetter { insideQuotes = false }
        result.append(character)
        continue
      }
      let word = String(characters[..<index].reversed().prefix { $0.isLetter }.reversed())
      if word.lowercased() == "vallee" {
        result[result.count - 2] = "é"
      } else if insideQuotes && !alwaysAccented(word) {
        insideQuotes = false
        result.append(character)
      } else if truncated.contains(word.lowercased()) {
        result.append(character)
      } else {
        result[result.count - 1] = accent
      }
    }
    return String(result)
  }

  private static func alwaysAccented(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.hasSuffix("ita") || lower.hasSuffix("eta") || lower.hasSuffix("unita")
  }

  /// Words that are cut short, not accented.
  private static let truncated: Set<String> = [
    "ca", "de", "po", "da", "ne", "be", "fra", "mo", "co", "a", "to", "di", "vo",
  ]

  private static func grave(_ letter: Character) -> Character? {
    switch letter {
    case "a": "à"
    case "e": "è"
    case "i": "ì"
    case "o": "ò"
    case "u": "ù"
    case "A": "À"
    case "E": "È"
    case "I": "Ì"
    case "O": "Ò"
    case "U": "Ù"
    default: nil
    }
  }

  /// Small words in the middle of a name, which the register often writes with capitals: `Valle D'Aosta`,
  /// `Agenzia per L'Italia Digitale`.
  private static func smallWords(_ text: String) -> String {
    var previous = ""
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { part in
      let word = String(part)
      defer { previous = word }
      if previous.isEmpty { return word }
      if capitalisedParticles.contains(word) { return word.lowercased() }
      if ["per", "e", "con"].contains(previous), ["Il", "La", "Le", "Lo", "Gli", "I"].contains(word) {
        return word.lowercased()
      }
      for elided in ["D'", "Dell'", "Nell'", "All'", "Sull'", "L'"] where word.hasPrefix(elided) {
        return word == "L'Aquila" ? word : elided.lowercased() + word.dropFirst(elided.count)
      }
      return word
    }
    return words.joined(separator: " ")
  }

  private static let capitalisedParticles: Set<String> = [
    "Dei", "Del", "Delle", "Della", "Dello", "Degli", "Di", "Per", "Nei", "Nelle", "Nella", "Alla", "Ed", "E",
    "Con",
  ]

  private func naturalCase(_ text: String) -> String {
    var isFirst = true
    var result = ""
    var word = ""
    func close() {
      guard !word.isEmpty else { return }
      result += cased(word, isFirst: isFirst)
      isFirst = false
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "." {
        word.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }

  private func cased(_ word: String, isFirst: Bool) -> String {
    let lower = word.lowercased()
    let plain = Folding.key(word).replacingOccurrences(of: " ", with: "")
    if let company = Self.companies[plain] { return company }
    if acronyms.contains(plain) || Self.isRomanNumeral(plain) || word.contains(where: \.isNumber) {
      return word.uppercased()
    }
    if word.contains("."), plain.count <= 4 { return word.uppercased() }
    if !isFirst, Self.small.contains(lower) { return lower }
    if !plain.contains(where: { "aeiouy".contains($0) }) { return word.uppercased() }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }

  private static let companies = [
    "spa": "S.p.A.", "srl": "S.r.l.", "scarl": "S.c.a.r.l.", "scrl": "S.c.r.l.", "scpa": "S.c.p.A.",
    "srls": "S.r.l.s.",
  ]

  private static let small: Set<String> = [
    "di", "del", "dello", "della", "dei", "degli", "delle", "d", "dell", "e", "ed", "per", "il", "lo", "la",
    "i",
    "gli", "le", "l", "un", "una", "in", "nel", "nello", "nella", "nei", "negli", "nelle", "nell", "a", "al",
    "allo", "alla", "ai", "agli", "alle", "all", "con", "da", "dal", "dalla", "dall", "su", "sul", "sulla",
    "sull", "tra", "fra",
  ]

  private static func isRomanNumeral(_ word: String) -> Bool {
    word.count > 1 && word.count < 7 && word.allSatisfy { "ivxlc".contains($0) }
      && !["il", "li", "vi", "ci", "civil", "vil", "mil"].contains(word)
  }
}
