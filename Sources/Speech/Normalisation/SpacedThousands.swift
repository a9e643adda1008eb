/// Numbers whose thousands stand apart by a space: "1 000 000", "25 000 abitanti". Phone numbers, years and labels
/// before another number are none.
enum SpacedThousands {
  private static let labels: Set<String> = [
    "n", "nr", "numero", "numeri", "art", "artt", "articolo", "articoli", "comma", "tabella", "fase", "punto",
    "prot", "protocollo", "pratica", "codice", "cod", "pin", "cap", "tel", "telefono", "cell", "fax", "verde",
    "chiami", "chiamare", "chiama", "interno", "int", "civico", "pag", "pagina", "allegato", "capitolo",
    "lotto",
    "sportello", "sezione", "piano", "cup", "cig", "badge", "tessera", "matricola", "polizza",
    "conto",
  ]
  private static let counted: Set<String> = [
    "abitanti", "persone", "cittadini", "domande", "utenti", "famiglie", "beneficiari", "studenti", "alunni",
    "lavoratori", "lavoratrici", "posti", "imprese", "residenti", "pratiche", "copie", "unità", "ore",
    "metri",
    "chilometri", "km", "kg", "mq", "ha", "m", "litri", "tonnellate", "t", "kWh", "iscritti", "casi",
    "visite",
    "contratti", "assunzioni", "euro", "punti", "passi", "libri", "visitatori", "pazienti", "dipendenti",
  ]

  /// "nel 2020 25 000 domande".
  private static func followsYear(_ text: SourceText, _ end: Int) -> Bool {
    guard let year = text.value(end - 4..<end), (1900...2100).contains(year) else { return false }
    return !text.isAlphanumeric(end - 5)
      && ["nel", "dal", "al", "anno"].contains(
        text.wordsBefore(end - 4, count: 1).first ?? "")
  }

  /// "art. 5 300 euro": the first number is a name.
  static func isLabelled(_ text: SourceText, _ index: Int) -> Bool {
    text.wordsBefore(index, count: 2).contains(where: labels.contains)
  }

  /// True when digits and groups of three from one index to another are one number.
  static func isNumber(_ text: SourceText, from start: Int, to end: Int) -> Bool {
    // In the middle of a longer row of groups.
    if text.isSpace(start - 1), text.isDigit(start - 2), !followsYear(text, start - 1) { return false }
    if let before = text[start - 1], "/-–.+,(".unicodeScalars.contains(before),
      before != "("
        || text.isDigit(start)
          && text[end] == ")"
    {
      return false
    }
    if let next = text[end], "/-–.".unicodeScalars.contains(next), text.isDigit(end + 1) { return false }
    if text.isSpace(end), text.isDigit(end + 1) { return false }
    guard !isLabelled(text, start) else { return false }
    let isLong = text.digitsEnd(start) == start + 3
    let endsRound = text.string(end - 3..<end) == "000"
    return !isLong || endsRound || counted.contains(text.word(at: text.skipSpaces(end)))
  }
}
