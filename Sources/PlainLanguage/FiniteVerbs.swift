/// Decides which words of a sentence are finite verbs.
///
/// Many Italian verb forms are nouns or adjectives as well (`domanda`, `verifica`, `pubblica`). Where the words around
/// do not settle it, the word is taken for no verb: a missed verb costs one edit, a false one a wrong sentence.
enum FiniteVerbs {
  static func find(_ tokens: [Token], _ language: Language) -> [VerbReading?] {
    var result = [VerbReading?](repeating: nil, count: tokens.count)
    for (index, token) in tokens.enumerated() where token.kind == .word && !token.isLocked {
      result[index] = reading(index, tokens, language)
    }
    return result
  }

  private static func reading(_ index: Int, _ tokens: [Token], _ language: Language) -> VerbReading? {
    let lower = tokens[index].lower
    let readings = language.verbs.readings(lower)
    guard !readings.isEmpty else { return nil }
    let previous = index > 0 ? tokens[index - 1] : nil
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    guard let reading = preferred(readings) else { return nil }
    // "comprese le spese", "escluse le feste": hardly ever a verb of the past
    if reading.feature.tense == .remote, readings.contains(where: { $0.feature.isParticiple }) { return nil }
    if sure.contains(lower) { return reading }
    if let previous, previous.kind == .word,
      previous.isCapitalised == false || index == 1 || previous.isLocked
    {
      if verbIntroducers.contains(previous.lower) { return reading }
      if nounIntroducers.contains(previous.lower) { return nil }
      if pronounsOrArticles.contains(previous.lower) {
        return language.homographs.contains(lower) || readings.contains { $0.feature.isParticiple }
          ? nil : reading
      }
    }
    if previous?.kind == .number { return nil }
    // after a semicolon a verb opens a statement whose subject is known: "...; opera anche"
    if previous?.text == ";", let next, opensComplement(next) { return reading }
    // a capital inside a sentence is no verb; after a noun's article the noun is settled above
    if tokens[index].isCapitalised, index > 0, previous?.kind == .word { return nil }
    if language.homographs.contains(lower) { return isFramed(index, tokens, language) ? reading : nil }
    if let next, next.kind == .mark, next.text == "-" { return nil }
    return reading
  }

  /// "Il Comune pubblica l'elenco": a subject before and an article after leave no other reading.
  private static func isFramed(_ index: Int, _ tokens: [Token], _ language: Language) -> Bool {
    guard index > 1, index + 2 < tokens.count, tokens[index - 1].kind == .word,
      let next = Determiner.parse(tokens[index + 1].lower), next.preposition == nil,
      let first = Determiner.parse(demonstratives[tokens[index - 2].lower] ?? tokens[index - 2].lower),
      first.preposition == nil,
      !language.verbs.readings(tokens[index - 1].lower).contains(where: { $0.feature.isParticiple })
    else { return false }
    let isPlural = language.verbs.readings(tokens[index].lower).contains {
      $0.feature.isThirdPerson && $0.feature.person == 5
    }
    return isPlural == first.isPlural
  }

  /// Words that show gender and number as an article does.
  private static let demonstratives = ["questo": "il", "questa": "la", "questi": "i", "queste": "le"]

  private static func opensComplement(_ token: Token) -> Bool {
    ["anche", "inoltre", "altresì", "il", "la", "lo", "le", "i", "gli", "l'"].contains(token.lower)
  }

  /// The third person, indicative first; nil when the word has no such form. Administrative texts hardly use another
  /// person, and forms such as "conto" are nouns there.
  private static func preferred(_ readings: [VerbReading]) -> VerbReading? {
    let finite = readings.filter(\.feature.isThirdPerson)
    return finite.first { $0.feature.isIndicative } ?? finite.first
  }

  /// Forms that are always verbs.
  static let sure: Set<String> = [
    "è", "sono", "era", "erano", "sarà", "saranno", "sia", "siano", "fosse", "fossero", "fu", "furono", "ha",
    "hanno",
    "aveva", "avevano", "avrà", "avranno", "abbia", "abbiano", "deve", "devono", "debbono", "dovrà",
    "dovranno",
    "può", "possono", "potrà", "potranno", "possa", "possano", "viene", "vengono", "verrà", "verranno", "va",
    "vanno",
    "dà", "danno", "dovrebbe", "dovrebbero", "potrebbe", "potrebbero", "sarebbe", "sarebbero", "avrebbe",
    "avrebbero", "debba", "debbano", "venga", "vengano",
  ]

  static let verbIntroducers: Set<String> = [
    "non", "si", "ne", "ci", "che", "cui", "chi", "vi", "mi", "ti", "se", "c'", "ce", "n'", "v'", "qualora",
    "ove",
  ]

  static let nounIntroducers: Set<String> = [
    "il", "un", "uno", "una", "un'", "i", "di", "d'", "a", "ad", "da", "in", "con", "su", "per", "tra", "fra",
    "del",
    "dello", "della", "dell'", "dei", "degli", "delle", "al", "allo", "alla", "all'", "ai", "agli", "alle",
    "dal",
    "dallo", "dalla", "dall'", "dai", "dagli", "dalle", "nel", "nello", "nella", "nell'", "nei", "negli",
    "nelle",
    "sul", "sullo", "sulla", "sull'", "sui", "sugli", "sulle", "ogni", "qualsiasi", "qualunque", "questo",
    "questa",
    "quel", "quella", "quello", "tale", "tali", "suo", "sua", "loro", "proprio", "propria", "propri",
    "proprie",
    "sue", "suoi", "alcuna", "alcun", "nessun", "nessuna", "senza", "previa", "previo", "mediante", "tramite",
    "quale", "eventuale", "eventuali", "relativa", "relativo", "prima", "seguente", "presente", "stessa",
    "stesso",
    "nuova", "nuovo", "altra", "altro", "entro", "ex", "art", "comma", "maggior", "mancata", "detta", "detto",
    "quest'", "quell'", "nostra", "nostro", "vostra", "durante", "salvo", "verso", "secondo", "suddetta",
    "suddetto", "predetta", "predetto", "medesima", "medesimo", "apposita", "apposito", "regolare",
    "pubblica",
    "idonea", "idoneo", "come", "dopo",
  ]

  static let pronounsOrArticles: Set<String> = ["la", "lo", "le", "li", "gli", "l'"]
}
