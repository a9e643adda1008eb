/// Dates: 31/12/2025, 31-12-2025, 31.12.2025, 2025-12-31, 12/2025, 1 gennaio, 3 mar. 2025.
///
/// A date that does not exist is no date: it is left to be read as numbers. A year of two digits is said with its
/// century only where that is certain: ``recentYears``, and not after "nato".
struct DateReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.isDigit(index), Self.standsAlone(text, index) else { return nil }
      return isoDate(text, index) ?? period(text, index) ?? shortPeriod(text, index) ?? fullDate(text, index)
        ?? firstOfPeriod(text, index) ?? monthAndYear(text, index)
        ?? dayAndMonth(text, index) ?? namedMonth(text, index)
    }
  }

  static let months = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
    "novembre", "dicembre",
  ]

  static let abbreviations = [
    "gen": 1, "genn": 1, "feb": 2, "febb": 2, "mar": 3, "apr": 4, "mag": 5, "magg": 5, "giu": 6, "lug": 7,
    "ago": 8, "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12,
  ]

  private static let dateWords: Set<String> = [
    "lun", "mart", "merc", "giov", "ven", "sab", "dom", "il", "dal", "al", "del", "entro", "giorno", "lunedì",
    "martedì", "mercoledì", "giovedì", "venerdì",
    "sabato",
    "domenica", "nel", "data", "scadenza", "scade", "termine", "nato", "nata",
  ]

  /// Years of two digits that are said "20..": twenty years back and ten ahead of this product's first year. Acts and
  /// deadlines are dated so; years of birth are left as they are written.
  static let recentYears = 6...36
  private static let birthWords: Set<String> = [
    "nato", "nata", "nati", "nate", "nascita", "nascere", "nac", "deceduto", "deceduta", "morto", "morta",
  ]

  /// The year with its century, if that is certain.
  private static func year(_ written: String, _ text: SourceText, _ index: Int) -> String {
    guard written.count == 2, let value = Int(written), recentYears.contains(value),
      !text.wordsBefore(index, count: 6).contains(where: birthWords.contains)
    else { return written }
    return "20" + written
  }

  /// "primo gennaio 2026"; nil when the day does not exist. A year of two digits is kept as written.
  static func spoken(day: Int, month: Int, year: String?) -> String? {
    guard (1...12).contains(month) else { return nil }
    var days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    if month == 2, let year, year.count == 4, let value = Int(year), !isLeap(value) { days = 28 }
    guard (1...days).contains(day) else { return nil }
    let name = "\(day == 1 ? "primo" : "\(day)") \(months[month - 1])"
    return year.map { "\(name) \($0)" } ?? name
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func isAnnounced(_ text: SourceText, _ index: Int) -> Bool {
    text.wordsBefore(index, count: 1).first.map(dateWords.contains) ?? false
  }

  /// No digit, slash, dash or point joins it to something before.
  private static func standsAlone(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return true }
    return !("/-–.,".unicodeScalars.contains(before) && text.isAlphanumeric(index - 2))
  }

  private static func endsAlone(_ text: SourceText, _ index: Int) -> Bool {
    guard let next = text[index] else { return true }
    if text.isAlphanumeric(index) { return false }
    return !("/-.,".unicodeScalars.contains(next) && text.isDigit(index + 1))
  }

  private func isoDate(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard text.digitsEnd(index) == index + 4, let mark = text[index + 4], mark == "-" || mark == "/",
      text.digitsEnd(index + 5) == index + 7, text[index + 7] == mark,
      text.digitsEnd(index + 8) == index + 10,
      let month = text.value(index + 5..<index + 7), let day = text.value(index + 8..<index + 10),
      let spoken = Self.spoken(day: day, month: month, year: text.string(index..<index + 4))
    else { return nil }
    let end = index + 10
    // "2025-12-31T14:30" goes on with the time.
    if text[end] == "T", text.isDigit(end + 1) { return .init(end: end + 1, spoken: spoken + " ore ") }
    return Self.endsAlone(text, end) ? .init(end: end, spoken: spoken) : nil
  }

  /// "01/01/2025-31/12/2025".
  private func period(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard let first = fullDate(text, index, closed: false) else { return nil }
    let mark = text.skipSpaces(first.end)
    guard let dash = text[mark], "-–".unicodeScalars.contains(dash),
      let last = fullDate(text, text.skipSpaces(mark + 1))
    else { return nil }
    let opening = text.wordsBefore(index, count: 1).first == "dal" ? "" : "dal "
    return .init(end: last.end, spoken: "\(opening)\(first.spoken) al \(last.spoken)")
  }

  /// "1/3-15/3/2026": the first day takes its year from the last.
  private func shortPeriod(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let dayEnd = text.digitsEnd(index)
    guard dayEnd - index <= 2, text[dayEnd] == "/" else { return nil }
    let monthEnd = text.digitsEnd(dayEnd + 1)
    let mark = text.skipSpaces(monthEnd)
    guard (1...2).contains(monthEnd - dayEnd - 1), let dash = text[mark], "-–".unicodeScalars.contains(dash),
      let day = text.value(index..<dayEnd), let month = text.value(dayEnd + 1..<monthEnd),
      let first = Self.spoken(day: day, month: month, year: nil),
      let last = fullDate(text, text.skipSpaces(mark + 1))
    else { return nil }
    let opening = text.wordsBefore(index, count: 1).first == "dal" ? "" : "dal "
    return .init(end: last.end, spoken: "\(opening)\(first) al \(last.spoken)")
  }

  /// "dal 1 al 15 marzo", "il 1 e il 2 novembre": the first of the month whose name follows later.
  private func firstOfPeriod(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let end = index + 1
    guard text[index] == "1", text.isSpace(end), text[index - 1] != "'",
      let opening = text.wordsBefore(index, count: 1).first, opening == "dal" || opening == "il"
    else { return nil }
    let word = text.word(at: end + 1)
    guard ["al", "e", "o"].contains(word) else { return nil }
    var next = text.skipSpaces(text.lettersEnd(end + 1))
    if text.word(at: next) == "il" || text.word(at: next) == "al" { next = text.skipSpaces(next + 2) }
    let lastEnd = text.digitsEnd(next)
    guard (1...2).contains(lastEnd - next), let last = text.value(next..<lastEnd), (2...31).contains(last),
      Self.months.contains(text.word(at: text.skipSpaces(lastEnd)))
    else { return nil }
    return .init(end: end, spoken: "primo")
  }

  /// A full date may have a space after a separator ("13- 05-2009"), as scanned texts do, before a year of four digits.
  private func fullDate(_ text: SourceText, _ index: Int, closed: Bool = true) -> Reading.Match? {
    let dayEnd = text.digitsEnd(index)
    guard dayEnd - index <= 2, let separator = text[dayEnd], "/-.".unicodeScalars.contains(separator) else {
      return nil
    }
    let isSpaced = separator != "." && text.isSpace(dayEnd + 1)
    let monthStart = isSpaced ? dayEnd + 2 : dayEnd + 1
    let monthEnd = text.digitsEnd(monthStart)
    guard (isSpaced ? 2...2 : 1...2).contains(monthEnd - monthStart), text[monthEnd] == separator else {
      return nil
    }
    let yearEnd = text.digitsEnd(monthEnd + 1)
    let yearLength = yearEnd - monthEnd - 1
    guard !isSpaced || yearLength == 4 else { return nil }
    guard yearLength == 4 || (yearLength == 2 && (separator != "." || Self.isAnnounced(text, index))),
      !closed || Self.endsAlone(text, yearEnd), !text.isAlphanumeric(yearEnd)
    else {
      return nil
    }
    let year = text.string(monthEnd + 1..<yearEnd)
    guard yearLength == 2 || (1000...2999).contains(Int(year) ?? 0), let day = text.value(index..<dayEnd),
      let month = text.value(monthStart..<monthEnd),
      let spoken = Self.spoken(day: day, month: month, year: Self.year(year, text, index))
    else { return nil }
    // "dall'1/1/2026" has its elision already.
    if day == 1, text[index - 1] == "'" { return .init(end: yearEnd, spoken: "1" + spoken.dropFirst(5)) }
    return .init(end: yearEnd, spoken: spoken)
  }

  /// "03/2025", with the zero or with a word that announces it.
  private func monthAndYear(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let monthEnd = text.digitsEnd(index)
    guard monthEnd == index + 2, text[monthEnd] == "/", text.digitsEnd(monthEnd + 1) == monthEnd + 5,
      let month = text.value(index..<monthEnd), (1...12).contains(month),
      let year = text.value(monthEnd + 1..<monthEnd + 5), (1900...2099).contains(year),
      Self.endsAlone(text, monthEnd + 5)
    else { return nil }
    let announced = text.wordsBefore(index, count: 1).first
    guard
      [
        "mese", "rata", "periodo", "mensilità", "scadenza", "da", "dal", "a", "al", "di", "dalla", "fino",
        "valida",
      ]
      .contains(announced ?? "")
    else { return nil }
    return .init(end: monthEnd + 5, spoken: "\(Self.months[month - 1]) \(year)")
  }

  /// "31/12" after a word that announces a day.
  private func dayAndMonth(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let dayEnd = text.digitsEnd(index)
    guard dayEnd - index <= 2, text[dayEnd] == "/" else { return nil }
    let monthEnd = text.digitsEnd(dayEnd + 1)
    guard (1...2).contains(monthEnd - dayEnd - 1), Self.endsAlone(text, monthEnd),
      let announced = text.wordsBefore(index, count: 1).first, Self.dateWords.contains(announced),
      let day = text.value(index..<dayEnd), let month = text.value(dayEnd + 1..<monthEnd),
      let spoken = Self.spoken(day: day, month: month, year: nil)
    else { return nil }
    return .init(end: monthEnd, spoken: spoken)
  }

  /// "1 gennaio", "1° gennaio", "3 mar. 2025".
  private func namedMonth(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let dayEnd = text.digitsEnd(index)
    guard dayEnd - index <= 2, let day = text.value(index..<dayEnd) else { return nil }
    var next = dayEnd
    if text[next] == "°" || text[next] == "^" { next += 1 }
    let isMarked = next > dayEnd
    guard !isMarked || day == 1 else { return nil }
    next = text[next] == "-" ? next + 1 : text.skipSpaces(next)
    let word = text.word(at: next)
    let wordEnd = text.lettersEnd(next)
    if let month = Self.months.firstIndex(of: word), !text.isDigit(wordEnd) {
      // "dall'1 gennaio" has its elision already.
      guard (day == 1 && text[index - 1] != "'") || text[dayEnd] == "-" else { return nil }
      return Self.spoken(day: day, month: month + 1, year: nil).map { .init(end: wordEnd, spoken: $0) }
    }
    guard let month = Self.abbreviations[word] else { return nil }
    var end = wordEnd
    if text[end] == "." { end += 1 }
    let isDotted = end > wordEnd
    let yearStart = text[end] == "-" ? end + 1 : text.skipSpaces(end)
    let yearEnd = text.digitsEnd(yearStart)
    if yearEnd - yearStart == 4, Self.endsAlone(text, yearEnd) {
      let year = text.string(yearStart..<yearEnd)
      return Self.spoken(day: day, month: month, year: year).map { .init(end: yearEnd, spoken: $0) }
    }
    guard isDotted else { return nil }
    return Self.spoken(day: day, month: month, year: nil).map { .init(end: end, spoken: $0) }
  }
}
