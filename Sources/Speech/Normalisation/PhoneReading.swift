/// Telephone numbers, said in groups of digits. Numbers of four digits or fewer (112, 1500) are said as numbers.
struct PhoneReading: Sendable {
  /// How the plus of a country's code is said.
  var plus = "più"

  var reading: Reading {
    Reading { text, index, style in
      guard let phone = phone(text, index) else { return nil }
      let groups = phone.groups.flatMap(Self.divided)
      let prefix = phone.prefix.map { "\(plus) \($0), " } ?? ""
      let said = prefix + DigitGroups.spoken(groups, as: style.numbers)
      return Self.extended(.init(end: phone.end, spoken: said), text, style)
    }
  }

  /// "040 123456-237", "040 123456/7": the last digits of other lines.
  private static func extended(
    _ match: Reading.Match, _ text: SourceText, _ style: NormalisationStyle
  ) -> Reading.Match {
    var match = match
    while let mark = text[match.end], mark == "-" || mark == "/" {
      let end = text.digitsEnd(match.end + 1)
      guard (1...8).contains(end - match.end - 1), !text.isLetter(end) else { break }
      let digits = DigitGroups.spoken(
        Numeral.groups(text.string(match.end + 1..<end)), as: style.numbers)
      match.spoken += (mark == "-" ? " trattino " : " barra ") + digits
      match.end = end
    }
    // A second number follows: the ear needs a pause.
    let next = text.skipSpaces(match.end)
    if next > match.end, text[next] == "+", text.isDigit(next + 1) { match.spoken += "," }
    return match
  }

  private struct Phone {
    var prefix: String?
    var groups: [String]
    var end: Int
    var separators: Set<Unicode.Scalar>

    var digits: String { groups.joined() }
  }

  private static let announcers: Set<String> = [
    "tel", "telefono", "telefonico", "telefoni", "verde", "fax", "cell", "cellulare", "centralino",
    "whatsapp", "sms",
    "mobile", "chiamare", "chiami", "chiamate", "chiamando", "telefonare", "telefoni", "telefonando",
    "telefona",
    "chiama", "contattare", "contatti", "unico", "utile", "numeri", "linea", "recapito", "center", "call",
    "centro",
    // In the other languages.
    "telefon", "tél", "téléphone", "telefonu", "phone", "call", "appeler", "appelez", "anrufen", "rufen",
    "pokličite",
    "mobil", "mobile", "portable", "gsm", "številka", "numéro", "rufnummer", "hotline",
  ]
  private static let separators: Set<Unicode.Scalar> = [" ", ".", "-", "/", "–"]
  private static let tollFree: Set<String> = ["800", "803", "840", "848", "847", "199", "892", "895", "899"]

  private func phone(_ text: SourceText, _ index: Int) -> Phone? {
    if let before = text[index - 1], "/-–.,+".unicodeScalars.contains(before),
      text.isDigit(index - 2) || before == "+" || (before != "." && text.isLetter(index - 2))
    {
      return nil
    }
    let start = prefix(text, index)
    guard var phone = groups(text, start?.end ?? index) else { return nil }
    phone.prefix = start?.code
    guard !text.isLetter(phone.end), text[phone.end] != "%", text[phone.end] != "€" else { return nil }
    return isPhone(phone, text, index) ? phone : nil
  }

  /// "+39", "0039", "(+39)" with what stands after it.
  private func prefix(_ text: SourceText, _ index: Int) -> (code: String, end: Int)? {
    var start = index
    let isBracketed = text[start] == "("
    if isBracketed { start += 1 }
    if text[start] == "+" {
      start += 1
    } else if text[start] == "0", text[start + 1] == "0", text[start + 2] == "3", text[start + 3] == "9" {
      start += 2
    } else {
      return nil
    }
    let run = text.digitsEnd(start)
    // "+39040675111" is written without a space: Italy's prefix is known, others must stand apart.
    let end = text[start] == "3" && text[start + 1] == "9" ? start + 2 : run
    guard (1...3).contains(end - start) else { return nil }
    var next = end
    if isBracketed {
      guard text[next] == ")" else { return nil }
      next += 1
    }
    next = text.skipSpaces(next)
    if let mark = text[next], mark == "-" || mark == "." || mark == "/" { next += 1 }
    guard text.isDigit(next) || text[next] == "(" else { return nil }
    return (text.string(start..<end), next)
  }

