package import Foundation

/// A moment on the clock and calendar of Italy, summer time included.
package struct RomeTime: Sendable, Hashable {
  /// 1 Monday to 7 Sunday.
  package let weekday: Int
  /// Minutes after midnight, 0 to 1439.
  package let minute: Int
  let day: CivilDate

  private static let zone =
    TimeZone(identifier: "Europe/Rome") ?? TimeZone(secondsFromGMT: 3600) ?? TimeZone.current

  package init(_ date: Date) {
    let offset = Self.zone.secondsFromGMT(for: date)
    // Far dates would overflow the arithmetic below; no contact happens there.
    let bounded = min(max(date.timeIntervalSince1970, -62_000_000_000), 250_000_000_000)
    let seconds = Int(bounded.rounded(.down)) + offset
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    minute = (seconds - days * 86_400) / 60
    // 1 January 1970 was a Thursday.
    weekday = ((days + 3) % 7 + 7) % 7 + 1
    day = Self.civil(days)
  }

  /// Days after 1970-01-01 to a date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  private static func civil(_ days: Int) -> CivilDate {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return CivilDate(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// Whether this moment is in a weekly interval. One that crosses midnight belongs to the day it begins on.
  package func isIn(weekdays: [Int]?, from: Int?, to: Int?) -> Bool {
    let start = from ?? 0
    let end = to ?? 1440
    let today = weekdays?.contains(weekday) ?? true
    guard start >= end else { return today && minute >= start && minute < end }
    let yesterday = weekdays?.contains(weekday == 1 ? 7 : weekday - 1) ?? true
    return (today && minute >= start) || (yesterday && minute < end)
  }
}
