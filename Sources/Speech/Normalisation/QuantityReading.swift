/// Numbers with what they count: "74 %", "3,5 km", "90 m²", "20 °C".
struct QuantityReading: Sendable {
  /// A unit's two forms.
  struct Unit: Sendable, Equatable {
    var one: String
    var many: String
  }

  let units: [String: Unit]

  /// Words whose number is a name, not a count.
  private static let labels: Set<String> = [
    "comma", "commi", "articolo", "art", "artt", "numero", "n", "lettera", "punto", "allegato", "fase",
    "parte",
    "livello", "tabella", "prema", "tasto", "passo", "paragrafo", "capitolo", "capo", "titolo", "sezione",
    "piano",
  ]

  var reading: Reading {
    Reading { text, index, _ in
      var start = index
      var sign = ""
      if text[index] == "-" || text[index] == "+" {
        guard !text.isAlphanumeric(index - 1), text[index - 1] != ")", text[index - 1] != "%",
          text[index - 1] != "€"
        else { return nil }
        sign = text[index] == "-" ? "meno " : "più "
        start += 1
      }
      guard let number = Numeral(text, at: start) else { return nil }
      if let match = pointed(text, number, sign) { return match }
      if let tail = tail(text, after: number.end, isOne: number.isOne) {
        let count = number.isOne && sign.isEmpty ? Self.one(tail.spoken) : number.spoken + " "
        return .init(end: tail.end, spoken: sign + count + tail.spoken)
      }
      guard !sign.isEmpty, !text.isLetter(number.end), text[number.end] != "/" else { return nil }
      return .init(end: number.end, spoken: sign + number.spoken)
    }
  }

  /// "1.5 m" is said as it is written, with its unit: "1 punto 5 metri".
  private func pointed(_ text: SourceText, _ number: Numeral, _ sign: String) -> Reading.Match? {
    guard number.fraction == nil, !number.isGrouped, number.whole.count <= 4, text[number.end] == "." else {
      return nil
    }
    let end = text.digitsEnd(number.end + 1)
    guard (1...2).contains(end - number.end - 1), let tail = tail(text, after: end, isOne: false),
      text[tail.end - 1] != "h", text[tail.end - 1] != "%"
    else { return nil }
    let decimals = text.string(number.end + 1..<end)
    let said = decimals.hasPrefix("0") ? Numeral.spaced(decimals) : decimals
    return .init(end: tail.end, spoken: "\(sign)\(number.whole) punto \(said) \(tail.spoken)")
  }

  /// "un chilometro", "una tonnellata", "un'ora"; "1 per cento" stays.
  private static func one(_ unit: String) -> String {
    guard !unit.hasPrefix("per ") else { return "1 " }
    let noun = unit.prefix { $0 != " " }
    guard noun.hasSuffix("a") else { return "un " }
    return noun.first.map { "aeiou".contains($0) } == true ? "un'" : "una "
  }

  /// The unit that follows a number, in the form that goes with it.
  func tail(_ text: SourceText, after index: Int, isOne: Bool) -> Reading.Match? {
    let start = text.skipSpaces(index)
    switch text[start] {
    case "%":
      let isOver = text[start + 1] == "%"
      return .init(end: start + (isOver ? 2 : 1), spoken: "per cento")
    case "‰": return .init(end: start + 1, spoken: "per mille")
    case "°":
      let letter = text.skipSpaces(start + 1)
      let scale = ["c": "Celsius", "f": "Fahrenheit"][text.word(at: letter)]
      let grades = isOne ? "grado" : "gradi"
      if let scale { return .init(end: text.lettersEnd(letter), spoken: "\(grades) \(scale)") }
      return .init(end: start + 1, spoken: grades)
    default: break
    }
    guard text.isLetter(start) else { return nil }
    var end = text.lettersEnd(start)
    if let power = text[end],
      power == "²" || power == "³"
        || ((power == "2" || power == "3") && !text.isAlphanumeric(end + 1) && text[end + 1] != ",")
    {
      end += 1
    }
    if text[end] == "/", text.isLetter(end + 1) {
      let wide = text.lettersEnd(end + 1)
      if let unit = units[text.string(start..<wide)] {
        return .init(end: wide, spoken: isOne ? unit.one : unit.many)
      }
    }
    let name = text.string(start..<end)
    // "comma 5 ha stabilito" is a verb.
    if name == "ha", text.isSpace(end), text.isLower(end + 1), text.word(at: end + 1) != "di" { return nil }
    // A single letter is a unit only when nothing else can be meant: "3 m", not "5 m. Rossi" nor "2 l'anno".
    guard let unit = units[name], !text.isAlphanumeric(end), text[end] != "'" else { return nil }
    // A unit written in full only needs help for "un".
    guard isOne || name != unit.one else { return nil }
    // "comma 1 ora abrogato" counts nothing.
    if name == unit.one, let label = text.wordsBefore(index - 1, count: 1).first, Self.labels.contains(label)
    {
      return nil
    }
    if name.count == 1, text[end] == ".", text.isLetter(end + 1) { return nil }
    // "art. 3 l. 104" names a law.
    // "S.S. 16 km 3" counts no kilometres: the sign belongs to what follows.
    if name.lowercased() == "km", text.isDigit(text.skipSpaces(end)) { return nil }
    if name == "l", text[end] == ".", text.isDigit(text.skipSpaces(end + 1)) { return nil }
    // The point of "30 gg. dalla notifica" is the abbreviation's.
    let after = text.skipSpaces(end + 1)
    if text[end] == ".", name != unit.one, text.isLower(after) || text.isDigit(after), after > end + 1 {
      end += 1
    }
    return .init(end: end, spoken: isOne ? unit.one : unit.many)
  }
}
