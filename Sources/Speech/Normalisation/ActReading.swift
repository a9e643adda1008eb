/// Numbers of acts: "62/2024" after a law, a decree or a ruling is said "62 del 2024".
struct ActReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.isDigit(index), text[index - 1] != "/", text[index - 1] != "-" else { return nil }
      let numberEnd = text.digitsEnd(index)
      guard numberEnd - index <= 6, text[numberEnd] == "/" else { return nil }
      let yearEnd = text.digitsEnd(numberEnd + 1)
      let year = text.string(numberEnd + 1..<yearEnd)
      guard !text.isLetter(yearEnd), text[yearEnd] != "/" || !text.isAlphanumeric(yearEnd + 1),
        year.count == 2 || (year.count == 4 && (1800...2199).contains(Int(year) ?? 0)), namesAct(text, index)
      else { return nil }
      return .init(
        end: yearEnd, spoken: "\(Numeral.spoken(digits: text.string(index..<numberEnd))) \(Self.of(year))")
    }
  }

  /// "dell'80", "del 1992".
  private static func of(_ year: String) -> String {
    year.count == 2 && year.hasPrefix("8") ? "dell'\(year)" : "del \(year)"
  }

  private static let acts: Set<String> = [
    "legge", "leggi", "l", "decreto", "decreti", "legislativo", "ministeriale", "dlgs", "lgs", "lgsvo",
    "dlgsvo", "dlvo", "dlg", "dl",
    "dpr", "dm",
    "dpcm", "dpgr", "rd", "lr", "lp", "regionale", "provinciale", "delibera", "deliberazione", "determina",
    "determinazione", "ordinanza", "sentenza", "sent", "circolare", "messaggio", "provvedimento",
    "regolamento", "reg",
    "costituzionale", "interministeriale", "dirigenziale", "direttoriale", "dgr", "opcm", "ocdpc",
    "cassazione", "cass",
    "convertito", "finanziaria", "delibere", "deliberazioni", "determine", "determinazioni", "ordinanze",
    "sentenze", "circolari", "messaggi", "regolamenti", "dca", "dgrc", "dd", "bilancio",
  ]

  private static let joining: Set<String> = [
    "n", "nr", "num", "numero", "nn", "ue", "ce", "cee", "euratom", "civ", "sez", "un",
  ]

  /// The nearest word that is not "n." is an act.
  private func namesAct(_ text: SourceText, _ index: Int) -> Bool {
    for word in text.wordsBefore(index, count: 4) where !Self.joining.contains(word) {
      // "D.Lgs.n." is one word here.
      return Self.acts.contains(word) || (word.hasSuffix("n") && Self.acts.contains(String(word.dropLast())))
    }
    return false
  }
}