  private func groups(_ text: SourceText, _ index: Int) -> Phone? {
    var phone = Phone(groups: [], end: index, separators: [])
    var position = index
    if text[position] == "(" {
      let end = text.digitsEnd(position + 1)
      guard text[position + 1] == "0", text[end] == ")" else { return nil }
      phone.groups.append(text.string(position + 1..<end))
      phone.end = end + 1
      position = text.skipSpaces(end + 1)
      if text[position] == "-" || text[position] == "/" { position = text.skipSpaces(position + 1) }
    }
    while text.isDigit(position) {
      let end = text.digitsEnd(position)
      let group = text.string(position..<end)
      guard phone.digits.count + group.count <= 12, group.count > 1 || phone.groups.isEmpty else { break }
      phone.groups.append(group)
      phone.end = end
      guard let mark = text[end], Self.separators.contains(mark) else { break }
      position = end + 1
      // "0861/ 64112".
      if phone.groups.count == 1, group.hasPrefix("0"), (2...4).contains(group.count),
        text.isSpace(position) || (mark == "/" && text[position] == "/"),
        text.digitsEnd(position + 1) - position > 4
      {
        position += 1
      }
      if text.isSpace(end), let dash = text[position], dash == "-" || dash == "/" || dash == "–" {
        // "06 / 1234567", but not the range "12 - 15".
        guard phone.groups.count == 1, group.hasPrefix("0"), text.isSpace(position + 1) else { break }
        position += 2
      }
      guard text.isDigit(position) else { break }
      phone.separators.insert(mark)
    }
    return phone.groups.isEmpty ? nil : phone
  }

  private func isPhone(_ phone: Phone, _ text: SourceText, _ index: Int) -> Bool {
    let digits = phone.digits
    let first = phone.groups[0]
    if phone.prefix != nil { return (5...13).contains(digits.count) }
    if digits.hasPrefix("00") { return false }
    let words = text.wordsBefore(index, count: 4)
    let isAnnounced = words.contains(where: Self.announcers.contains) || words.first == "numero"
    if isAnnounced, digits.count >= 5, digits.count <= 12 {
      // "numero 2025/004512" is a case, and "numero 12.500" is a quantity.
      return words.contains(where: Self.announcers.contains)
        ? true
        : digits.hasPrefix("0") || Self.tollFree.contains(first)
          || (digits.hasPrefix("3") && digits.count == 10 && first.count == 3)
    }
    if text[phone.end] == "/" || words.first == "n" || words.first == "prot" || words.first == "protocollo" {
      return false
    }
    if phone.separators.contains("/") || phone.separators.contains("-") || phone.separators.contains("."),
      !digits.hasPrefix("0"), !digits.hasPrefix("3"), !(digits.count == 9 && Self.tollFree.contains(first))
    {
      return false
    }
    // "05-2009" is a month, and "01-02" a day.
    if !isAnnounced, phone.groups.count == 2, phone.groups[0].count == 2, phone.separators == ["-"],
      phone.groups[1].count <= 4
    {
      return false
    }
    if digits.hasPrefix("0") {
      return (6...11).contains(digits.count) && (phone.groups.count == 1 || (2...4).contains(first.count))
    }
    if digits.hasPrefix("3") { return digits.count == 10 && (phone.groups.count == 1 || first.count == 3) }
    return Self.tollFree.contains(String(digits.prefix(3))) && (6...9).contains(digits.count)
      && (first.count == 3 || phone.groups.count == 1) && (digits.count == 9 || phone.groups.count > 1)
  }

  /// A group as written if a person can hold it, else cut: area code, then threes.
  private static func divided(_ group: String) -> [String] {
    guard group.count > 4 else { return [group] }
    guard group.count >= 8, group.hasPrefix("0") else { return Numeral.groups(group) }
    let size =
      group.hasPrefix("02") || group.hasPrefix("06")
      ? 2 : group.dropFirst(2).first.map { "0159".contains($0) } == true ? 3 : 4
    return [String(group.prefix(size))] + Numeral.groups(String(group.dropFirst(size)))
  }
}

/// Groups of digits said in the way a person chose.
enum DigitGroups {
  static func spoken(_ groups: [String], as numbers: NormalisationStyle.Numbers) -> String {
    switch numbers {
    case .digits: return groups.map(Numeral.spaced).joined(separator: ", ")
    case .words: return groups.joined(separator: ", ")
    case .pairs:
      let digits = Array(groups.joined())
      return stride(from: 0, to: digits.count, by: 2)
        .map { String(digits[$0..<min($0 + 2, digits.count)]) }.joined(separator: ", ")
    }
  }
}
