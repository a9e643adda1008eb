import Domain

/// A noun with its article, as far as it is needed to say the noun again.
struct NounPhrase {
  /// Token of the article or of the preposition joined to it.
  var start: Int
  /// Token of the noun.
  var head: Int
  var determiner: Determiner
  var gender: Determiner.Gender
  var isPlural: Bool { determiner.isPlural }
  /// Token after the last word that is said again.
  var end: Int
  /// A name is said again with its article, another noun with `questo`.
  var isName: Bool
}

extension SplitPlace {
  /// The nouns and names with an article in a range of tokens outside brackets, in order.
  func nounPhrases(_ range: Range<Int>) -> [NounPhrase] {
    range.compactMap { index in
      guard tokens[index].depth == 0, let determiner = Determiner.parse(tokens[index].lower) else {
        return nil
      }
      var head = index + 1
      while head < range.upperBound, head < index + 3, Self.beforeNouns.contains(tokens[head].lower) {
        head += 1
      }
      if let name = name(index, determiner, range) { return name }
      guard head < range.upperBound, !tokens[head].isLocked, !tokens[head].isCapitalised,
        NounReading.isNoun(head, passage, language), tokens[head].lower.count > 3,
        !language.verbs.readings(tokens[head].lower).contains(where: { $0.feature.isParticiple }),
        !Self.notRepeated.contains(tokens[head].lower),
        let gender = determiner.gender
          ?? language.genders.gender(tokens[head].lower, plural: determiner.isPlural),
        agrees(head, gender, determiner.isPlural)
      else { return nil }
      return NounPhrase(
        start: index, head: head, determiner: determiner, gender: gender, end: head + 1, isName: false)
    }
  }

  /// `la Regione Calabria`; the gender counts only where the article shows it.
  private func name(_ start: Int, _ determiner: Determiner, _ range: Range<Int>) -> NounPhrase? {
    guard determiner.isDefinite,
      let fact = passage.facts.first(where: { $0.range.lowerBound == start + 1 && $0.kind == .name }),
      fact.range.upperBound <= range.upperBound, fact.range.count <= 6
    else { return nil }
    let gender =
      determiner.gender ?? language.genders.gender(tokens[start + 1].lower, plural: determiner.isPlural)
    guard let gender else { return nil }
    return NounPhrase(
      start: start, head: start + 1, determiner: determiner, gender: gender, end: fact.range.upperBound,
      isName: true)
  }

  /// A plural noun without an article, or after `alcuni`, `diverse`, a number.
  func bareNoun(_ start: Int) -> NounPhrase? {
    var head = start
    while let token = token(head), head < start + 3,
      Self.beforeNouns.contains(token.lower) || Self.quantities.contains(token.lower) || token.kind == .number
    {
      head += 1
    }
    guard let token = token(head), token.kind == .word, token.depth == 0, !token.isLocked,
      !token.isCapitalised,
      token.lower.utf8.count > 3, Determiner.parse(token.lower) == nil,
      NounReading.isNoun(head, passage, language), !Self.notRepeated.contains(token.lower),
      !language.verbs.readings(token.lower).contains(where: { $0.feature.isParticiple }),
      ["i", "e", "à"].contains(token.lower.suffix(1)),
      let gender = language.genders.gender(token.lower, plural: true), agrees(head, gender, true)
    else { return nil }
    return NounPhrase(
      start: start, head: head,
      determiner: Determiner(preposition: nil, isDefinite: false, gender: gender, isPlural: true),
      gender: gender, end: head + 1, isName: false)
  }

  /// The only noun of a range with this gender and number; nil where another article might agree as well.
  func onlyNoun(_ range: Range<Int>, _ gender: Determiner.Gender?, isPlural: Bool) -> NounPhrase? {
    let articles = range.filter { index in
      guard tokens[index].depth == 0, let article = Determiner.parse(tokens[index].lower),
        !tokens[index].isLocked
      else { return false }
      return article.isPlural == isPlural
        && (gender == nil || article.gender == nil || article.gender == gender)
    }
    let fitting = nounPhrases(range).filter {
      $0.isPlural == isPlural && (gender == nil || $0.gender == gender)
    }
    let certain = articles.filter { index in
      // an elided article whose noun has the other gender does not agree
      fitting.contains { $0.start == index }
        || !nounPhrases(index..<min(index + 5, range.upperBound)).contains { $0.start == index }
    }
    return certain.count == 1 ? fitting.first { $0.start == certain[0] } : nil
  }

  /// `questo servizio`; where nothing follows a noun with `il`, its article is enough.
  func saidAgain(_ phrase: NounPhrase) -> String {
    let isWhole =
      phrase.determiner.isDefinite && token(phrase.end)?.text == "," && phrase.head == phrase.start + 1
    if phrase.isName || isWhole, let article = Determiner.article(of: tokens[phrase.start].lower) {
      return article + (article.hasSuffix("'") ? "" : " ")
        + passage.slice(tokens[phrase.head].start, tokens[phrase.end - 1].end)
    }
    let form =
      "quest" + (phrase.gender == .masculine ? (phrase.isPlural ? "i" : "o") : phrase.isPlural ? "e" : "a")
    return form + " " + passage.slice(tokens[phrase.head].start, tokens[phrase.head].end)
  }

  /// Whether a duty, a choice or a negation governs the verb, so that a sentence made from its tail would say more.
  func isGoverned(_ verb: Int) -> Bool {
    guard let reading = passage.verbs[verb] else { return true }
    if Self.modal.contains(reading.lemma) { return true }
    if reading.feature.tense == .conditional { return true }
    if verb > 0, ["non", "né", "mai"].contains(tokens[verb - 1].lower) { return true }
    if verb > 1, tokens[verb - 2].lower == "non" { return true }
    let next = token(verb + 1)?.lower ?? ""
    return Self.modalWords.contains { next.hasPrefix($0) }
  }

