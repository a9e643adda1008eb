/// What `say-as` makes of a value. eSpeak's own `say-as` is right only for characters, so the rest is written out
/// here, or left to the normaliser.
enum SayAs {
  static let maximumLength = 200

  /// - Parameters:
  ///   - language: BCP 47 tag of the value; nil is the speech's own, which is Italian.
  static func part(
    _ text: String, as kind: String, format: String?, language: String?
  ) throws(SSMLReason) -> SpokenPart {
    let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !value.isEmpty else { throw .content("<say-as> è vuoto: scriva il valore da dire, o lo tolga.") }
    guard value.unicodeScalars.count <= maximumLength else {
      throw .limit("in <say-as> ci sono al massimo \(maximumLength) caratteri. Lo divida.")
    }
    switch kind {
    case "characters", "spell-out", "verbatim": return .spelled(value, language: language)
    case "digits":
      guard value.contains(where: isDigit), value.allSatisfy({ isDigit($0) || " .-/".contains($0) }) else {
        throw .value(value, attribute: kind, allowed: "servono cifre, con spazi, punti, trattini o barre.")
      }
      return .spelled(String(value.map { isDigit($0) ? $0 : " " }), language: language)
    case "telephone":
      guard value.filter(isDigit).count >= 3, value.allSatisfy({ isDigit($0) || " .-/()+".contains($0) })
      else {
        throw .value(value, attribute: kind, allowed: "serve un numero di telefono, per esempio 06 1234567.")
      }
      return isItalian(language)
        ? .telephone(value, language: language)
        : .spelled(value.filter { isDigit($0) || $0 == "+" }, language: language)
    case "cardinal", "number":
      if format == "ordinal" { return try italian(value, as: "ordinal", format: nil, language: language) }
      return try cardinal(value, language: language)
    default: return try italian(value, as: kind, format: format, language: language)
    }
  }

  private static func italian(
    _ value: String, as kind: String, format: String?, language: String?
  ) throws(SSMLReason) -> SpokenPart {
    guard ["date", "time", "ordinal", "currency"].contains(kind) else {
      throw .value(
        kind, attribute: "interpret-as",
        allowed:
          "quelli ammessi sono characters, spell-out, digits, telephone, cardinal, number, ordinal, date, "
          + "time e currency.")
    }
    guard isItalian(language) else {
      throw .value(
        kind, attribute: "interpret-as", allowed: "si usa solo in italiano. Scriva il valore in parole.")
    }
    switch kind {
    case "date": return .literal(try SSMLDate.spoken(value, format: format), language: language)
    case "time": return .literal(try SSMLTime.spoken(value, format: format), language: language)
    case "ordinal": return .literal(try ordinal(value, format: format), language: language)
    default: return .text(try currency(value), language: language)
    }
  }

  /// Digits with Italian or English decimals; in other languages eSpeak reads numbers itself.
  private static func cardinal(_ value: String, language: String?) throws(SSMLReason) -> SpokenPart {
    let sign = value.hasPrefix("-") || value.hasPrefix("−")
    let number = SSMLNumber(sign || value.hasPrefix("+") ? String(value.dropFirst()) : value)
    guard let number else {
      throw .value(value, attribute: "cardinal", allowed: "serve un numero, per esempio 1250 o 3,5.")
    }
    guard isItalian(language) else { return .literal(value, language: language) }
    let decimals = number.fraction.map { " virgola \($0)" } ?? ""
    return .literal((sign ? "meno " : "") + number.whole + decimals, language: language)
  }

  private static func ordinal(_ value: String, format: String?) throws(SSMLReason) -> String {
    let isFeminine: Bool
    switch format {
    case nil, "m", "masculine": isFeminine = value.hasSuffix("ª")
    case "f", "feminine": isFeminine = true
    case let other?: throw .value(other, attribute: "format", allowed: "m (primo) o f (prima).")
    }
    let digits = value.last.map { "°ºª".contains($0) } == true ? value.dropLast() : value[...]
    guard digits.allSatisfy(isDigit), let number = Int(digits),
      let ordinal = ItalianNumerals.ordinal(number, isFeminine ? .feminine : .masculine)
    else { throw .value(value, attribute: "ordinal", allowed: "serve un numero intero da 1 a 9999.") }
    return ordinal
  }

  /// "42.50 EUR" as the normaliser reads it: "€ 42,50".
  private static func currency(_ value: String) throws(SSMLReason) -> String {
    let signs = ["€": "€", "EUR": "€", "euro": "€", "$": "$", "USD": "$", "£": "£", "GBP": "£", "CHF": "CHF"]
    for (written, sign) in signs {
      let rest =
        value.hasPrefix(written)
        ? value.dropFirst(written.count) : value.hasSuffix(written) ? value.dropLast(written.count) : nil
      guard let rest, let number = SSMLNumber(rest.filter { $0 != " " }) else { continue }
      guard (number.fraction ?? "00").count <= 2 else { continue }
      return "\(sign) \(number.whole)" + (number.fraction.map { "," + ($0.count == 1 ? $0 + "0" : $0) } ?? "")
    }
    throw .value(
      value, attribute: "currency",
      allowed: "serve un importo con la valuta (EUR, USD, GBP o CHF), per esempio 42,50 EUR.")
  }

  private static func isItalian(_ language: String?) -> Bool {
    language.map { $0.prefix { $0 != "-" }.lowercased() == "it" } ?? true
  }

  static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

/// A number as people write it: "1250", "1.250", "3,5", "3.5".
struct SSMLNumber: Equatable {
  var whole: String
  var fraction: String?

  init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first else { return nil }
    var groups = first.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2 { fraction = String(parts[1]) }
    // Without a comma, a point before other than three digits is a decimal point.
    if parts.count == 1, groups.count == 2, groups[1].count != 3 {
      fraction = groups.popLast().map(String.init)
    }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || (1...3).contains(groups[0].count)
    else { return nil }
    let digits = groups.joined()
    guard (1...12).contains(digits.count), digits.allSatisfy(SayAs.isDigit),
      fraction.map({ (1...6).contains($0.count) && $0.allSatisfy(SayAs.isDigit) }) ?? true
    else { return nil }
    let significant = digits.drop { $0 == "0" }
    whole = significant.isEmpty ? "0" : String(significant)
  }
}
