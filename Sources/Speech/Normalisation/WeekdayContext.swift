/// What stands around a short form such as "mar" and makes it a day: another day, or hours. Elsewhere it may be the
/// sea, a month or a name.
struct WeekdayContext {
  let text: SourceText
  let start: Int
  let end: Int

  var isCertain: Bool {
    guard !followsNumber else { return false }
    return isListed || isBound || opensHours || text.wordsBefore(start, count: 1).first == "ogni"
  }

  /// "3 mar 9:00" is in March; in "9-12 mar 15-18" the number is an hour.
  private var followsNumber: Bool {
    guard text.word(at: start) == "mar" else { return false }
    var before = start - 1
    while text.isSpace(before) { before -= 1 }
    guard text.isDigit(before) else { return false }
    while text.isDigit(before) { before -= 1 }
    return text[before].map { !"-–:.,".unicodeScalars.contains($0) } ?? true
  }

  /// "mar e gio", "sab, dom": another day stands beside it.
  private var isListed: Bool {
    var next = text.skipSpaces(end)
    if text[next] == "," {
      next = text.skipSpaces(next + 1)
    } else if text.word(at: next) == "e" {
      next = text.skipSpaces(next + 1)
    } else if text.lettersEnd(next) - next > 5 {
      // "mar giovedì" is no list, "lun. mer. ven." is one.
      next = end
    }
    if next > end, WeekdayReading.day(text, next) != nil || text.word(at: next) == "festivi" { return true }
    let before = text.wordsBefore(start, count: 2)
    if let nearest = before.first, nearest.count <= 4, text[start - 1] == " ", text[start - 2] == ".",
      WeekdayReading.isDay(nearest)
    {
      return true
    }
    return before.count == 2 && before[0] == "e" && WeekdayReading.isDay(before[1])
  }

  /// "da lun a ven", "lun al ven".
  private var isBound: Bool {
    let next = text.skipSpaces(end)
    if ["a", "al", "alla"].contains(text.word(at: next)),
      WeekdayReading.day(text, text.skipSpaces(text.lettersEnd(next))) != nil
    {
      return true
    }
    let before = text.wordsBefore(start, count: 2)
    return before.count == 2 && ["a", "al", "alla"].contains(before[0]) && WeekdayReading.isDay(before[1])
  }

  private static let openings: Set<String> = ["dalle", "ore", "h", "alle", "dal", "ora"]
  private static let partsOfDay: Set<String> = [
    "mattina", "mattino", "mattine", "pomeriggio", "pomeriggi", "sera", "chiuso", "chiusa", "chiusi",
    "chiuse",
    "aperto", "aperta", "festivi",
  ]
  private static let articles: Set<String> = ["il", "un", "nel", "del", "dal", "al", "sul", "i", "di"]

  /// "sab 8-14", "ven: 9.30", "dom ore 9", "mar 5 maggio".
  private var opensHours: Bool {
    var next = text.skipSpaces(end)
    if text[next] == "," || text[next] == ":" { next = text.skipSpaces(next + 1) }
    let word = text.word(at: next)
    if Self.openings.contains(word) {
      var hour = text.lettersEnd(next)
      if text[hour] == "." { hour += 1 }
      hour = text.skipSpaces(hour)
      if text.word(at: hour) == "ore" { hour = text.skipSpaces(text.lettersEnd(hour)) }
      return isHour(hour)
    }
    if Self.partsOfDay.contains(word) {
      return !Self.articles.contains(text.wordsBefore(start, count: 1).first ?? "")
    }
    if isDayOfMonth(next) { return true }
    guard isHour(next) else { return false }
    let hourEnd = text.digitsEnd(next)
    if let mark = text[hourEnd], ":.,".unicodeScalars.contains(mark), isMinute(hourEnd + 1) { return true }
    let dash = text.skipSpaces(hourEnd)
    if let mark = text[dash], "-–—".unicodeScalars.contains(mark), isHour(text.skipSpaces(dash + 1)) {
      return true
    }
    return DateReading.months.contains(text.word(at: dash))
  }

  /// One or two digits up to 24 that begin nothing longer, such as a date.
  private func isHour(_ index: Int) -> Bool {
    let end = text.digitsEnd(index)
    guard (1...2).contains(end - index), let hour = text.value(index..<end), hour <= 31 else { return false }
    return text[end] != "/" && !text.isLetter(end)
  }

  /// "ven 3/4".
  private func isDayOfMonth(_ index: Int) -> Bool {
    let dayEnd = text.digitsEnd(index)
    guard (1...2).contains(dayEnd - index), text[dayEnd] == "/" else { return false }
    let monthEnd = text.digitsEnd(dayEnd + 1)
    guard (1...2).contains(monthEnd - dayEnd - 1), let day = text.value(index..<dayEnd),
      let month = text.value(dayEnd + 1..<monthEnd)
    else { return false }
    return DateReading.spoken(day: day, month: month, year: nil) != nil
  }

  private func isMinute(_ index: Int) -> Bool {
    guard text.digitsEnd(index) == index + 2, let minute = text.value(index..<index + 2) else { return false }
    return minute <= 59 && !(text[index + 2] == "." && text.isDigit(index + 3))
  }
}
