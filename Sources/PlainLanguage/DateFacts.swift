import Domain

/// Dates and times of day in all their forms.
enum DateFacts {
  static func span(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    written(at: index, tokens) ?? digits(at: index, tokens) ?? time(at: index, tokens)
  }

  /// `31 dicembre 2025`, `1° maggio`, `maggio 2025`.
  private static func written(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    var next = index
    var day: Int?
    if let number = smallNumber(tokens[index]), (1...31).contains(number) {
      day = number
      next += 1
      if next < tokens.count, tokens[next].text == "°" || tokens[next].text == "º" { next += 1 }
    }
    guard next < tokens.count, let month = months[tokens[next].lower] else { return nil }
    next += 1
    var year: Int?
    if next < tokens.count, tokens[next].kind == .number, let value = Int(tokens[next].text),
      (1800...2199).contains(value)
    {
      year = value
      next += 1
    }
    guard day != nil || year != nil else { return nil }
    return FactExtractor.Span(kind: .date, range: index..<next, value: iso(year, month, day))
  }

  /// `31/12/2025`, `31.12.25`, `31-12-2025`.
  private static func digits(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    guard tokens[index].kind == .number else { return nil }
    let text = tokens[index].text
    for separator in ["/", ".", "-"] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
        (1...31).contains(day), (1...12).contains(month), parts[2].count == 4 || parts[2].count == 2
      else { continue }
      let full = parts[2].count == 4 ? year : year + (year < 50 ? 2000 : 1900)
      return FactExtractor.Span(kind: .date, range: index..<(index + 1), value: iso(full, month, day))
    }
    return nil
  }

  /// `ore 9`, `ore 9,30`, `9:30`.
  private static func time(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    var next = index
    let isNamed = tokens[index].lower == "ore" || tokens[index].lower == "h"
    if isNamed { next += 1 }
    guard next < tokens.count, tokens[next].kind == .number else { return nil }
    let parts = tokens[next].text.split(whereSeparator: { $0 == ":" || $0 == "." || $0 == "," })
    guard let hour = parts.first.flatMap({ Int($0) }), (0...24).contains(hour), parts.count <= 2 else {
      return nil
    }
    let minute = parts.count == 2 ? Int(parts[1]) ?? 60 : 0
    guard (0...59).contains(minute) else { return nil }
    if !isNamed {
      guard tokens[next].text.contains(":"), parts.count == 2, parts[1].count == 2 else { return nil }
    }
    return FactExtractor.Span(
      kind: .time, range: index..<(next + 1), value: padded(hour) + ":" + padded(minute))
  }

  private static func smallNumber(_ token: Token) -> Int? {
    if token.kind == .number { return Int(token.text) }
    return token.lower == "primo" ? 1 : NumberWords.value(token.lower)
  }

  private static func iso(_ year: Int?, _ month: Int, _ day: Int?) -> String {
    let date = (year.map { "\($0)" } ?? "-") + "-" + padded(month)
    return day.map { date + "-" + padded($0) } ?? date
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static let months: [String: Int] = {
    let names = [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre",
      "novembre", "dicembre",
    ]
    var result: [String: Int] = [:]
    for (index, name) in names.enumerated() { result[name] = index + 1 }
    return result
  }()
}
