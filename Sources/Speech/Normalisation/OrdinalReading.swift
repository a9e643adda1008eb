/// Ordinals, "6-bis" and "n°": what a small raised letter after a number means.
struct OrdinalReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.isDigit(index) else { return nil }
      let end = text.digitsEnd(index)
      return latin(text, index, end) ?? ordinal(text, index, end)
    }
  }

  private static let latinAdverbs: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies",
    "undecies",
    "duodecies", "terdecies", "quaterdecies", "quinquiesdecies", "sexiesdecies", "septiesdecies",
    "duodevicies",
    "undevicies", "vicies",
  ]

  /// "6-bis", "3bis", "6-ter.1".
  private func latin(_ text: SourceText, _ index: Int, _ end: Int) -> Reading.Match? {
    let start = text[end] == "-" || text[end] == "–" ? end + 1 : end
    guard Self.latinAdverbs.contains(text.word(at: start)), !text.isDigit(text.lettersEnd(start)) else {
      return nil
    }
    let wordEnd = text.lettersEnd(start)
    return .init(end: wordEnd, spoken: "\(text.string(index..<end)) \(text.word(at: start))")
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
