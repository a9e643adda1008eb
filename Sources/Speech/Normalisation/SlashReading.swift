/// The slash between words is "o": "lavoratori/lavoratrici", "e/o", "cittadino/a"; elsewhere "barra".
struct SlashReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text[index] == "/" else { return nil }
      return endings(text, index) ?? words(text, index) ?? hours(text, index)
        ?? .init(end: index + 1, spoken: Self.isBetween(text, index) ? "barra" : "")
    }
  }

  /// Pairs that belong together and are no choice: "alternanza scuola/lavoro".
  private static let relations: Set<String> = [
    "alternanza", "rapporto", "relazione", "conflitto", "tratta", "collegamento", "linea", "autostrada",
    "gemellaggio", "confronto", "interfaccia", "integrazione", "dialogo", "scambio", "orario",
  ]

  /// "bambino/a", "lavoratore/trice", "figli/e": the second word is given by its ending.
  private func endings(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard text.isLetter(index - 1), text.isLetter(index + 1) else { return nil }
    let start = wordStart(text, index)
    let written = text.string(start..<index)
    let end = text.lettersEnd(index + 1)
    let after = text.word(at: index + 1)
    if written.lowercased() == "e", after == "o" { return .init(end: end, spoken: "o") }
    guard text[start - 1] != ".", text[end] != "'",
      let full = WordEnding.completed(written.lowercased(), with: after)
    else { return nil }
    let isShouted = text.isUpper(start) && text.isUpper(index - 1)
    return .init(end: end, spoken: "o \(isShouted ? full.uppercased() : full)")
  }

  /// Two whole words, of which one may be an abbreviation with its point: "Sig.ra/Sig.", "SPID / CIE".
  private func words(_ text: SourceText, _ index: Int) -> Reading.Match? {
    var last = index - 1
    while text.isSpace(last) { last -= 1 }
    let next = text.skipSpaces(index + 1)
    guard (last < index - 1) == (next > index + 1), text.isLetter(next) else { return nil }
    let isAbbreviated = text[last] == "." && text.isLetter(last - 1)
    guard text.isLetter(last) || isAbbreviated else { return nil }
    let wordEnd = isAbbreviated ? last : last + 1
    let start = wordStart(text, wordEnd)
    // "a/b" are names of things, and a path such as "/home/dati" begins with a slash.
    guard wordEnd - start > 1 || text.lettersEnd(next) - next > 1,
      text[start - 1] != "/" || isChain(text, start)
    else { return nil }
    if Self.relations.contains(text.wordsBefore(start, count: 1).first ?? "") {
      return .init(end: next, spoken: ",")
    }
    return .init(end: next, spoken: " o ")
  }

  /// "8.30-13.00 / 14.00-17.00": two openings of one day.
  private func hours(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let start = text.skipSpaces(index + 1)
    var before = index - 1
    while text.isSpace(before) { before -= 1 }
    guard text.isDigit(before), TimeReading.isTime(text, start) else { return nil }
    let end = text.skipSpaces(text.digitsEnd(start) + 3)
    guard let dash = text[end], "-–".unicodeScalars.contains(dash) else { return nil }
    return .init(end: start, spoken: " e ")
  }

  /// "madre/padre/tutore": the slash before is between words too.
  private func isChain(_ text: SourceText, _ start: Int) -> Bool {
    text.isLetter(start - 2) || text[start - 2] == "."
  }

  private func wordStart(_ text: SourceText, _ end: Int) -> Int {
    var start = end
    while text.isLetter(start - 1) { start -= 1 }
    return start
  }

  private static func isBetween(_ text: SourceText, _ index: Int) -> Bool {
    index > 0 && (text.isAlphanumeric(index + 1) || text.isSpace(index + 1))
  }
}
