import Foundation
import Messages

/// Reads since when something is so: "da ieri", "da tre settimane", "dal 3 novembre", "lunedì scorso", "3/11/2026".
///
/// Only what says a day is read; everything else is the person's own words and stays as it is. Words from
/// `data/dialogues/days.json`.
package struct DayWords: Sendable {
  struct File: Decodable {
    struct Language: Decodable {
      var today: [String]
      var yesterday: [String]
      var dayBeforeYesterday: [String]
      var units: [String: String]
      var numbers: [String: Int]
      var weekdays: [String: Int]
      var months: [String: Int]
      var since: [String]
      var ago: [String]
      var last: [String]
      var about: [String]
      var first: [String]
    }

    var languages: [String: Language]

    init(from decoder: any Decoder) throws {
      languages = try decoder.singleValueContainer().decode([String: Language].self)
    }
  }

  /// What words about a time mean.
  package enum Reading: Sendable, Equatable {
    /// ISO 8601 day; not exact where weeks, months or years were counted.
    case day(String, isExact: Bool)
    /// A date that does not exist, or one that is still to come.
    case impossible
    /// No day is said.
    case none
  }

  private let languages: [String: File.Language]

  init(_ file: File) {
    languages = file.languages
  }

  /// - Parameter today: ISO 8601 day.
  package func read(_ text: String, today: String) -> Reading {
    guard let now = Self.date(today) else { return .none }
    for code in languages.keys.sorted(by: >) {
      guard let words = languages[code] else { continue }
      let reading = Reader(words: words, today: now).read(text)
      if reading != .none { return reading }
    }
    return .none
  }

  /// The part of a longer text that says since when: "da ieri" in "L'ascensore è rotto da ieri".
  package func find(in text: String, today: String) -> (words: String, reading: Reading)? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "." }.map(String.init)
    for start in words.indices {
      let opening = CommandCatalogue.fold(words[start])
      guard languages.values.contains(where: { $0.since.map(CommandCatalogue.fold).contains(opening) }) else {
        continue
      }
      for length in stride(from: min(6, words.count - start), through: 2, by: -1) {
        let part = words[start..<start + length].joined(separator: " ")
        let reading = read(part, today: today)
        if case .day = reading { return (part, reading) }
      }
    }
    return nil
  }

  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  static func date(_ iso: String) -> Date? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return date(parts[0], parts[1], parts[2])
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> Date? {
    guard (1900...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let parts = DateComponents(year: year, month: month, day: day)
    guard let date = calendar.date(from: parts), calendar.component(.day, from: date) == day else {
      return nil
    }
    return date
  }

  static func iso(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
  }

  private struct Reader {
    let words: File.Language
    let today: Date

    func read(_ text: String) -> Reading {
      var rest = CommandCatalogue.fold(text)
      for about in words.about.map(CommandCatalogue.fold) {
        rest = " \(rest) ".replacingOccurrences(of: " \(about) ", with: " ").trimmingCharacters(
          in: .whitespaces)
      }
      for opening in words.since.map(CommandCatalogue.fold).sorted(by: { $0.count > $1.count })
      where rest.hasPrefix(opening + " ") {
        rest = String(rest.dropFirst(opening.count + 1))
        break
      }
      func means(_ list: [String]) -> Bool { list.map(CommandCatalogue.fold).contains(rest) }
      if means(words.today) { return back(.day, 0, isExact: true) }
      if means(words.yesterday) { return back(.day, 1, isExact: true) }
      if means(words.dayBeforeYesterday) { return back(.day, 2, isExact: true) }
      return counted(rest) ?? weekday(rest) ?? written(rest) ?? figures(rest) ?? .none
    }

    /// "tre settimane", "2 giorni fa".
    private func counted(_ rest: String) -> Reading? {
      var parts = rest.split(separator: " ").map(String.init)
      if let end = parts.last, words.ago.contains(end) { parts.removeLast() }
      guard parts.count == 2, let unit = words.units[parts[1]],
        let count = Int(parts[0]) ?? words.numbers[parts[0]]
      else { return nil }
      guard (1...200).contains(count) else { return .impossible }
      switch unit {
      case "day": return back(.day, count, isExact: true)
      case "week": return back(.day, count * 7, isExact: false)
      case "month": return back(.month, count, isExact: false)
      default: return back(.year, count, isExact: false)
      }
    }

    private func back(_ unit: Calendar.Component, _ count: Int, isExact: Bool) -> Reading {
      guard let day = DayWords.calendar.date(byAdding: unit, value: -count, to: today) else {
        return .impossible
      }
      return .day(DayWords.iso(day), isExact: isExact)
    }

    /// The last such day before today.
    private func weekday(_ rest: String) -> Reading? {
      let last = Set(words.last.map(CommandCatalogue.fold))
      let parts = rest.split(separator: " ").map(String.init).filter { !last.contains($0) }
      guard parts.count == 1,
        let wanted = words.weekdays.first(where: { CommandCatalogue.fold($0.key) == parts[0] })?.value
      else { return nil }
      let current = (DayWords.calendar.component(.weekday, from: today) + 5) % 7 + 1
      return back(.day, (current - wanted + 6) % 7 + 1, isExact: true)
    }

    /// "3 novembre 2026", "primo marzo".
    private func written(_ rest: String) -> Reading? {
      let parts = rest.split(separator: " ").map(String.init)
      guard (2...3).contains(parts.count) else { return nil }
      let swapped = words.months[parts[0]] != nil ? [parts[1], parts[0]] + parts.dropFirst(2) : parts
      guard let month = words.months[swapped[1]] else { return nil }
      let isFirst = words.first.map(CommandCatalogue.fold).contains(swapped[0])
      guard let day = isFirst ? 1 : Int(swapped[0]) ?? words.numbers[swapped[0]] else { return nil }
      guard swapped.count == 3 else { return before(month: month, day: day) }
      guard let year = Int(swapped[2]) else { return nil }
      return dated(year, month, day)
    }

    /// "3/11/2026", "3-11", "3.11.26".
    private func figures(_ rest: String) -> Reading? {
      let parts = rest.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
      guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 }) else {
        return nil
      }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == parts.count else { return nil }
      guard numbers.count == 3 else { return before(month: numbers[1], day: numbers[0]) }
      if parts[0].count == 4 { return dated(numbers[0], numbers[1], numbers[2]) }
      return dated(numbers[2] < 100 ? 2000 + numbers[2] : numbers[2], numbers[1], numbers[0])
    }

    private func dated(_ year: Int, _ month: Int, _ day: Int) -> Reading {
      guard let date = DayWords.date(year, month, day), date <= today else { return .impossible }
      return .day(DayWords.iso(date), isExact: true)
    }

    /// The last such date that is not still to come.
    private func before(month: Int, day: Int) -> Reading {
      let year = DayWords.calendar.component(.year, from: today)
      for year in [year, year - 1, year - 2, year - 3, year - 4] {
        if let date = DayWords.date(year, month, day), date <= today {
          return .day(DayWords.iso(date), isExact: true)
        }
      }
      return .impossible
    }
  }
}
