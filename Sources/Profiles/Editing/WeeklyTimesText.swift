import Domain
import Foundation

/// Weekly times as a person writes and reads them: "lun-ven 22:00-07:00; dom 00:00-24:00".
package enum WeeklyTimesText {
  private static let days = [
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
  ]
  private static let allowed = "giorni e orario, come «lun-ven 22:00-07:00; sab, dom 00:00-24:00»"

  /// Reads entries parted by semicolons; without days an entry holds every day.
  ///
  /// - Throws: ``ProfileError`` `badFormat` with the entry that cannot be read.
  package static func times(from text: String, field: String) throws(ProfileError) -> [WeeklyTime] {
    var times: [WeeklyTime] = []
    for entry in text.split(separator: ";") where !entry.allSatisfy(\.isWhitespace) {
      guard let time = time(from: String(entry)) else {
        throw ProfileError(
          .badFormat, field: field, reason: "«\(ValueText.excerpt(String(entry)))» non è un orario.",
          allowed: allowed)
      }
      times.append(time)
    }
    return times
  }

  /// The times in words: "lunedì e martedì dalle 22:00 alle 07:00".
  package static func shown(_ times: [WeeklyTime]) -> String {
    times.map { time in
      "\(shown(days: time.weekdays)) dalle \(clock(time.fromMinute)) alle \(clock(time.toMinute))"
    }.joined(separator: "; ")
  }

  private static func time(from entry: String) -> WeeklyTime? {
    let text = entry.lowercased().folding(options: .diacriticInsensitive, locale: nil)
      .replacing("–", with: "-").replacing("dalle", with: " ").replacing("alle", with: "-")
    guard let firstDigit = text.firstIndex(where: \.isNumber) else { return nil }
    let clocks = text[firstDigit...].split(separator: "-").map { $0.trimmingCharacters(in: .whitespaces) }
    guard clocks.count == 2, let from = minutes(clocks[0]), let to = minutes(clocks[1]), from != to,
      from < 1440, to > 0 || from > 0, let weekdays = weekdays(String(text[..<firstDigit]))
    else { return nil }
    // An interval that ends at midnight ends at the end of its own day.
    return WeeklyTime(weekdays: weekdays, fromMinute: from, toMinute: to == 0 ? 1440 : to)
  }

  private static func minutes(_ clock: String) -> Int? {
    let parts = clock.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour) else { return nil }
    let minute = parts.count == 2 ? Int(parts[1]) : 0
    guard let minute, (0...59).contains(minute), hour < 24 || minute == 0 else { return nil }
    return hour * 60 + minute
  }

  private static func weekdays(_ text: String) -> [Int]? {
    let words = text.replacing("tutti i giorni", with: "").replacing("ogni giorno", with: "")
      .replacing(" al ", with: "-").replacing("dal ", with: " ").replacing(" - ", with: "-")
      .split(whereSeparator: { $0 == "," || $0.isWhitespace }).filter { $0 != "e" && $0 != "-" && $0 != "il" }
    guard !words.isEmpty else { return Array(1...7) }
    var found: Set<Int> = []
    for word in words {
      let ends = word.split(separator: "-").map(weekday)
      guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil else {
        return nil
      }
      var day = first
      found.insert(day)
      while day != last {
        day = day == 7 ? 1 : day + 1
        found.insert(day)
      }
    }
    return found.sorted()
  }

  private static func weekday(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = days.firstIndex { day in
      day.folding(options: .diacriticInsensitive, locale: nil).hasPrefix(word)
    }
    return index.map { $0 + 1 }
  }

  private static func shown(days numbers: [Int]) -> String {
    if numbers.count == 7 { return "tutti i giorni" }
    let names = numbers.compactMap { (1...7).contains($0) ? days[$0 - 1] : nil }
    guard let last = names.last, names.count > 1 else { return names.first ?? "mai" }
    return names.dropLast().joined(separator: ", ") + " e " + last
  }

  private static func clock(_ minute: Int) -> String {
    let hour = minute / 60
    let rest = minute % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}
