package import Foundation

/// Weekly rules in Italian words, which ``OpeningHours/init(italian:)`` reads back as the same rules.
extension OpeningHours {
  private static let days = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]

  /// "da lunedì a venerdì dalle 8.30 alle 13; martedì e giovedì anche dalle 15 alle 17, festivi esclusi".
  package func words() -> String {
    var parts: [String] = []
    // Rules of the same days are told together: "dalle 9 alle 13 e dalle 15 alle 17".
    var groups: [(days: [Int], times: [Rule])] = []
    for rule in rules {
      if let index = groups.firstIndex(where: { $0.days == rule.days }) {
        groups[index].times.append(rule)
      } else {
        groups.append((rule.days, [rule]))
      }
    }
    for group in groups {
      let times = group.times.sorted { $0.opens < $1.opens }.map(Self.words)
      parts.append("\(Self.words(group.days)) \(times.joined(separator: " e "))")
    }
    return parts.joined(separator: "; ") + (isClosedOnHolidays ? ", festivi esclusi" : "")
  }

  /// "Ora è aperto, fino alle 13", "Ora è chiuso, apre lunedì alle 9". On a holiday of which the hours say nothing it is
  /// not known whether it is open, and that is said.
  package func status(at date: Date) -> String {
    if isDoubtful(date) { return "Oggi è un giorno festivo: gli orari non dicono se è aperto" }
    if isOpen(at: date) {
      return closing(at: date).map { "Ora è aperto, fino \(Self.to($0))" } ?? "Ora è aperto"
    }
    guard let next = nextOpening(from: date) else { return "Ora è chiuso" }
    let opening = opening(next, from: date)
    return isDoubtful(next) ? "\(opening), ma è un giorno festivo: si informi prima" : opening
  }

  private func isDoubtful(_ date: Date) -> Bool {
    let isAlwaysOpen = rules.contains { $0.opens == 0 && $0.closes == 1440 && $0.days.count == 7 }
    return !isClosedOnHolidays && !isAlwaysOpen
      && Self.isHoliday(Self.rome.dateComponents([.year, .month, .day], from: date))
  }

  private func opening(_ next: Date, from date: Date) -> String {
    let parts = Self.rome.dateComponents([.weekday, .hour, .minute], from: next)
    let time = Self.to((parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    if Self.rome.isDate(next, inSameDayAs: date) { return "Ora è chiuso, apre oggi \(time)" }
    let day = Self.days[((parts.weekday ?? 1) + 5) % 7]
    let distance =
      Self.rome.dateComponents(
        [.day], from: Self.rome.startOfDay(for: date), to: Self.rome.startOfDay(for: next)
      ).day ?? 0
    guard distance <= 6 else {
      return "Ora è chiuso, apre \(day) \(DateWords.day(DateWords.isoDay(next), language: "it")) \(time)"
    }
    return "Ora è chiuso, apre \(distance == 1 ? "domani, " : "")\(day) \(time)"
  }

  /// When what is open at a moment closes, in minutes after midnight; nil where it never does.
  private func closing(at date: Date) -> Int? {
    let parts = Self.rome.dateComponents([.weekday, .hour, .minute], from: date)
    let day = ((parts.weekday ?? 1) + 5) % 7 + 1
    var now = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    // Rules may touch or overlap.
    while let rule = rules.first(where: { $0.days.contains(day) && $0.opens <= now && now < $0.closes }) {
      now = rule.closes
    }
    return now >= 1440 ? nil : now
  }

  private static func words(_ rule: Rule) -> String {
    if rule.opens == 0, rule.closes == 1440 { return "24 ore su 24" }
    return "d\(to(rule.opens)) \(to(rule.closes))"
  }

  /// "alle 9", "all'1.30".
  private static func to(_ minutes: Int) -> String {
    minutes / 60 == 1 ? "all'\(time(minutes))" : "alle \(time(minutes))"
  }

  private static func words(_ numbers: [Int]) -> String {
    let numbers = numbers.sorted()
    if numbers == Array(1...7) { return "tutti i giorni" }
    if numbers.count > 2, let first = numbers.first, let last = numbers.last, numbers == Array(first...last) {
      return "da \(days[first - 1]) a \(days[last - 1])"
    }
    let names = numbers.map { days[$0 - 1] }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) e \(last)"
  }

  /// "8", "8.30".
  private static func time(_ minutes: Int) -> String {
    let rest = minutes % 60
    return rest == 0 ? "\(minutes / 60)" : "\(minutes / 60).\(rest < 10 ? "0" : "")\(rest)"
  }
}
