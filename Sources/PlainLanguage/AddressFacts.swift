import Domain

/// E-mail and web addresses, IBANs and fiscal codes.
enum AddressFacts {
  static func span(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    let token = tokens[index]
    if token.kind == .address {
      let isMail = token.lower.contains("@") && !token.lower.contains("://")
      return FactExtractor.Span(kind: isMail ? .email : .url, range: index..<(index + 1), value: token.lower)
    }
    guard token.kind == .word, token.text.utf8.count >= 4, token.text.utf8.first.map(isUpper) == true else {
      return nil
    }
    return iban(at: index, tokens) ?? fiscalCode(at: index, tokens)
  }

  /// Two letters, two check digits and 23 more letters and digits (for Italy), whole or in groups of four.
  private static func iban(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    let head = Array(tokens[index].text.utf8.prefix(4))
    guard head.count == 4, head[0] == 0x49, head[1] == 0x54, isDigit(head[2]), isDigit(head[3]) else {
      return nil
    }
    var value = ""
    var end = index
    while end < tokens.count, value.utf8.count < 27, tokens[end].kind == .word || tokens[end].kind == .number
    {
      value += tokens[end].text
      end += 1
    }
    guard value.utf8.count == 27, value.utf8.allSatisfy({ isUpper($0) || isDigit($0) }) else { return nil }
    return FactExtractor.Span(kind: .iban, range: index..<end, value: value)
  }

  /// The 16 characters of a person's fiscal code (D.M. 12 marzo 1974): letters and digits in a fixed pattern.
  private static func fiscalCode(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    let bytes = Array(tokens[index].text.utf8)
    guard bytes.count == 16 else { return nil }
    for (place, byte) in bytes.enumerated() {
      let isLetterPlace = place < 6 || place == 8 || place == 11 || place == 15
      // letters may stand for digits where two people would have the same code
      guard isLetterPlace ? isUpper(byte) : isUpper(byte) || isDigit(byte) else { return nil }
    }
    guard bytes.contains(where: isDigit) else { return nil }
    return FactExtractor.Span(kind: .fiscalCode, range: index..<(index + 1), value: tokens[index].text)
  }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
