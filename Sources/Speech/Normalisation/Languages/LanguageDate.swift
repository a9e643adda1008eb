/// Dates in another language: "31/12/2026", "31. 12. 2026", "2026-12-31", and the day before the name of a month.
struct LanguageDate: Sendable {
  let forms: LanguageForms

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isDigit(index), !Self.isJoined(text, index) else { return nil }
      return iso(text, index) ?? numeric(text, index) ?? named(text, index)
    }
  }

  private static func isJoined(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return false }
    return "/-–.,".unicodeScalars.contains(before) && text.isAlphanumeric(index - 2)
  }

  private func iso(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard text.digitsEnd(index) == index + 4, text[index + 4] == "-", text.digitsEnd(index + 5) == index + 7,
      text[index + 7] == "-", text.digitsEnd(index + 8) == index + 10, !text.isLetter(index + 10),
      let month = text.value(index + 5..<index + 7), let day = text.value(index + 8..<index + 10)
    else { return nil }
    return spoken(day, month, text.string(index..<index + 4), text, index).map {
      .init(end: index + 10, spoken: $0)
    }
  }

  /// Day, month and year: a date that does not exist, such as a month 31, stays as it is written.
  private func numeric(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let dayEnd = text.digitsEnd(index)
    guard dayEnd - index <= 2, let mark = text[dayEnd], "/-.".unicodeScalars.contains(mark) else {
      return nil
    }
    let isSpaced = mark == "." && text.isSpace(dayEnd + 1)
    let monthStart = dayEnd + (isSpaced ? 2 : 1)
    let monthEnd = text.digitsEnd(monthStart)
    guard (1...2).contains(monthEnd - monthStart), text[monthEnd] == mark,
      text.isSpace(monthEnd + 1) == isSpaced
    else { return nil }
    let yearStart = monthEnd + (isSpaced ? 2 : 1)
    let yearEnd = text.digitsEnd(yearStart)
    guard yearEnd - yearStart == 4, !text.isLetter(yearEnd), let day = text.value(index..<dayEnd),
      let month = text.value(monthStart..<monthEnd)
    else { return nil }
    return spoken(day, month, text.string(yearStart..<yearEnd), text, index).map {
      .init(end: yearEnd, spoken: $0)
    }
  }

  /// "31. Dezember", "1er janvier" is left, "1 January".
  private func named(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let dayEnd = text.digitsEnd(index)
    guard dayEnd - index <= 2, let day = text.value(index..<dayEnd), (1...31).contains(day) else {
      return nil
    }
    let isPointed = text[dayEnd] == "."
    let start = text.skipSpaces(isPointed ? dayEnd + 1 : dayEnd)
    guard start > dayEnd, isPointed == (forms["giorno-puntato"] != nil) else { return nil }
    let word = text.string(start..<text.lettersEnd(start))
    // A Slovene date has its month in the genitive.
    if let month = forms.list("mesi-nominativi").firstIndex(of: word) {
      let name = forms.list("mesi")[month]
      return .init(end: text.lettersEnd(start), spoken: "\(self.day(day, text, index)) \(name)")
    }
    guard forms.list("mesi-scritti").contains(word) || forms.list("mesi").contains(word) else { return nil }
    return .init(end: dayEnd + (isPointed ? 1 : 0), spoken: self.day(day, text, index))
  }

  private func spoken(_ day: Int, _ month: Int, _ year: String, _ text: SourceText, _ index: Int) -> String? {
    guard DateReading.spoken(day: day, month: month, year: year) != nil else { return nil }
    return forms.filled(
      "data", ["g": self.day(day, text, index), "m": forms.list("mesi")[month - 1], "a": year])
  }

  /// The day as a word where the language has a list, with the ending that the word before asks for.
  private func day(_ day: Int, _ text: SourceText, _ index: Int) -> String {
    let days = forms.list("giorni")
    guard days.count == 31 else { return day == 1 ? forms["primo"] ?? "1" : "\(day)" }
    let before = text.wordsBefore(index, count: 1).first ?? ""
    if forms.list("giorno-articoli").contains(before) { return days[day - 1] }
    let isInflected = forms.list("giorno-dopo").contains(before)
    return days[day - 1] + (forms[isInflected ? "giorno-desinenza" : "giorno-finale"] ?? "")
  }
}
