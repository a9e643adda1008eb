import Foundation

/// Refuses health and benefit data in a person's own words: a profile says what someone needs, never why
/// (GDPR art. 5(1)(c) and art. 9).
///
/// The word lists are data, in `profiles/terms.json`; codes, percentages and "la 104" are recognised by form.
package struct FreeTextRule: Sendable, Hashable, Decodable {
  /// Beginnings of words and phrases, lower case and without accents: "diagnos", "carta della disabilita".
  package var stems: [String]
  /// Whole words: "adhd".
  package var words: [String]
  /// What looks like a classification code and is not: "H24", the tax form F24.
  package var harmlessCodes: [String]
  /// Beginnings of words near which a percentage is a measure: "volume al 50%".
  package var measureStems: [String]
  /// Words after which a number or a letter with digits is an address, not a code: "scala", "via".
  package var placeWords: [String]

  /// - Throws: ``ProfileError`` with code `medicalDetail`, which names what was found and how to say it instead.
  package func check(_ text: String, field: String) throws(ProfileError) {
    guard let found = detail(in: text) else { return }
    throw ProfileError(
      .medicalDetail, field: field,
      reason:
        "qui non si scrivono diagnosi, percentuali, leggi o codici sanitari («\(ValueText.excerpt(found))»). "
        + "Scriva che cosa serve, per esempio «non posso parlare al telefono: manda un SMS».")
  }

  /// The first health or benefit detail, as written; nil where there is none.
  package func detail(in text: String) -> String? {
    let plain = text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
    let tokens = Self.tokens(of: plain)
    let spaced = " " + tokens.map(\.word).joined(separator: " ")
    // A stem holds at the beginning of a word or phrase.
    for stem in stems where spaced.contains(" " + stem) { return stem }
    for (index, token) in tokens.enumerated() {
      if words.contains(token.word) { return token.word }
      if let found = Self.percentage(tokens, at: index), !isMeasure(tokens, at: index) { return found }
      let isPlace = tokens[max(0, index - 4)..<index].contains { placeWords.contains($0.word) }
      if Self.isLawOnDisability(token.word), !isPlace { return token.word }
      if Self.isClassificationCode(token.word), !harmlessCodes.contains(token.word),
        token.word.contains(".") || !isPlace
      {
        return token.word
      }
    }
    return nil
  }

  /// More than a hundred, or near a word that measures ("testo al 80%").
  private func isMeasure(_ tokens: [Token], at index: Int) -> Bool {
    let number = tokens[index].word.prefix { $0.isNumber }
    if let value = Int(number), value > 100 { return true }
    return tokens[max(0, index - 5)..<min(tokens.count, index + 6)].contains { token in
      measureStems.contains { token.word.hasPrefix($0) }
    }
  }

  struct Token {
    var word: String
    var isBeforePercentSign: Bool
  }

  /// Words and numbers; `104/92`, `f84.0` and `33,3` are one token.
  static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    func close(percent: Bool = false) {
      let trimmed = word.trimmingCharacters(in: CharacterSet(charactersIn: "./,"))
      if !trimmed.isEmpty { tokens.append(Token(word: trimmed, isBeforePercentSign: percent)) }
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || "./,".contains(character) {
        word.append(character)
      } else if character == "%" || character == "٪" || character == "％" {
        close(percent: true)
        if let last = tokens.indices.last { tokens[last].isBeforePercentSign = true }
      } else {
        close()
      }
    }
    close()
    return tokens
  }

  private static func percentage(_ tokens: [Token], at index: Int) -> String? {
    let word = tokens[index].word
    guard word.first?.isNumber == true else { return nil }
    if tokens[index].isBeforePercentSign { return word + "%" }
    let next = index + 1 < tokens.count ? tokens[index + 1].word : ""
    let second = index + 2 < tokens.count ? tokens[index + 2].word : ""
    if next == "percento" || (next == "per" && second == "cento") { return word + " per cento" }
    return nil
  }

  /// "104", "104/92", "l.104/1992": laws 104/1992, 68/1999, 118/1971, 18/1980, 381/1970, 382/1970, 222/1984.
  private static func isLawOnDisability(_ word: String) -> Bool {
    let bare = word.hasPrefix("l.") ? String(word.dropFirst(2)) : word
    if bare == "104" { return true }
    let parts = bare.split(separator: "/")
    guard parts.count == 2, let year = Int(parts[1]), let law = Int(parts[0]) else { return false }
    let laws = [104: 1992, 68: 1999, 118: 1971, 18: 1980, 381: 1970, 382: 1970, 222: 1984]
    return laws[law] == (year < 100 ? 1900 + year : year)
  }

  /// ICD-10 `f84`, `f84.0`, and ICD-9 `299.0`.
  private static func isClassificationCode(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let head = parts.first, head.utf8.count == 3 else { return false }
    let tail = parts.dropFirst().first
    if let tail {
      guard (1...2).contains(tail.utf8.count), tail.utf8.allSatisfy(isDigit) else { return false }
    }
    let bytes = Array(head.utf8)
    if bytes.allSatisfy(isDigit) { return tail != nil }
    return (0x61...0x7A).contains(bytes[0]) && bytes[1...].allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
