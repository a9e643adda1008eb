/// Which words of a sentence are finite verbs of the third person, by the tagger.
///
/// Administrative texts hardly use another person, and forms such as "conto" are nouns there. What is part of a fact or a
/// quotation counts as no verb.
enum FiniteVerbs {
  static func find(_ tokens: [Token], _ tags: [WordTag], _ language: Language) -> [VerbReading?] {
    zip(tokens, tags).map { token, tag in
      guard tag.isFinite, tag.reading.person == 3, token.kind == .word, !token.isLocked,
        let form = tag.reading.form
      else { return nil }
      return VerbReading(lemma: language.words.lemma(of: tag.reading), feature: form)
    }
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
