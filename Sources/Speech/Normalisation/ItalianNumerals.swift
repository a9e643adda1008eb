/// Numbers in Italian words, as far as ordinals need them.
enum ItalianNumerals {
  enum Gender: Sendable {
    case masculine, feminine
  }

  /// "primo", "ventitreesima"; nil outside 1 to 9999.
  static func ordinal(_ number: Int, _ gender: Gender) -> String? {
    guard (1...9999).contains(number) else { return nil }
    let stem: String
    if number <= 10 {
      stem = first[number - 1]
    } else {
      let words = cardinal(number)
      switch number % 10 {
      // "ventitré" and "ventisei" keep their vowel.
      case 3 where number % 100 != 13: stem = words.dropLast() + "eesim"
      case 6 where number % 100 != 16: stem = words + "esim"
      default: stem = words.dropLast() + "esim"
      }
    }
    return stem + (gender == .masculine ? "o" : "a")
  }

  private static let first = [
    "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim",
  ]

  /// 1 to 9999 in one word.
  static func cardinal(_ number: Int) -> String {
    switch number {
    case ..<20: return units[max(number, 0)]
    case ..<100:
      let ten = tens[number / 10]
      let unit = number % 10
      if unit == 0 { return ten }
      let stem = unit == 1 || unit == 8 ? String(ten.dropLast()) : ten
      return stem + (unit == 3 ? "tré" : units[unit])
    case ..<1000:
      let hundreds = (number / 100 == 1 ? "" : units[number / 100]) + "cento"
      let rest = number % 100
      guard rest > 0 else { return hundreds }
      let stem = rest / 10 == 8 || rest == 8 ? String(hundreds.dropLast()) : hundreds
      return stem + cardinal(rest)
    default:
      let thousands = number / 1000 == 1 ? "mille" : cardinal(number / 1000) + "mila"
      return number % 1000 == 0 ? thousands : thousands + cardinal(number % 1000)
    }
  }

  private static let units = [
    "", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
    "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
  ]
  private static let tens = [
    "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta",
  ]
}
