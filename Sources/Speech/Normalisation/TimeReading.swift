/// Times of day: 14:30 anywhere, 14.30 after a word that announces it, opening hours such as "ore 9-12".
struct TimeReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      announced(text, index) ?? bare(text, index) ?? lettered(text, index)
    }
  }

  private struct Moment {
    var spoken: String
    var end: Int
    /// Written with a colon: it can be nothing else.
    var isCertain: Bool
    var hasMinutes = false
  }

  private static let announcers: Set<String> = [
    "ore", "ora", "alle", "dalle", "le", "h", "orario", "lunedì", "martedì", "mercoledì", "giovedì",
    "venerdì",
    "sabato", "domenica", "lun", "mar", "mer", "gio", "ven", "sab", "dom", "mart", "merc", "giov",
  ]

  private static let followers: Set<String> = [
    "e", "o", "alle", "dal", "dalle", "presso", "il", "nei", "nel", "tel", "telefono", "su", "solo",
  ]

  /// "ore 14.30", "h. 9", "ore 9-12".
  private func announced(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard text.starts(index, with: "oh") else { return nil }
    let word = text.word(at: index)
    guard word == "ore" || word == "h" || word == "hh" else { return nil }
    var start = text.lettersEnd(index)
    if text[start] == "." { start += 1 }
    start = text.skipSpaces(start)
    guard text.isDigit(start), let first = moment(text, start, acceptsComma: true) else { return nil }
    let isClose = word == "h" && start == index + 1
    if word != "ore", first.spoken == "24" || (isClose && first.spoken == "12"), !first.isCertain {
      return .init(end: first.end, spoken: "\(first.spoken) ore su 24")
    }
    let isOpen = text.wordsBefore(index, count: 1).first == "dalle"
    if let last = second(text, after: first.end) {
      return .init(
        end: last.end, spoken: "\(isOpen ? "" : "dalle ")ore \(first.spoken) alle ore \(last.spoken)")
    }
    return .init(end: first.end, spoken: "ore \(first.spoken)")
  }

  /// "14h30".
  private func lettered(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let hourEnd = text.digitsEnd(index)
    guard (1...2).contains(hourEnd - index), text[hourEnd] == "h", text.digitsEnd(hourEnd + 1) == hourEnd + 3,
      !text.isLetter(hourEnd + 3), let hour = text.value(index..<hourEnd), hour <= 23,
      let minute = text.value(hourEnd + 1..<hourEnd + 3), minute <= 59
    else { return nil }
    return .init(end: hourEnd + 3, spoken: minute == 0 ? "\(hour)" : "\(hour) e \(minute)")
  }

  /// "14:30", "dalle 8.30 alle 12.30", "8:30-12:30".
  private func bare(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard text.isDigit(index),
      let first = moment(text, index, acceptsComma: Self.takesComma(text, index))
    else { return nil }
    let followsSlash = text[index - 1] == "/" && text.isDigit(index - 2) && Self.isTime(text, index)
    if let before = text[index - 1], "/,.-:".unicodeScalars.contains(before), text.isDigit(index - 2),
      !followsSlash || !Self.endsTime(text, index - 1)
    {
      return nil
    }
    let announcer = text.wordsBefore(index, count: 1).first ?? ""
    let isAnnounced = followsSlash || Self.announcers.contains(announcer) || Self.followsHours(text, index)
    let last = second(text, after: first.end, acceptsComma: Self.takesComma(text, index))
    let isPairOfTimes = first.hasMinutes && last?.hasMinutes == true
    guard first.isCertain || isPairOfTimes || isAnnounced else { return nil }
    if let last {
      // "le 4-6 settimane" are no hours.
      let follower = text.skipSpaces(last.end)
      let isBareHours = !first.hasMinutes && !last.hasMinutes
      if isBareHours,
        announcer == "le" || (text.isLetter(follower) && !Self.followers.contains(text.word(at: follower)))
      {
        return nil
      }
      let opening = announcer == "dalle" || announcer == "ore" ? "" : "dalle "
      return .init(end: last.end, spoken: "\(opening)\(first.spoken) alle \(last.spoken)")
    }
    guard first.hasMinutes, announcer != "scala", announcer != "rapporto" else { return nil }
    // "le 2.50 €" is money.
    let next = text[text.skipSpaces(first.end)]
    guard first.isCertain || (next != "€" && next != "%") else { return nil }
    return .init(end: first.end, spoken: first.spoken)
  }

  /// "alle 14,30", but not "dalle 2,50 euro" nor "alle 3,5".
  private static func takesComma(_ text: SourceText, _ index: Int) -> Bool {
    guard let word = text.wordsBefore(index, count: 1).first,
      word == "alle" || word == "dalle" || WeekdayReading.isDay(word)
    else {
      return false
    }
    let next = text.skipSpaces(text.digitsEnd(text.digitsEnd(index) + 1))
    return text[next] != "€" && text[next] != "%" && text.word(at: next) != "euro"
  }

  /// "9-13 e 15-18" after a word that announces the first hours.
  private static func followsHours(_ text: SourceText, _ index: Int) -> Bool {
    var position = index
    func skip(_ holds: (Int) -> Bool) { while position > 0, holds(position - 1) { position -= 1 } }
    skip { text.isSpace($0) }
    guard let joint = text[position - 1], joint == "e" || joint == "," || joint == "/" || joint == ";",
      joint != "e" || text.isSpace(position - 2)
    else { return false }
    position -= 1
    skip { text.isSpace($0) }
    let end = position
    skip { text.isDigit($0) || text[$0].map { ".:-– ".unicodeScalars.contains($0) } == true && end - $0 < 14 }
    let hours = text.string(position..<end)
    guard hours.contains(where: { "-–".contains($0) }), text.isDigit(end - 1) else { return false }
    return text.wordsBefore(position, count: 1).first.map(announcers.contains) ?? false
  }

  /// Hours and minutes with two digits each or one and two: "8:30", "14.00".
  static func isTime(_ text: SourceText, _ index: Int) -> Bool {
    let hourEnd = text.digitsEnd(index)
    guard (1...2).contains(hourEnd - index), text[hourEnd] == ":" || text[hourEnd] == ".",
      text.digitsEnd(hourEnd + 1) == hourEnd + 3, let hour = text.value(index..<hourEnd), hour <= 24,
      let minute = text.value(hourEnd + 1..<hourEnd + 3)
    else { return false }
    return minute <= 59 && !(text[hourEnd + 3] == "." && text.isDigit(hourEnd + 4))
  }

  /// True after "8.30" and "12:30".
  private static func endsTime(_ text: SourceText, _ end: Int) -> Bool {
    guard text.isDigit(end - 1), text.isDigit(end - 2), text[end - 3] == ":" || text[end - 3] == ".",
      text.isDigit(end - 4)
    else { return false }
    return isTime(text, text.isDigit(end - 5) ? end - 5 : end - 4)
  }

  /// The closing time after a dash.
  private func second(_ text: SourceText, after index: Int, acceptsComma: Bool = false) -> Moment? {
    let dash = text.skipSpaces(index)
    guard let mark = text[dash], "-–—".unicodeScalars.contains(mark) else { return nil }
    let start = text.skipSpaces(dash + 1)
    guard dash == index || start > dash + 1, text.isDigit(start) else { return nil }
    return moment(text, start, acceptsComma: acceptsComma)
  }

  /// Hours, and minutes of two digits after a colon, point or comma.
  private func moment(_ text: SourceText, _ index: Int, acceptsComma: Bool) -> Moment? {
    let hourEnd = text.digitsEnd(index)
    guard (1...2).contains(hourEnd - index), let hour = text.value(index..<hourEnd), hour <= 24 else {
      return nil
    }
    guard let separator = text[hourEnd], text.digitsEnd(hourEnd + 1) == hourEnd + 3,
      separator == ":" || separator == "." || (acceptsComma && separator == ","),
      let minute = text.value(hourEnd + 1..<hourEnd + 3)
    else {
      // Something else is joined to the hour: a date, a range of articles, a decimal.
      if let next = text[hourEnd], ".,:/°%".unicodeScalars.contains(next),
        text.isDigit(hourEnd + 1) || next == "%" || next == "°"
      {
        return nil
      }
      return text.isLetter(hourEnd) ? nil : Moment(spoken: "\(hour)", end: hourEnd, isCertain: false)
    }
    var end = hourEnd + 3
    guard minute <= 59, !text.isLetter(end) else { return nil }
    let hours = hour == 1 ? "una" : "\(hour)"
    var spoken = minute == 0 ? hours : "\(hours) e \(minute)"
    if separator == ":", text[end] == ":", text.digitsEnd(end + 1) == end + 3,
      let seconds = text.value(end + 1..<end + 3), seconds <= 59
    {
      spoken += seconds == 0 ? "" : ", \(seconds) secondi"
      end += 3
    }
    if let next = text[end], ".,:/".unicodeScalars.contains(next), text.isDigit(end + 1),
      next != "/" || !Self.isTime(text, end + 1)
    {
      return nil
    }
    return Moment(spoken: spoken, end: end, isCertain: separator == ":", hasMinutes: true)
  }
}
