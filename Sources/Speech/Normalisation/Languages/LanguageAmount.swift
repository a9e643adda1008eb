/// Sums, numbers and shares in another language: "€ 1.234,56", "12.500", "74 %", "5-7".
struct LanguageAmount: Sendable {
  let forms: LanguageForms

  var reading: Reading {
    Reading { text, index, _ in
      if let sign = sign(text, index), let number = number(text, text.skipSpaces(sign)) {
        return .init(end: number.end, spoken: sum(number))
      }
      guard text.isDigit(index), !Self.isJoined(text, index), let number = number(text, index) else {
        return nil
      }
      let next = text.skipSpaces(number.end)
      if let sign = sign(text, next) { return .init(end: sign, spoken: sum(number)) }
      if text[next] == "%" {
        return .init(end: next + 1, spoken: "\(plain(number)) \(forms["per-cento"] ?? "")")
      }
      if let range = range(text, number) { return range }
      guard number.end - index != number.whole.count else { return nil }
      return .init(end: number.end, spoken: plain(number))
    }
  }

  private struct Number {
    var whole: String
    var fraction: String?
    var end: Int
  }

  private static func isJoined(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return false }
    return "/-–.,:".unicodeScalars.contains(before) && text.isAlphanumeric(index - 2)
  }

  private func sign(_ text: SourceText, _ index: Int) -> Int? {
    if text[index] == "€" { return index + 1 }
    guard text.starts(index, with: "e"), forms.list("segni-euro").contains(text.word(at: index)) else {
      return nil
    }
    return text.lettersEnd(index)
  }

  /// A number with the language's marks between thousands and before decimals; nil for other rows of digits and marks.
  private func number(_ text: SourceText, _ index: Int) -> Number? {
    guard text.isDigit(index),
      let thousands = forms["migliaia"] == "spazio" ? " " : forms["migliaia"]?.unicodeScalars.first,
      let decimals = forms["decimali"]?.unicodeScalars.first
    else { return nil }
    var end = text.digitsEnd(index)
    var whole = text.string(index..<end)
    guard whole.count == 1 || !whole.hasPrefix("0"), whole.count <= 12 else { return nil }
    if (1...3).contains(whole.count) {
      while text[end] == thousands, text.digitsEnd(end + 1) == end + 4, whole.count <= 12 {
        whole += text.string(end + 1..<end + 4)
        end += 4
      }
    }
    var fraction: String?
    if text[end] == decimals, (1...3).contains(text.digitsEnd(end + 1) - end - 1) {
      fraction = text.string(end + 1..<text.digitsEnd(end + 1))
      end = text.digitsEnd(end + 1)
    }
    if text.isLetter(end) { return nil }
    if let mark = text[end], ".,:/".unicodeScalars.contains(mark), text.isDigit(end + 1) { return nil }
    return Number(whole: whole, fraction: fraction, end: end)
  }

  private func plain(_ number: Number) -> String {
    guard let fraction = number.fraction else { return number.whole }
    let digits = fraction.count > 2 || fraction.hasPrefix("0") ? Numeral.spaced(fraction) : fraction
    return "\(number.whole) \(forms["virgola"] ?? "") \(digits)"
  }

  private func sum(_ number: Number) -> String {
    let units = Int(number.whole) ?? 0
    let euro = "\(number.whole) \(forms.noun("euro", count: units))"
    guard let fraction = number.fraction, let value = Int(fraction), value > 0 else { return euro }
    guard fraction.count <= 2 else { return "\(plain(number)) \(forms.noun("euro", count: 5))" }
    let cents = fraction.count == 1 ? value * 10 : value
    let small = "\(cents) \(forms.noun("centesimi", count: cents))"
    return units == 0 ? small : "\(euro) \(forms["e"] ?? "") \(small)"
  }

  /// "5-7": two numbers, the second greater.
  private func range(_ text: SourceText, _ first: Number) -> Reading.Match? {
    guard let dash = text[first.end], "-–".unicodeScalars.contains(dash),
      let second = number(text, first.end + 1), let low = Int(first.whole), let high = Int(second.whole),
      low < high, first.whole.count <= 4, second.whole.count <= 4, text[second.end] != "-"
    else { return nil }
    return forms.filled("intervallo", ["a": plain(first), "b": plain(second)]).map {
      .init(end: second.end, spoken: $0)
    }
  }
}
