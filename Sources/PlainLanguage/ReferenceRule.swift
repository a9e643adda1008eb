/// Words that point back: `i requisiti di cui all'art. 3` becomes `i requisiti indicati nell'art. 3`, `tale domanda`
/// becomes `questa domanda`. The agreement comes from the noun; where it is not certain nothing changes.
struct ReferenceRule {
  let passage: Passage
  let language: Language

  func replacements() -> [Replacement] {
    var result: [Replacement] = []
    for index in passage.tokens.indices where !passage.tokens[index].isLocked {
      if let change = such(index) ?? whereIn(index) { result.append(change) }
    }
    return result
  }

  /// `tale`, `tali`
  private func such(_ index: Int) -> Replacement? {
    let token = passage.tokens[index]
    guard ["tale", "tali", "tal"].contains(token.lower), index + 1 < passage.tokens.count,
      NounReading.isNoun(index + 1, passage, language) || isCapitalNoun(index + 1),
      index == 0 || !Self.notBeforeSuch.contains(passage.tokens[index - 1].lower)
    else { return nil }
    let isPlural = token.lower == "tali"
    guard let gender = language.genders.gender(passage.tokens[index + 1].lower, plural: isPlural) else {
      return nil
    }
    let form = Self.form("quest", gender, isPlural)
    let rule = language.rule(
      "rinvio.tale", "Una parola comune al posto di una parola d'ufficio.", source: "stile-1997")
    return Replacement(
      start: token.start, end: token.end, text: token.isCapitalised ? Capital.raised(form) : form, rule: rule)
  }

  /// `di cui all'art.`
  private func whereIn(_ index: Int) -> Replacement? {
    let tokens = passage.tokens
    guard tokens[index].lower == "di", index > 1, index + 3 < tokens.count, tokens[index + 1].lower == "cui",
      let determiner = Determiner.parse(tokens[index + 2].lower), determiner.preposition == "a",
      let article = Determiner.article(of: tokens[index + 2].lower), !tokens[index + 2].isLocked,
      Self.targets.contains(where: { tokens[index + 3].lower.hasPrefix($0) }),
      let (gender, isPlural) = antecedent(index)
    else { return nil }
    let form = Self.form("indicat", gender, isPlural)
    let rule = language.rule(
      "rinvio.di-cui", "Il rinvio si capisce alla prima lettura.", source: "direttiva-2002")
    return Replacement(
      start: tokens[index].start, end: tokens[index + 2].end,
      text: form + " " + Determiner.join("in", article),
      rule: rule)
  }

  /// Gender and number of the noun right before, from its determiner, else from its ending.
  private func antecedent(_ index: Int) -> (Determiner.Gender, Bool)? {
    let tokens = passage.tokens
    let noun = tokens[index - 1]
    if let pronoun = Self.pronouns[noun.lower] { return pronoun }
    if let described = describedNoun(index) { return described }
    guard noun.kind == .word, let determiner = Determiner.parse(tokens[index - 2].lower) else { return nil }
    if let gender = determiner.gender { return (gender, determiner.isPlural) }
    return language.genders.gender(noun.lower, plural: determiner.isPlural).map { ($0, determiner.isPlural) }
  }

  /// `i fondi nazionali di cui all'art. 3`: article, noun and adjective, and no preposition that brings another noun.
  private func describedNoun(_ index: Int) -> (Determiner.Gender, Bool)? {
    let tokens = passage.tokens
    guard index > 2, let determiner = Determiner.parse(tokens[index - 3].lower), determiner.isDefinite,
      Determiner.parse(tokens[index - 2].lower) == nil, Determiner.parse(tokens[index - 1].lower) == nil,
      NounReading.isNoun(index - 2, passage, language), NounReading.isNoun(index - 1, passage, language),
      tokens[index - 1].lower.hasSuffix(determiner.isPlural ? "i" : "e")
        || language.genders.gender(tokens[index - 1].lower, plural: determiner.isPlural) == determiner.gender
    else { return nil }
    return determiner.gender.map { ($0, determiner.isPlural) }
  }

  private static let pronouns: [String: (Determiner.Gender, Bool)] = [
    "quello": (.masculine, false), "quella": (.feminine, false), "quelli": (.masculine, true),
    "quelle": (.feminine, true),
  ]

  private func isCapitalNoun(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    return token.kind == .word && token.isCapitalised && !token.isAllCaps
  }

  private static func form(_ stem: String, _ gender: Determiner.Gender, _ isPlural: Bool) -> String {
    stem + (gender == .masculine ? (isPlural ? "i" : "o") : (isPlural ? "e" : "a"))
  }

  private static let notBeforeSuch: Set<String> = [
    "un", "una", "uno", "il", "la", "i", "le", "gli", "l'", "come", "essere", "è", "sono", "sia", "siano",
    "quale",
    "e", "reso", "resa", "considerato", "considerata",
  ]
  private static let targets = [
    "art", "comma", "commi", "legge", "decreto", "d", "l", "punt", "paragraf", "lett", "allegat",
    "regolament",
    "delibera", "tabella", "tabelle", "direttiva", "capo", "titolo", "sezion", "elenco", "presente",
    "precedent",
    "successiv", "medesim", "modello", "avviso", "bando", "disciplinare", "numer", "n", "citat", "suddett",
    "predett", "ultimo",
    "primo", "secondo", "terzo", "dm", "dpr", "dgr", "dpcm", "parte",
  ]
}
