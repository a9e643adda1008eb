/// Numbers that no other family knows: thousands, decimals, numbers of cases, versions.
struct NumberReading: Sendable {
  var reading: Reading {
    Reading { text, index, style in
      guard text.isDigit(index) else { return nil }
      return slashed(text, index, style) ?? multiple(text, index) ?? pointed(text, index, style)
        ?? plain(text, index, style)
    }
  }

  /// Digits as a number, or one by one where they are a code: with a leading zero, or seven and more.
  static func spoken(_ digits: String, _ style: NormalisationStyle) -> String {
    guard digits.count > 1, digits.hasPrefix("0") || digits.count >= 7 else { return digits }
    let groups = digits.count <= 5 ? [digits] : Numeral.groups(digits)
    return DigitGroups.spoken(groups, as: style.numbers)
  }

  /// "12345/2024", "12/B", "31/02/2025".
  private func slashed(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    var parts = [text.string(index..<text.digitsEnd(index))]
    var end = text.digitsEnd(index)
    while text[end] == "/" || text[end] == "\\", text.isAlphanumeric(end + 1) {
      let next = text.alphanumericEnd(end + 1)
      let part = text.string(end + 1..<next)
      let isLetters = text.isLetter(end + 1)
      guard !isLetters || part.count <= 4, part.count <= 16 else { break }
      parts.append(part)
      end = next
    }
    guard parts.count > 1 else { return nil }
    if isPairOfYears(text, index, parts) {
      return .init(end: end, spoken: parts.joined(separator: " "))
    }
    let spoken = parts.map { $0.allSatisfy(\.isNumber) ? Self.spoken($0, style) : Self.community[$0] ?? $0 }
    return .init(end: end, spoken: spoken.joined(separator: " barra "))
  }

  /// What closes the number of a European act.
  private static let community = ["UE": "u e", "CE": "ci e", "CEE": "cee"]

  private static let references: Set<String> = [
    "n", "nr", "num", "numero", "prot", "protocollo", "pratica", "rep", "repertorio", "fascicolo", "delibera",
    "determina", "istanza", "codice", "cod", "rif", "id", "bando",
  ]

  /// A school, academic or financial year: "2025/2026", "2025/26"; after "triennio" any two years.
  private func isPairOfYears(_ text: SourceText, _ index: Int, _ parts: [String]) -> Bool {
    guard parts.count == 2, parts[0].count == 4, let first = Int(parts[0]), (1900...2100).contains(first),
      parts[1].count == 2 || parts[1].count == 4, let last = Int(parts[1])
    else { return false }
    let before = text.wordsBefore(index, count: 2)
    guard !before.contains(where: Self.references.contains) else { return false }
    let years = last - (parts[1].count == 2 ? first % 100 : first)
    let isSpan = ["triennio", "biennio", "quadriennio", "quinquennio"].contains(before.first ?? "")
    return years == 1 || (isSpan && (1...10).contains(years))
  }

  /// "3x2", "2 x 4".
  private func multiple(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let end = text.digitsEnd(index)
    let mark = text.skipSpaces(end)
    guard text[mark] == "x" || text[mark] == "×", !text.isLetter(mark + 1) else { return nil }
    let second = text.skipSpaces(mark + 1)
    guard text.isDigit(second) else { return nil }
    return .init(end: mark + 1, spoken: "\(text.string(index..<end)) per ")
  }

  /// "2.0", "14.30", "192.168.1.1": points that are no thousands.
  private func pointed(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    guard Numeral(text, at: index)?.isGrouped != true else { return nil }
    var parts = [text.string(index..<text.digitsEnd(index))]
    var end = text.digitsEnd(index)
    while text[end] == ".", text.isDigit(end + 1) {
      let next = text.digitsEnd(end + 1)
      parts.append(text.string(end + 1..<next))
      end = next
    }
    guard parts.count > 1 else { return nil }
    return .init(end: end, spoken: parts.map { Self.spoken($0, style) }.joined(separator: " punto "))
  }

  private func plain(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    guard let number = Numeral(text, at: index) else { return nil }
    if text.isLetter(number.end) {
      // "10mila" and "2a" stay; a long code with letters is spelled by the voice.
      return nil
    }
    let isCode = !number.isGrouped && number.fraction == nil
    let spoken = isCode ? Self.spoken(number.whole, style) : number.spoken
    return .init(end: number.end, spoken: spoken)
  }
}
