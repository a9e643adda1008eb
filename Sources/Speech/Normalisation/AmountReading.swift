/// Sums of money: "€ 1.234,56" is said "1234 euro e 56 centesimi".
struct AmountReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      before(text, index) ?? after(text, index)
    }
  }

  private struct Currency {
    var one: String
    var many: String
    var cent: String
    var cents: String
  }

  private static let euro = Currency(one: "euro", many: "euro", cent: "centesimo", cents: "centesimi")
  private static let dollar = Currency(one: "dollaro", many: "dollari", cent: "centesimo", cents: "centesimi")
  private static let pound = Currency(one: "sterlina", many: "sterline", cent: "penny", cents: "pence")
  private static let yen = Currency(one: "yen", many: "yen", cent: "sen", cents: "sen")
  private static let franc = Currency(
    one: "franco svizzero", many: "franchi svizzeri", cent: "centesimo", cents: "centesimi")

  private static let periods = [
    "mese": "al mese", "anno": "all'anno", "ora": "all'ora", "h": "all'ora", "giorno": "al giorno",
    "gg": "al giorno", "settimana": "alla settimana", "notte": "a notte", "persona": "a persona",
    "mq": "al metro quadrato", "kg": "al chilo", "km": "al chilometro", "minuto": "al minuto",
    "min": "al minuto",
    "rata": "a rata", "trimestre": "al trimestre", "semestre": "al semestre", "pasto": "a pasto",
  ]

  private static let scales = [
    "mln": "milioni", "mld": "miliardi", "milioni": "milioni", "miliardi": "miliardi", "milione": "milione",
    "miliardo": "miliardo",
  ]

  private static let singleScales = [
    "milioni": "un milione", "milione": "un milione", "miliardi": "un miliardo", "miliardo": "un miliardo",
  ]

  /// "€ 100", "euro 336,00", "EUR 5-10", "saldo: - € 50".
  private func before(_ text: SourceText, _ index: Int) -> Reading.Match? {
    if text[index] == "-", followsSum(text, index) {
      let start = text.skipSpaces(index + 1)
      guard let sign = currency(text, start), let match = before(text, start), match.end > sign.end else {
        return nil
      }
      return .init(end: match.end, spoken: "meno " + match.spoken)
    }
    guard let sign = currency(text, index) else { return nil }
    let end = text[sign.end] == "." && !text.isDigit(sign.end + 1) ? sign.end + 1 : sign.end
    return amount(text, text.skipSpaces(end), sign.currency)
  }

  /// A dash before a sum is a minus after a colon, a bracket or a word for what is left, elsewhere a dash.
  private func followsSum(_ text: SourceText, _ index: Int) -> Bool {
    var before = index - 1
    while text.isSpace(before) { before -= 1 }
    if let mark = text[before], mark == ":" || mark == "(" || mark == "=" { return true }
    return ["saldo", "conguaglio", "differenza"].contains(text.wordsBefore(index, count: 1).first ?? "")
  }

  /// "100 €", "312,40 euro", "100-200 €".
  private func after(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let digits = text[index] == "-" || text[index] == "+" ? index + 1 : index
    guard text.isDigit(digits), digits == index || !text.isAlphanumeric(index - 1) else { return nil }
    if let before = text[index - 1], "/.,-".unicodeScalars.contains(before), text.isAlphanumeric(index - 2) {
      return nil
    }
    guard let number = Numeral(text, at: digits, acceptsPoint: true) else { return nil }
    if let sign = currency(text, text.skipSpaces(number.end)) {
      guard var match = amount(text, index, sign.currency, signEnd: sign.end) else { return nil }
      match.end = max(match.end, sign.end)
      return match
    }
    guard let dash = text[number.end], "-–".unicodeScalars.contains(dash),
      let second = Numeral(text, at: number.end + 1, acceptsPoint: true),
      let sign = currency(text, text.skipSpaces(second.end)), number.fraction == nil || second.fraction != nil
    else { return nil }
    return .init(
      end: sign.end,
      spoken: "da \(number.fraction == nil ? number.spoken : spoken(number, sign.currency))"
        + " a \(spoken(second, sign.currency))")
  }

  /// The number at an index in this currency, with sign, scale, second bound and period.
  private func amount(
    _ text: SourceText, _ index: Int, _ currency: Currency, signEnd: Int? = nil
  ) -> Reading.Match? {
    var start = index
    var sign = ""
    if text[start] == "-" || text[start] == "+" {
      sign = text[start] == "-" ? "meno " : "più "
      start = text.skipSpaces(start + 1)
    }
    guard let number = Numeral(text, at: start, acceptsPoint: true), !text.isLetter(number.end) else {
      return nil
    }
    // "1 000 000" cut in the middle is no sum.
    guard number.whole.count == 1 || !number.whole.hasPrefix("0") else { return nil }
    var spoken = sign + self.spoken(number, currency)
    var end = signEnd ?? number.end
    if signEnd == nil {
      if let scaled = scale(text, number, currency) {
        return .init(end: scaled.end, spoken: sign + scaled.spoken)
      }
      // "€ 12.345/2024" and "€ 5/7" are no amounts.
      if text[end] == "/", text.isDigit(end + 1) { return nil }
      if let dash = text[end], "-–".unicodeScalars.contains(dash),
        let second = Numeral(text, at: end + 1, acceptsPoint: true)
      {
        let low = number.fraction == nil ? number.spoken : self.spoken(number, currency)
        spoken = "da \(low) a \(self.spoken(second, currency))"
        end = second.end
      } else if text[end] == ",", text[end + 1] == "-" {
        end += text[end + 2] == "-" ? 3 : 2
      }
    }
    if text[end] == "=" { end += 1 }
    if text[end] == "/", let scale = Self.scales[text.word(at: end + 1)] {
      if number.isOne, sign.isEmpty, let one = Self.singleScales[scale] {
        return .init(end: text.lettersEnd(end + 1), spoken: "\(one) di \(currency.many)")
      }
      return .init(
        end: text.lettersEnd(end + 1), spoken: "\(sign)\(number.spoken) \(scale) di \(currency.many)")
    }
    if text[end] == "/", let period = Self.periods[text.word(at: end + 1)] {
      spoken += " " + period
      end = text.lettersEnd(end + 1)
    }
    return .init(end: end, spoken: spoken)
  }

  /// "€ 3,5 mln" is said "3 virgola 5 milioni di euro".
  private func scale(_ text: SourceText, _ number: Numeral, _ currency: Currency) -> Reading.Match? {
    let space = text.skipSpaces(number.end)
    let start = text[space] == "/" ? space + 1 : space
    guard let scale = Self.scales[text.word(at: start)] else { return nil }
    var end = text.lettersEnd(start)
    if text[end] == ".", end - start == 3 { end += 1 }
    if number.isOne, let one = Self.singleScales[scale] {
      return .init(end: end, spoken: "\(one) di \(currency.many)")
    }
    return .init(end: end, spoken: "\(number.spoken) \(scale) di \(currency.many)")
  }

  private func spoken(_ number: Numeral, _ currency: Currency) -> String {
    let trimmed = String(number.whole.drop { $0 == "0" })
    let whole = trimmed.isEmpty ? "0" : trimmed
    let units = whole == "1" ? currency.one : currency.many
    let isRound = whole.count > 6 && whole.hasSuffix("000000")
    let count = whole == "1" ? (currency.one.hasSuffix("a") ? "una" : "un") : whole
    let amount = "\(count) \(isRound ? "di " : "")\(units)"
    guard let fraction = number.fraction, let value = Int(fraction) else { return amount }
    guard fraction.count <= 2 else {
      return "\(Numeral.spoken(digits: whole)) virgola \(Numeral.spaced(fraction)) \(currency.many)"
    }
    let cents = fraction.count == 1 ? value * 10 : value
    guard cents > 0 else { return amount }
    let small = "\(cents == 1 ? "un" : "\(cents)") \(cents == 1 ? currency.cent : currency.cents)"
    return whole == "0" ? small : "\(amount) e \(small)"
  }

  private func currency(_ text: SourceText, _ index: Int) -> (currency: Currency, end: Int)? {
    switch text[index] {
    case "€": return (Self.euro, index + 1)
    case "$": return (Self.dollar, index + 1)
    case "£": return (Self.pound, index + 1)
    case "¥": return (Self.yen, index + 1)
    default: break
    }
    guard text.starts(index, with: "eugc") else { return nil }
    let end = text.lettersEnd(index)
    guard !text.isDigit(end) || text.word(at: index) == "eur" || text.word(at: index) == "euro" else {
      return nil
    }
    switch text.string(index..<end) {
    case "euro", "Euro", "EURO", "EUR", "eur": return (Self.euro, end)
    case "USD": return (Self.dollar, end)
    case "GBP": return (Self.pound, end)
    case "CHF": return (Self.franc, end)
    default: return nil
    }
  }
}
