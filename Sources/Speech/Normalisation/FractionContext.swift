/// What stands around two numbers with a slash and makes them a part of something.
struct FractionContext {
  let text: SourceText
  let start: Int
  let end: Int
  /// The words before, nearest first.
  let words: [String]

  init(text: SourceText, start: Int, end: Int) {
    (self.text, self.start, self.end) = (text, start, end)
    words = text.wordsBefore(start, count: 3)
  }

  /// Words whose number is a name: of a case, an act, a house, a page.
  private static let labels: Set<String> = [
    "n", "nn", "nr", "num", "numero", "numeri", "art", "artt", "articolo", "articoli", "comma", "prot",
    "protocollo", "pratica", "legge", "leggi", "decreto", "dlgs", "dpr", "dm", "sentenza", "delibera",
    "determina", "ordinanza", "verbale", "circolare", "fascicolo", "foglio", "fg", "mappale", "mapp",
    "particella", "part", "sub", "interno", "int", "scala", "civico", "civ", "pag", "pagg", "pagina", "lotto",
    "gruppo", "versione", "modello", "mod", "tavola", "tav", "allegato", "all", "punto", "turno", "gara",
    "fattura", "ricevuta", "bolletta", "documento", "serie", "tipo", "codice", "cod", "gate", "porta", "casa",
    "classe", "sezione", "rapporto", "ordine", "rif", "sala", "aula", "stanza", "sportello", "piano", "rata",
  ]
  /// After these a part is meant, whatever follows.
  private static let openings: Set<String> = [
    "i", "gli", "dei", "ai", "nei", "un", "almeno", "oltre", "circa", "quasi", "pari", "quota", "quote",
    "ogni",
  ]
  /// After these a part is meant unless the line goes on with another number.
  private static let prepositions: Set<String> = ["di", "a", "per", "da", "in", "ad"]
  /// After these it may be a day and a month.
  private static let dayWords: Set<String> = [
    "il", "del", "al", "dal", "entro", "nel", "giorno", "data", "scadenza", "scade", "termine", "col",
  ]
  private static let shares: Set<String> = [
    "proprietà", "proprieta", "quota", "quote", "proprietario", "proprietaria", "comproprietario",
    "millesimi",
    "titolare", "usufrutto", "pari", "possesso",
  ]

  /// - Parameter isCommon: a half to a tenth; other denominators are only believed in shares.
  func announcesPart(isCommon: Bool) -> Bool {
    let nearest = words.first ?? ""
    guard isCommon else { return words.contains(where: Self.shares.contains) }
    guard !Self.labels.contains(nearest), !words.dropFirst().prefix(1).contains(where: Self.labels.contains)
    else { return false }
    if Self.openings.contains(nearest) { return true }
    if isFollowedByWhole {
      if Self.dayWords.contains(nearest) { return !isFollowedByTime }
      return !followsName
    }
    let next = text.skipSpaces(end)
    return Self.prepositions.contains(nearest) && !text.isDigit(next) && words.count > 1
  }

  private static let wholes: Set<String> = [
    "di", "del", "della", "dello", "dell", "dei", "degli", "delle", "d",
  ]

  /// "1/3 del reddito", but not "1/3 del 2026".
  private var isFollowedByWhole: Bool {
    let next = text.skipSpaces(end)
    guard next > end, Self.wholes.contains(text.word(at: next)) else { return false }
    return !text.isDigit(wholeStart)
  }

  /// "il 1/3 del corrente anno" is a day.
  private var isFollowedByTime: Bool {
    ["corrente", "presente", "prossimo", "medesimo", "anno", "mese", "c", "stesso", "suddetto"]
      .contains(text.word(at: wholeStart))
  }

  private var wholeStart: Int {
    let article = text.lettersEnd(text.skipSpaces(end))
    return text.skipSpaces(text[article] == "'" ? article + 1 : article)
  }

  /// "via Roma 1/3 di Trieste": a name with a capital that does not begin the sentence.
  private var followsName: Bool {
    var before = start - 1
    while text.isSpace(before) || text[before] == "," { before -= 1 }
    while text.isLetter(before - 1) { before -= 1 }
    return text.isUpper(before) && words.count > 1
  }
}
