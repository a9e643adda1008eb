/// Whether a word can be a noun or an adjective, judged by what it is not.
enum NounReading {
  static func isNoun(_ index: Int, _ passage: Passage, _ language: Language) -> Bool {
    let token = passage.tokens[index]
    guard token.kind == .word, !token.isElided, token.lower.count > 2, passage.verbs[index] == nil else {
      return false
    }
    if functionWords.contains(token.lower) || Determiner.parse(token.lower) != nil { return false }
    return !language.verbs.readings(token.lower).contains {
      $0.feature == .infinitive || $0.feature == .gerund
    }
  }

  static let functionWords: Set<String> = [
    "che", "chi", "cui", "con", "per", "tra", "fra", "non", "come", "dove", "quando", "anche", "ancora",
    "più", "meno",
    "molto", "poco", "già", "mai", "sempre", "solo", "soltanto", "oppure", "ovvero", "nonché", "quale",
    "quali", "sono",
    "essere", "avere", "stato", "stata", "stati", "state", "questo", "questa", "questi", "queste", "quello",
    "quella",
    "quelli", "quelle", "loro", "suo", "sua", "suoi", "sue", "ogni", "alcuni", "alcune", "altro", "altra",
    "altri",
    "altre", "tutto", "tutta", "tutti", "tutte", "entro", "dopo", "prima", "presso", "mediante", "tramite",
    "sotto",
    "sopra", "verso", "senza", "secondo", "lungo", "contro", "oltre", "fino", "sino", "circa", "quindi",
    "pertanto",
    "inoltre", "infatti", "mentre", "perché", "poiché", "qualora", "laddove", "allora", "così", "bene",
    "esso", "essa",
    "essi", "esse", "egli", "ella", "lui", "lei", "noi", "voi", "invece", "tale", "tali", "quanto", "quanti",
    "quanta",
  ]
}
