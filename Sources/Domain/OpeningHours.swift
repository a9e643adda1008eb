package import Foundation

/// When something is open: weekly rules in Europe/Rome, read from the Italian words of a source.
///
/// Words are read only where every one of them is understood; a part of an hour is never guessed. The words themselves
/// stay what people are told.
package struct OpeningHours: Sendable, Hashable, Codable {
  /// Monday is 1, Sunday 7 (ISO 8601).
  package struct Rule: Sendable, Hashable, Codable {
    package var days: [Int]
    /// Minutes after midnight, 0 to 1439.
    package var opens: Int
    /// Minutes after midnight, 1 to 1440; always after `opens`.
    package var closes: Int

    package init(days: [Int], opens: Int, closes: Int) {
      self.days = days
      self.opens = opens
      self.closes = closes
    }
  }

  package var rules: [Rule]
  /// Closed on Sundays that are holidays and on the national holidays of the State.
  package var isClosedOnHolidays: Bool

  package init(rules: [Rule], isClosedOnHolidays: Bool = false) {
    self.rules = rules
    self.isClosedOnHolidays = isClosedOnHolidays
  }

  /// - Parameter words: "da lunedì a venerdì, dalle 8.30 alle 13, festivi esclusi".
  /// - Returns: nil where a word is not understood, or a time cannot be.
  package init?(italian words: String) {
    var reader = Reader(words)
    guard let hours = reader.read() else { return nil }
    self = hours
  }

  /// The recurrence rule of a weekly opening (RFC 5545): `FREQ=WEEKLY;BYDAY=MO,TU`.
  package static func recurrence(_ rule: Rule) -> String {
    "FREQ=WEEKLY;BYDAY=" + byDay(rule)
  }

  /// `MO,TU` (RFC 5545).
  package static func byDay(_ rule: Rule) -> String {
    rule.days.map { ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][$0 - 1] }.joined(separator: ",")
  }

  /// "08:30" of minutes after midnight; the end of the day is "23:59", which every reader of times takes.
  package static func clock(_ minutes: Int) -> String {
    let minutes = min(minutes, 1439)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  package func isOpen(at date: Date) -> Bool {
    let parts = Self.rome.dateComponents([.year, .month, .day, .weekday, .hour, .minute], from: date)
    guard let weekday = parts.weekday, let hour = parts.hour, let minute = parts.minute else { return false }
    if isClosedOnHolidays, Self.isHoliday(parts) { return false }
    let now = hour * 60 + minute
    return rules.contains { $0.days.contains((weekday + 5) % 7 + 1) && $0.opens <= now && now < $0.closes }
  }

  /// The moment at which it opens next; the date itself where it is open.
  ///
  /// - Returns: nil where it does not open within 60 days.
  package func nextOpening(from date: Date) -> Date? {
    if isOpen(at: date) { return date }
    let today = Self.rome.startOfDay(for: date)
    for offset in 0...60 {
      guard let day = Self.rome.date(byAdding: .day, value: offset, to: today) else { continue }
      let parts = Self.rome.dateComponents([.year, .month, .day, .weekday], from: day)
      if isClosedOnHolidays, Self.isHoliday(parts) { continue }
      let weekday = ((parts.weekday ?? 1) + 5) % 7 + 1
      // The clock of that day, so that a change to summer time moves nothing.
      let openings = rules.filter { $0.days.contains(weekday) }.map(\.opens).sorted().compactMap {
        Self.rome.date(bySettingHour: $0 / 60, minute: $0 % 60, second: 0, of: day)
      }
      if let next = openings.first(where: { $0 > date }) { return next }
    }
    return nil
  }

  /// The holidays of L. 260/1949 with later changes, Easter Monday, and from 2026 the 4th of October (L. 151/2025).
  package static func isHoliday(year: Int, month: Int, day: Int) -> Bool {
    let fixed = [
      (1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26),
    ]
    if fixed.contains(where: { $0 == (month, day) }) { return true }
    if (month, day) == (10, 4), year >= 2026 { return true }
    let easter = easter(year)
    return (month, day) == (easter.month, easter.day) || (month, day) == afterEaster(easter)
  }

  static func isHoliday(_ parts: DateComponents) -> Bool {
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return false }
    return isHoliday(year: year, month: month, day: day)
  }

  private static func afterEaster(_ easter: (month: Int, day: Int)) -> (Int, Int) {
    easter.month == 3 && easter.day == 31 ? (4, 1) : (easter.month, easter.day + 1)
  }

  /// Easter of the Gregorian calendar, by the computus of Meeus, Jones and Butcher.
  private static func easter(_ year: Int) -> (month: Int, day: Int) {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return (n / 31, n % 31 + 1)
  }

  static let rome: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Rome") ?? .gmt
    return calendar
  }()
}

extension OpeningHours {
  /// Reads the words of a source from left to right.
  private struct Reader {
    private var words: [String]
    private var position = 0
    private var days: [Int] = []
    private var rules: [Rule] = []
    private var hasTimes = false
    private var isClosedOnHolidays = false