  /// The tokens after the last comma, `;` or `:` before a token, not before `start`.
  func stretch(before index: Int, from start: Int) -> Range<Int> {
    var first = index
    while first > start, !(tokens[first - 1].depth == 0 && [",", ";", ":"].contains(tokens[first - 1].text)) {
      first -= 1
    }
    return first..<index
  }

  /// "per favorire l'inclusione e alla costruzione": each "e" with a preposition finds the same one after `start`, so that
  /// nothing in the tail belongs to what stands before it.
  func isSelfContained(_ start: Int) -> Bool {
    var seen: Set<String> = []
    for index in start..<tokens.count where tokens[index].depth == 0 {
      let lower = tokens[index].lower
      if lower == "ma" || lower == "bensì" { return false }
      if ["e", "ed", ","].contains(lower), let next = token(index + 1),
        let preposition = Determiner.parse(next.lower)?.preposition,
        preposition == "a" || preposition == "di",
        lower != ",", !seen.contains(preposition)
      {
        return false
      }
      if let preposition = Determiner.parse(lower)?.preposition { seen.insert(preposition) }
      if ["di", "a", "d'", "ad"].contains(lower) { seen.insert(lower.hasPrefix("d") ? "di" : "a") }
    }
    return true
  }

  /// Words outside brackets from a token to the end.
  func wordCount(from index: Int) -> Int {
    tokens[min(index, tokens.count)...].count { $0.isCounted && $0.depth == 0 }
  }

  /// A noun whose ending speaks against the article is none.
  private func agrees(_ head: Int, _ gender: Determiner.Gender, _ isPlural: Bool) -> Bool {
    language.genders.gender(tokens[head].lower, plural: isPlural).map { $0 == gender } ?? true
  }

  private static let modal: Set<String> = [
    "dovere", "potere", "volere", "occorrere", "servire", "bastare", "bisognare", "vietare", "andare",
    "richiedere",
    "spettare",
  ]
  private static let modalWords = [
    "necessari", "obbligatori", "obbligat", "possibil", "consentit", "vietat", "ammess", "tenut", "previst",
    "richiest", "facoltativ", "sufficient", "opportun", "fatto",
  ]
  private static let quantities: Set<String> = [
    "alcuni", "alcune", "molti", "molte", "diversi", "diverse", "vari", "varie", "parecchi", "parecchie",
    "numerosi", "numerose", "pochi", "poche", "più", "tanti", "tante",
  ]
  /// Adjectives that stand before a noun.
  private static let beforeNouns: Set<String> = [
    "nuovo", "nuova", "nuovi", "nuove", "grande", "ampio", "ampia", "ampi", "ampie", "primo", "prima",
    "seconda",
    "ulteriore", "ulteriori", "apposito", "apposita", "appositi", "apposite", "adeguato", "adeguata",
    "adeguati",
    "adeguate", "vero", "vera", "buona", "buon", "diverse", "diversi", "vari", "varie", "principale",
    "principali",
    "specifico", "specifica", "specifici", "specifiche", "particolare", "particolari", "importante",
    "importanti",
    "necessario", "necessaria", "necessari", "necessarie", "seguente", "seguenti", "singolo", "singola",
    "singoli",
    "singole", "stesso", "stessa", "stessi", "stesse", "maggiore", "migliore", "migliori", "proprio",
    "propria",
    "propri", "proprie", "suo", "sua", "suoi", "sue", "loro", "relativo", "relativa", "relativi", "relative",
    "opportuno", "opportuna", "opportune", "opportuni", "suddetto", "suddetta", "attuale", "attuali",
    "reale",
    "semplice", "unico", "unica", "ultimo", "ultima", "ultimi", "ultime", "intero", "intera", "numerosi",
    "numerose", "altro", "altra", "altri", "altre", "due", "tre", "quattro", "cinque",
  ]
  /// Nouns that mean nothing alone, and adjectives that look like nouns.
  private static let notRepeated: Set<String> = [
    "parte", "parti", "modo", "modi", "base", "sede", "fine", "fini", "caso", "casi", "seguito", "sensi",
    "tipo", "via",
    "termine", "termini", "mezzo", "luogo", "merito", "ordine", "ambito", "materia", "quanto", "quale",
    "cosa", "volta",
    "volte", "anno", "anni", "mese", "mesi", "giorno", "giorni", "data", "conto", "grado", "corso", "altezza",
    "misura",
    "meno", "totale", "presente", "medesimo", "medesima", "medesimi", "medesime", "stesso", "stessa",
    "numero", "serie",
    "insieme", "fatto", "sensi", "atto", "molteplicità", "maggior", "maggiori", "minor", "minori", "quali",
    "pubblico", "pubblica", "pubblici", "pubbliche", "evidente", "evidenti", "crescente", "crescenti",
    "rilevante",
    "rilevanti", "eventuale", "eventuali", "notevole", "notevoli", "costante", "costanti", "efficace",
    "efficaci",
    "elevata", "elevato", "elevati", "elevate", "possibile", "possibili", "significativo", "significativa",
    "significativi", "significative", "corretta", "corretto", "concreta", "concreto", "concreti", "concrete",
    "privato", "sociale", "sociali", "locale", "locali", "sanitario", "sanitaria", "generale", "tutela",
    "scopo",
    "obiettivo", "finalità", "compito", "multi", "livello", "livelli", "fronte", "carico", "favore", "cura",
    "rispetto",
  ]
}
