import Domain

/// Amounts, percentages, phone and protocol numbers, and all other numbers in digits or words.
enum NumberFacts {
  static func span(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    protocolNumber(at: index, tokens) ?? phone(at: index, tokens) ?? amount(at: index, tokens)
      ?? plain(at: index, tokens)
  }

  /// `prot. n. 1234/2025`.
  private static func protocolNumber(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    guard protocolWords.contains(tokens[index].lower) else { return nil }
    var next = index + 1
    while next < tokens.count, next < index + 6, protocolGlue.contains(tokens[next].lower) { next += 1 }
    guard next < tokens.count, tokens[next].kind == .number else { return nil }
    return FactExtractor.Span(kind: .protocolNumber, range: index..<(next + 1), value: tokens[next].text)
  }

  /// `+39 06 1234567`, `800 123456`, `0461/123456`, `tel. 123456`.
  private static func phone(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    var next = index
    let hasPlus = tokens[index].text == "+"
    if hasPlus { next += 1 }
    guard next < tokens.count, tokens[next].kind == .number else { return nil }
    var digits = hasPlus ? "+" : ""
    var end = next
    while end < tokens.count, end - next < 6 {
      let token = tokens[end]
      guard token.kind == .number, token.text.utf8.allSatisfy({ isPhoneByte($0) }) else { break }
      digits += String(decoding: token.text.utf8.filter(AddressFacts.isDigit), as: UTF8.self)
      end += 1
      if end + 1 < tokens.count, ["/", "-", "."].contains(tokens[end].text), tokens[end + 1].kind == .number,
        tokens[end].text != "." || !tokens[end + 1].spaceBefore
      {
        end += 1
      }
    }
    while end > next, tokens[end - 1].kind == .mark { end -= 1 }
    let count = digits.utf8.count
    let isNamed = (max(0, index - 4)..<index).contains { phoneWords.contains(tokens[$0].lower) }
    let isPhone =
      hasPlus
      ? (9...16).contains(count)
      : isNamed
        ? (3...13).contains(count)
        : (digits.hasPrefix("0") || digits.hasPrefix("800")) && (8...12).contains(count)
    guard isPhone else { return nil }
    return FactExtractor.Span(kind: .phone, range: index..<end, value: digits)
  }

  /// `€ 1.234,50`, `1.234,50 euro`, `12%`, `12 per cento`.
  private static func amount(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    var next = index
    let isMoney = currencies.contains(tokens[index].lower)
    if isMoney {
      next += 1
      if next < tokens.count, tokens[next].text == "." { next += 1 }
    }
    guard next < tokens.count else { return nil }
    let isWord = tokens[next].kind == .word && !isMoney
    guard let value = isWord ? NumberWords.value(tokens[next].lower).map({ "\($0)" }) : number(tokens[next])
    else { return nil }
    if isMoney {
      return FactExtractor.Span(kind: .amount, range: index..<(next + 1), value: "EUR " + value)
    }
    let after = next + 1 < tokens.count ? tokens[next + 1].lower : ""
    if currencies.contains(after) {
      return FactExtractor.Span(kind: .amount, range: index..<(next + 2), value: "EUR " + value)
    }
    if after == "%" {
      return FactExtractor.Span(kind: .percentage, range: index..<(next + 2), value: value + "%")
    }
    if after == "per", next + 2 < tokens.count, tokens[next + 2].lower == "cento" {
      return FactExtractor.Span(kind: .percentage, range: index..<(next + 3), value: value + "%")
    }
    return nil
  }

  private static func number(_ token: Token) -> String? {
    token.kind == .number ? canonical(token.text) : nil
  }

  private static func plain(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    let token = tokens[index]
    if token.kind == .number {
      return FactExtractor.Span(kind: .number, range: index..<(index + 1), value: canonical(token.text))
    }
    guard token.kind == .word else { return nil }
    if token.text.utf8.contains(where: AddressFacts.isDigit) {
      return FactExtractor.Span(kind: .number, range: index..<(index + 1), value: token.lower)
    }
    guard let value = NumberWords.value(token.lower) else { return nil }
    return FactExtractor.Span(kind: .number, range: index..<(index + 1), value: "\(value)")
  }

  /// `1.234,50` and `1234,50` are the same number.
  static func canonical(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return text }
    let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    let whole = isGrouped ? groups.joined() : String(parts[0])
    return parts.count == 2 ? whole + "." + parts[1] : whole
  }

  private static func isPhoneByte(_ byte: UInt8) -> Bool {
    AddressFacts.isDigit(byte) || byte == 0x2F || byte == 0x2D || byte == 0x2E
  }

  private static let currencies: Set<String> = ["€", "euro", "eur", "lire"]
  private static let protocolWords: Set<String> = ["prot", "protocollo"]
  private static let protocolGlue: Set<String> = [".", "n", "°", "º", "num", "numero", "gen", "al"]
  private static let phoneWords: Set<String> = [
    "tel", "telefono", "telefonico", "telefonicamente", "cell", "cellulare", "fax", "centralino", "verde",
    "whatsapp",
    "telefonare",
    "chiamare", "chiami", "telefoni",
  ]
}
