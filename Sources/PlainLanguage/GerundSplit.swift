/// `..., indicando i motivi`: a gerund after the main clause becomes a finite verb of the same subject.
struct GerundSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", !place.clauses.isSubordinate[index], !place.clauses.hasCondition,
      let main = place.clauses.mainVerb(before: index), let verb = place.passage.verbs[main]
    else { return nil }
    var gerund = index + 1
    let isNegated = place.token(gerund)?.lower == "non"
    if isNegated { gerund += 1 }
    guard let token = place.token(gerund), gerund + 2 < place.tokens.count,
      let lemma = place.language.verbs.readings(token.lower).first(where: { $0.feature == .gerund })?.lemma,
      !Self.excluded.contains(lemma), !followsTail(gerund),
      main == 0 || !["non", "si"].contains(place.tokens[main - 1].lower),
      let opening = opening(lemma, main, verb)
    else { return nil }
    let rule = place.language.rule(
      "frasi.gerundio", "Il gerundio allunga la frase e lascia incerto chi fa che cosa.", source: "stile-1997"
    )
    return replacement(index, gerund, (isNegated ? "non " : "") + opening, rule)
  }

  private func replacement(_ comma: Int, _ gerund: Int, _ opening: String, _ rule: Rule) -> Replacement? {
    guard comma > 0 else { return nil }
    return Replacement(
      start: place.tokens[comma - 1].end, end: place.tokens[gerund].end, text: ". " + Capital.raised(opening),
      rule: rule)
  }

  /// The words that take the gerund's place, with the main verb's modality, tense and person.
  private func opening(_ lemma: String, _ main: Int, _ verb: VerbReading) -> String? {
    let verbs = place.language.verbs
    let next = place.token(main + 1)?.lower ?? ""
    switch verb.lemma {
    case "dovere":
      guard PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(next),
        next != "essere",
        let infinitive = verbs.form(lemma, .infinitive)
      else { return nil }
      return place.tokens[main].lower + " " + infinitive
    case "essere", "potere", "venire", "andare", "volere", "sapere": return nil
    case "avere":
      guard verbs.readings(next).contains(where: { $0.feature.isParticiple }),
        !Self.unaccusative.contains(lemma),
        let participle = verbs.form(lemma, .participle(0))
      else { return nil }
      return (Self.effects.contains(lemma) ? "in questo modo " : "") + place.tokens[main].lower + " "
        + participle
    default:
      guard verb.feature.isThirdPerson, let form = verbs.form(lemma, verb.feature) else { return nil }
      return (Self.effects.contains(lemma) ? "in questo modo " : "") + form
    }
  }

  /// A gerund in the middle of a sentence whose main clause goes on.
  private func followsTail(_ gerund: Int) -> Bool {
    guard gerund + 1 < place.tokens.count else { return true }
    // a second gerund would lose its verb
    for token in place.tokens[(gerund + 1)...] where token.lower.hasSuffix("ndo") {
      if place.language.verbs.readings(token.lower).contains(where: { $0.feature == .gerund }) { return true }
    }
    return place.clauses.mainVerbs.contains { $0 > gerund }
  }

  private static let excluded: Set<String> = [
    "essere", "avere", "restare", "trattare", "salvare", "escludere", "potere", "dovere", "eccettuare",
    "stare",
    "rimanere", "volere", "fare", "partire", "venire", "considerare", "applicare", "presumere", "andare",
  ]
  private static let effects: Set<String> = [
    "comportare", "determinare", "causare", "provocare", "consentire", "permettere", "garantire", "favorire",
    "evitare", "rendere", "creare", "generare", "contribuire", "produrre", "migliorare", "ridurre",
    "aumentare",
    "assicurare", "facilitare", "limitare", "impedire", "offrire", "promuovere",
  ]
  private static let unaccusative: Set<String> = [
    "arrivare", "pervenire", "diventare", "divenire", "risultare", "entrare", "uscire", "nascere", "morire",
    "crescere", "giungere", "intervenire", "ricorrere", "scadere", "decadere", "rientrare", "avvalere",
  ]
}
