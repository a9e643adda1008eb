/// Ordinals, "6-bis" and "n°": what a small raised letter after a number means.
struct OrdinalReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.isDigit(index) else { return nil }
      let end = text.digitsEnd(index)
      return latin(text, index, end) ?? ordinal(text, index, end) ?? plain(text, index, end)
    }
  }

  static let latinAdverbs: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies",
    "undecies",
    "duodecies", "terdecies", "quaterdecies", "quinquiesdecies", "sexiesdecies", "septiesdecies",
    "duodevicies",
    "undevicies", "vicies",
  ]

  /// True after "6-bis" and "3bis".
  static func endsWithLatinAdverb(_ text: SourceText, _ end: Int) -> Bool {
    var start = end
    while text.isLetter(start - 1) { start -= 1 }
    return latinAdverbs.contains(text.string(start..<end).lowercased())
  }

  /// "6-bis", "3bis", "6-ter.1".
  private func latin(_ text: SourceText, _ index: Int, _ end: Int) -> Reading.Match? {
    let start = text[end] == "-" || text[end] == "–" ? end + 1 : end
    guard Self.latinAdverbs.contains(text.word(at: start)), !text.isDigit(text.lettersEnd(start)) else {
      return nil
    }
    let wordEnd = text.lettersEnd(start)
    return .init(end: wordEnd, spoken: "\(text.string(index..<end)) \(text.word(at: start))")
  }

  /// "3a rata", "2o piano": a letter for the raised one, before a noun, and not in an address.
  private func plain(_ text: SourceText, _ index: Int, _ end: Int) -> Reading.Match? {
    guard text[end] == "a" || text[end] == "o", text.isSpace(end + 1), text.isLower(end + 2),
      text.isLetter(end + 3),
      text.isLetter(end + 4), let number = text.value(index..<end), number <= 31
    else { return nil }
    var start = index - 1
    while text.isSpace(start) { start -= 1 }
    while text.isLetter(start - 1) { start -= 1 }
    guard start < 0 || !text.isUpper(start) else { return nil }
    return ItalianNumerals.ordinal(number, text[end] == "a" ? .feminine : .masculine).map {
      .init(end: end + 1, spoken: $0)
    }
  }

  private func ordinal(_ text: SourceText, _ index: Int, _ end: Int) -> Reading.Match? {
    guard let mark = text[end], let number = text.value(index..<end), "°ª^".unicodeScalars.contains(mark)
    else {
      return nil
    }
    let next = text.skipSpaces(end + 1)
    let word = text.word(at: next)
    if mark == "°" {
      // "20 °C" is a temperature, and "45°" alone an angle.
      if word == "c" || word == "f" || word == "n" || word == "s" || word == "e" && !text.isSpace(next - 1) {
        return nil
      }
      guard number <= 31 || (text.isLower(next) && text.isSpace(next - 1)) else { return nil }
      if ["temperatura", "febbre", "gradi"].contains(text.wordsBefore(index, count: 1).first ?? "") {
        return nil
      }
    }
    let gender: ItalianNumerals.Gender = mark == "°" ? .masculine : .feminine
    return ItalianNumerals.ordinal(number, gender).map { .init(end: end + 1, spoken: $0) }
  }
}
