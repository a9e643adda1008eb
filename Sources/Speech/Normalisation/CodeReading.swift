/// Codes said character by character: fiscal codes, IBANs, VAT numbers.
struct CodeReading: Sendable {
  let speller: Speller

  var reading: Reading {
    Reading { text, index, style in
      guard text.isAlphanumeric(index), !joins(text, index) else { return nil }
      return protocolNumber(text, index, style) ?? fiscalCode(text, index, style) ?? iban(text, index, style)
        ?? taxNumber(text, index, style) ?? plate(text, index)
        ?? mixed(text, index, style)
    }
  }

  private func joins(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return false }
    return "@_".unicodeScalars.contains(before)
  }

  /// A person's fiscal code: DM 23 December 1976, with the letters of the homonymy rule (omocodia) for digits.
  private func fiscalCode(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    guard text.alphanumericEnd(index) == index + 16 else { return nil }
    let code = Array(text.string(index..<index + 16).uppercased().unicodeScalars)
    guard code.count == 16 else { return nil }
    for (scalar, kind) in zip(code, "LLLLLLDDMDDLDDDL") {
      let isLetter = ("A"..."Z").contains(scalar)
      switch kind {
      case "L": guard isLetter else { return nil }
      case "M": guard "ABCDEHLMPRST".unicodeScalars.contains(scalar) else { return nil }
      default:
        guard ("0"..."9").contains(scalar) || "LMNPQRSTUV".unicodeScalars.contains(scalar) else { return nil }
      }
    }
    let groups = [0..<3, 3..<6, 6..<11, 11..<16].map { String(String.UnicodeScalarView(code[$0])) }
    return .init(
      end: index + 16, spoken: speller.spell(groups: groups, spelling: style.spelling(of: .fiscalCode)))
  }

  /// ISO 13616: two letters, two digits and up to 30 characters, in one piece or in groups.
  private func iban(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    guard text.isUpper(index), text.isUpper(index + 1), text.lettersEnd(index) == index + 2 else {
      return nil
    }
    let isApart = text.isSpace(index + 2)
    let check = isApart ? index + 3 : index + 2
    guard text.isDigit(check), text.isDigit(check + 1) else { return nil }
    var code = ""
    var position = index
    var end = index
    while code.count < 34 {
      let next = text.alphanumericEnd(position)
      let piece = text.string(position..<next)
      guard next > position, code.count + piece.count <= 34,
        piece.unicodeScalars.allSatisfy({ ("A"..."Z").contains($0) || ("0"..."9").contains($0) }),
        code.isEmpty || piece.count <= 12, !isWhole(code)
      else { break }
      code += piece
      end = next
      guard text.isSpace(next), text.isUpper(next + 1) || text.isDigit(next + 1) else { break }
      position = next + 1
    }
    guard isWhole(code) || !isApart && (15...34).contains(code.count) && code.count(where: \.isNumber) >= 10
    else {
      return nil
    }
    let characters = Array(code)
    let groups = stride(from: 0, to: characters.count, by: 4).map {
      String(characters[$0..<min($0 + 4, characters.count)])
    }
    return .init(end: end, spoken: speller.spell(groups: groups, spelling: style.spelling(of: .iban)))
  }

  /// The lengths of the countries that are met most.
  private func isWhole(_ code: String) -> Bool {
    let lengths = ["IT": 27, "SM": 27, "DE": 22, "FR": 27, "AT": 20, "CH": 21, "SI": 19, "ES": 24, "VA": 22]
    return lengths[String(code.prefix(2))] == code.count
  }

  /// "AB123CD", "CA12345AA", "IT01234567890": capitals and digits that are no word.
  private func mixed(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    let end = text.alphanumericEnd(index)
    guard (5...40).contains(end - index) else { return nil }
    var runs: [String] = []
    for position in index..<end {
      guard text.isDigit(position) || (text.isUpper(position) && text[position]?.isASCII == true) else {
        return nil
      }
      let character = text.string(position..<position + 1)
      if position > index, text.isDigit(position) == text.isDigit(position - 1) {
        runs[runs.count - 1] += character
      } else {
        runs.append(character)
      }
    }
    let words = runs.filter { $0.first?.isLetter == true }
    let digits = runs.filter { $0.first?.isNumber == true }.joined().count
    guard !words.isEmpty, digits >= 3, words.allSatisfy({ $0.count <= 3 || !Pronounceability.isWord($0) })
    else {
      return nil
    }
    let groups = runs.flatMap { $0.first?.isNumber == true ? Numeral.groups($0) : [$0] }
    return .init(end: end, spoken: speller.spell(groups: groups, spelling: .off))
  }

  /// "targa AB 123 CD".
  private func plate(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard text.isUpper(index), text.lettersEnd(index) == index + 2, text.isSpace(index + 2),
      text.digitsEnd(index + 3) == index + 6
    else { return nil }
    let last = text.skipSpaces(index + 6)
    guard text.isUpper(last), text.isUpper(last + 1), text.alphanumericEnd(last) == last + 2,
      text.wordsBefore(index, count: 2).contains(where: { $0.hasPrefix("targ") })
    else { return nil }
    let groups = [index..<index + 2, index + 3..<index + 6, last..<last + 2].map(text.string)
    return .init(end: last + 2, spoken: speller.spell(groups: groups, spelling: .off))
  }

  /// "prot. n. 12345/2024" character by character, for whoever asked for it.
  private func protocolNumber(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match?
  {
    guard style.spelled.contains(.protocolNumber), text[index - 1] != "/", text[index - 1] != "-" else {
      return nil
    }
    let words = text.wordsBefore(index, count: 3).drop { ["n", "nr", "num", "numero", "di"].contains($0) }
    guard let first = words.first, ["prot", "protocollo", "protoc"].contains(first) else { return nil }
    var end = text.alphanumericEnd(index)
    while let mark = text[end], "/-.".unicodeScalars.contains(mark), text.isAlphanumeric(end + 1),
      end - index < 40
    {
      end = text.alphanumericEnd(end + 1)
    }
    let code = text.string(index..<end)
    guard code.contains(where: \.isNumber) else { return nil }
    return .init(end: end, spoken: speller.spell(code, spelling: style.spelling))
  }

  /// The 11 digits of a VAT number or of a body's fiscal code, after the words that announce them.
  private func taxNumber(_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Reading.Match? {
    let end = text.digitsEnd(index)
    guard end == index + 11, !text.isAlphanumeric(end) else { return nil }
    let words = text.wordsBefore(index, count: 3)
    guard words.contains(where: ["iva", "piva", "fiscale", "cf", "pi", "vat"].contains) else { return nil }
    return .init(
      end: end, spoken: DigitGroups.spoken(Numeral.groups(text.string(index..<end)), as: style.numbers))
  }
}
