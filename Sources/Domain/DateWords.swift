package import Foundation

/// Dates and times in words, with the month's name, in Europe/Rome.
package enum DateWords {
  private static let months: [String: [String]] = [
    "it": [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre",
      "novembre", "dicembre",
    ],
    "en": [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ],
  ]

  /// "3 novembre 2026" from `2026-11-03`; the text itself where it is not such a date.
  package static func day(_ iso: String, language: String = "it-IT") -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    let names = months[String(language.prefix(2))] ?? months["it"] ?? []
    guard parts.count == 3, (1...12).contains(parts[1]), names.count == 12 else { return iso }
    let day = parts[2] == 1 && language.hasPrefix("it") ? "1°" : String(parts[2])
    return "\(day) \(names[parts[1] - 1]) \(parts[0])"
  }

  /// "3 novembre 2026, ore 14.05".
  package static func moment(_ date: Date, language: String = "it-IT") -> String {
    "\(day(isoDay(date), language: language)), \(time(date, language: language))"
  }

  /// "ore 14.05".
  package static func time(_ date: Date, language: String = "it-IT") -> String {
    let parts = rome.dateComponents([.hour, .minute], from: date)
    let minute = parts.minute ?? 0
    let clock = "\(parts.hour ?? 0).\(minute < 10 ? "0" : "")\(minute)"
    return language.hasPrefix("it") ? "ore \(clock)" : "at \(clock.replacingOccurrences(of: ".", with: ":"))"
  }

  /// The day in Europe/Rome as `2026-11-03`.
  package static func isoDay(_ date: Date) -> String {
    let parts = rome.dateComponents([.year, .month, .day], from: date)
    func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
  }

  /// Hour of the day in Europe/Rome, 0 to 23.
  package static func hour(_ date: Date) -> Int { rome.component(.hour, from: date) }

  private static let rome: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Rome") ?? .gmt
    return calendar
  }()
}
