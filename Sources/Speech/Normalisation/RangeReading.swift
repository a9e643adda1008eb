/// Ranges: "5-7" is said "da 5 a 7"; two numbers joined by a dash that are no range are said one after the other.
struct RangeReading: Sendable {
  let quantities: QuantityReading

  var reading: Reading {
    Reading { text, index, style in
      guard text.isDigit(index), !joined(text, index) else { return nil }
      return schoolYear(text, index) ?? range(text, index) ?? parts(text, index, style)
    }
  }

  private static let openings = [
    "dal": "al", "dalle": "alle", "dai": "ai", "tra": "e", "fra": "e", "da": "a",
  ]
  /// "le 4-6 settimane" is said "le 4 6 settimane".
  private static let articles: Set<String> = [
    "i", "gli", "le", "nei", "negli", "nelle", "dei", "degli", "delle", "ai", "agli",
  ]
  private static let schoolYears: Set<String> = [
    "anno", "scolastico", "accademico", "anni", "biennio", "triennio", "quadriennio", "quinquennio",
    "stagione", "as", "aa",
    "programmazione", "esercizio",
  ]

  /// "anno scolastico 2026-27".
  private func schoolYear(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let end = text.digitsEnd(index)
    guard end == index + 4, let mark = text[end], mark == "-" || mark == "–",
      text.digitsEnd(end + 1) == end + 3, !text.isLetter(end + 3), text[end + 3] != "-",
      let first = text.value(index..<end), let last = text.value(end + 1..<end + 3),
      (first + 1) % 100 == last, (1900...2100).contains(first),
      text.wordsBefore(index, count: 2).contains(where: Self.schoolYears.contains)
    else { return nil }
    return .init(end: end + 3, spoken: "\(first) \(text.string(end + 1..<end + 3))")
  }

  private func joined(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return false }
    return "-–/.,".unicodeScalars.contains(before) && text.isAlphanumeric(index - 2)
  }

  private func range(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard let first = Numeral(text, at: index), let start = dash(text, first.end),
      let second = Numeral(text, at: start), isRange(first, second), !text.isDigit(second.end),
      text[second.end] != "-" || !text.isAlphanumeric(second.end + 1), text[second.end] != "/"
    else { return nil }
    let before = text.wordsBefore(index, count: 2)
    let word = before.first ?? ""
    if isPostCode(first, second, text) { return .init(end: first.end, spoken: first.spoken) }
    let month = text.skipSpaces(second.end)
    if DateReading.months.contains(text.word(at: month)) {
      let opening =
        word == "dal"
        ? "" : first.whole == "1" ? "dal " : first.whole == "8" || first.whole == "11" ? "dall'" : "dal "
      return .init(
        end: second.end,
        spoken: "\(opening)\(first.whole == "1" ? "primo" : first.spoken) al \(second.spoken)")
    }
    guard !text.isLetter(second.end) || quantities.tail(text, after: second.end, isOne: false) != nil else {
      return nil
    }
    var spoken: String
    if isYear(first), isYear(second) {
      spoken =
        before.contains(where: Self.schoolYears.contains)
        ? "\(first.whole) \(second.whole)" : "dal \(first.whole) al \(second.whole)"
      if let closing = Self.openings[word] { spoken = "\(first.whole) \(closing) \(second.whole)" }
    } else if Self.articles.contains(word) {
      spoken = "\(first.spoken) \(second.spoken)"
    } else if let closing = Self.openings[word] {
      spoken = "\(first.spoken) \(closing) \(second.spoken)"
    } else {
      spoken = "da \(first.spoken) a \(second.spoken)"
    }
    guard let tail = quantities.tail(text, after: second.end, isOne: false) else {
      return .init(end: second.end, spoken: spoken)
    }
    return .init(end: tail.end, spoken: spoken + " " + tail.spoken)
  }

  /// The index of the second number after a dash, close to both or apart from both.
  private func dash(_ text: SourceText, _ index: Int) -> Int? {
    let mark = text.skipSpaces(index)
    guard let dash = text[mark], "-–—".unicodeScalars.contains(dash) else { return nil }
    let start = text.skipSpaces(mark + 1)
    guard (mark == index) == (start == mark + 1), mark == index || dash != "-" || text.isDigit(start) else {
      return nil
    }
    return text.isDigit(start) ? start : nil
  }

  private func isRange(_ first: Numeral, _ second: Numeral) -> Bool {
    guard let low = Int(first.whole), let high = Int(second.whole), first.whole.count <= 6,
      second.whole.count <= 6,
      !hasLeadingZero(first), !hasLeadingZero(second)
    else { return false }
    return low < high
  }

  /// "via Roma, 1 - 37066 Sommacampagna": a house and a post code.
  private func isPostCode(_ first: Numeral, _ second: Numeral, _ text: SourceText) -> Bool {
    guard text.isSpace(first.end), first.whole.count <= 3, !first.isGrouped, second.whole.count == 5,
      !second.isGrouped, second.fraction == nil
    else { return false }
    let name = text.skipSpaces(second.end)
    return name > second.end && text.isUpper(name)
  }

  private func hasLeadingZero(_ number: Numeral) -> Bool {
    number.whole.count > 1 && number.whole.hasPrefix("0")
  }

  private func isYear(_ number: Numeral) -> Bool {
    !number.isGrouped && number.fraction == nil && number.whole.count == 4
      && (1800...2100).contains(Int(number.whole) ?? 0)
  }

  /// "2026-000123", "12-34-56": digits that only a dash joins.
  private func parts(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    var parts = [text.string(index..<text.digitsEnd(index))]
    var end = text.digitsEnd(index)
    while text[end] == "-", text.isDigit(end + 1) {
      let next = text.digitsEnd(end + 1)
      parts.append(text.string(end + 1..<next))
      end = next
    }
    guard parts.count > 1, !text.isLetter(end) else { return nil }
    return .init(
      end: end, spoken: parts.map { NumberReading.spoken($0, style) }.joined(separator: " trattino "))
  }
}
