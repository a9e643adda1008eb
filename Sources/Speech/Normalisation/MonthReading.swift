/// Months cut short beside a year or another month: "gen-mar 2026" is said "gennaio-marzo 2026".
struct MonthReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.starts(index, with: "gfmalsond"), let first = Self.month(text, index) else { return nil }
      var spoken = first.name
      var end = first.end
      if let mark = text[end], "-–/".unicodeScalars.contains(mark), let last = Self.month(text, end + 1) {
        spoken += (mark == "/" ? ", " : "-") + last.name
        end = last.end
      }
      let year = text.skipSpaces(end)
      guard year > end, text.digitsEnd(year) == year + 4, let value = text.value(year..<year + 4),
        (1900...2099).contains(value), !text.isLetter(year + 4), spoken != text.string(index..<end)
      else { return nil }
      return .init(end: end, spoken: spoken)
    }
  }

  /// A month in full or cut short, with its point.
  private static func month(_ text: SourceText, _ index: Int) -> (name: String, end: Int)? {
    let word = text.word(at: index)
    let end = text.lettersEnd(index)
    if DateReading.months.contains(word) { return (word, end) }
    guard let number = DateReading.abbreviations[word] else { return nil }
    return (DateReading.months[number - 1], text[end] == "." ? end + 1 : end)
  }
}