    private static let names: [String: Int] = [
      "lunedi": 1, "martedi": 2, "mercoledi": 3, "giovedi": 4, "venerdi": 5, "sabato": 6, "domenica": 7,
      "lun": 1, "mar": 2, "mer": 3, "gio": 4, "ven": 5, "sab": 6, "dom": 7,
    ]
    private static let idle: Set<String> = [
      ",", ";", ":", "e", "anche", "ed", "il", "nei", "giorni", "di", "ore", "solo",
    ]

    init(_ text: String) {
      let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      var words: [String] = []
      var word = ""
      func isTimeMark(_ character: Character) -> Bool { character == "." || character == ":" }
      let characters = Array(plain)
      for (index, character) in characters.enumerated() {
        let isInTime =
          isTimeMark(character) && word.last?.isNumber == true && index + 1 < characters.count
          && characters[index + 1].isNumber
        if character.isLetter || character.isNumber || isInTime {
          word.append(character)
          continue
        }
        if !word.isEmpty { words.append(word) }
        word = ""
        if ",;:/-–—".contains(character) { words.append("–—".contains(character) ? "-" : String(character)) }
        // A full stop ends nothing that matters; any other mark is not understood.
        if !character.isWhitespace, !",;:/-–—.'’".contains(character) { words.append("?") }
      }
      if !word.isEmpty { words.append(word) }
      self.words = words
    }

    mutating func read() -> OpeningHours? {
      guard !words.isEmpty else { return nil }
      while position < words.count {
        if takeHolidays() || takeAlways() || takeDays() || takeTimes() { continue }
        guard Self.idle.contains(words[position]) else { return nil }
        position += 1
      }
      guard !rules.isEmpty, hasTimes else { return nil }
      return OpeningHours(rules: rules, isClosedOnHolidays: isClosedOnHolidays)
    }

    private func word(_ offset: Int) -> String {
      position + offset < words.count ? words[position + offset] : ""
    }

    private mutating func take(_ phrase: [String]) -> Bool {
      guard phrase.indices.allSatisfy({ word($0) == phrase[$0] }) else { return false }
      position += phrase.count
      return true
    }

    private mutating func takeHolidays() -> Bool {
      for phrase in [
        ["festivi", "esclusi"], ["esclusi", "i", "festivi"], ["esclusi", "festivi"], ["escluso", "festivi"],
        ["esclusi", "i", "giorni", "festivi"],
      ] where take(phrase) {
        isClosedOnHolidays = true
        return true
      }
      return false
    }

    private mutating func takeAlways() -> Bool {
      guard take(["24", "ore", "su", "24"]) || take(["h24"]) || take(["h", "24"]) else { return false }
      add(0, 1440, to: days.isEmpty ? Array(1...7) : days)
      return true
    }

    private mutating func takeDays() -> Bool {
      if take(["tutti", "i", "giorni"]) || take(["ogni", "giorno"]) {
        begin(Array(1...7))
        return true
      }
      for opening in ["da", "dal"] where word(0) == opening {
        guard let first = Self.names[word(1)], ["a", "al"].contains(word(2)), let last = Self.names[word(3)],
          first < last
        else { return false }
        position += 4
        begin(Array(first...last))
        return true
      }
      guard let first = Self.names[word(0)] else { return false }
      if ["-", "/"].contains(word(1)), let last = Self.names[word(2)] {
        guard first < last else { return false }
        let isPair = word(1) == "/"
        position += 3
        begin(isPair ? [first, last] : Array(first...last))
        return true
      }
      position += 1
      begin([first])
      return true
    }

    private mutating func takeTimes() -> Bool {
      let start = position
      if ["dalle", "dall", "da"].contains(word(0)) {
        position += 1
        if word(0) == "ore" { position += 1 }
        if let opens = time(word(0)), ["alle", "all", "a"].contains(word(1)) {
          let isLong = word(2) == "ore"
          if let closes = time(word(isLong ? 3 : 2)), opens < closes, !days.isEmpty {
            position += isLong ? 4 : 3
            add(opens, closes, to: days)
            return true
          }
        }
      } else if let opens = time(word(0)), word(1) == "-", let closes = time(word(2)), opens < closes,
        !days.isEmpty
      {
        position += 3
        add(opens, closes, to: days)
        return true
      }
      position = start
      return false
    }

    /// Days after times begin anew; days after days belong together.
    private mutating func begin(_ found: [Int]) {
      days = hasTimes ? found : Array(Set(days + found)).sorted()
      hasTimes = false
    }

    private mutating func add(_ opens: Int, _ closes: Int, to days: [Int]) {
      rules.append(Rule(days: days, opens: opens, closes: closes))
      hasTimes = true
    }

    /// Minutes of "8", "8.30", "08:30", "24".
    private func time(_ word: String) -> Int? {
      let parts = word.split(whereSeparator: { $0 == "." || $0 == ":" }).map(String.init)
      guard (1...2).contains(parts.count), let hour = Int(parts[0]), parts[0].count <= 2 else { return nil }
      guard parts.count == 2 else { return (0...24).contains(hour) ? hour * 60 : nil }
      guard parts[1].count == 2, let minute = Int(parts[1]), (0..<60).contains(minute),
        (0..<24).contains(hour)
      else {
        return hour == 24 && parts[1] == "00" ? 1440 : nil
      }
      return hour * 60 + minute
    }
  }
}
