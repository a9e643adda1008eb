/// `Il Comune dà un contributo destinato alle famiglie` becomes `Il Comune dà un contributo. Questo contributo è destinato
/// alle famiglie`: after `un` or `una` a participle only adds something.
struct PredicateSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    guard place.isLong, tokens[index].kind == .word, tokens[index].depth == 0, !tokens[index].isLocked,
      !place.clauses.isSubordinate[index], !place.clauses.hasConditionWord, index > 3,
      place.clauses.mainVerbs.count == 1, let main = place.clauses.mainVerb(before: index),
      !place.isGoverned(main),
      let participle = participle(index), let noun = noun(before: index, main, participle),
      place.wordCount(from: index) >= 4, let next = place.token(index + 1), opensComplement(next),
      !tokens[index...].contains(where: {
        [",", ":", ";"].contains($0.text) && $0.depth == 0 && !$0.isLocked
      })
    else { return nil }
    let rule = place.language.rule(
      "frasi.predicato", "Quello che si dice del nome sta in una frase sua: si ripete il nome.",
      source: "designers")
    let form = participle.feature.rawValue - 44
    let demonstrative = ["questo", "questa", "questi", "queste"][form]
    let verb = form >= 2 ? "sono" : "è"
    return place.stop(
      from: index, next: index, opening: demonstrative + " " + noun + " " + verb, rule: rule)
  }

  private func participle(_ index: Int) -> VerbReading? {
    let readings = place.language.verbs.readings(place.tokens[index].lower)
    guard !readings.contains(where: { $0.feature.isFinite }),
      !place.language.homographs.contains(place.tokens[index].lower)
    else { return nil }
    return readings.first { $0.feature.isParticiple && Self.lemmas.contains($0.lemma) }
  }

  /// `un` or `una`, a noun that agrees, and at most one adjective before the participle.
  private func noun(before index: Int, _ main: Int, _ participle: VerbReading) -> String? {
    let form = participle.feature.rawValue - 44
    for head in [index - 1, index - 2] where head > main + 1 {
      guard let determiner = Determiner.parse(place.tokens[head - 1].lower), !determiner.isDefinite,
        determiner.preposition == nil, (determiner.gender == .feminine ? 1 : 0) == form,
        NounReading.isNoun(head, place.passage, place.language), !place.tokens[head].isLocked
      else { continue }
      return place.tokens[head].text
    }
    return nil
  }

  private func opensComplement(_ token: Token) -> Bool {
    Determiner.parse(token.lower)?.preposition.map { $0 != "di" } ?? false
      || ["a", "ad", "da", "in", "con", "per", "su"].contains(token.lower)
  }

  /// Participles that tell what a thing is for, made of or about.
  private static let lemmas: Set<String> = [
    "destinare", "rivolgere", "dirigere", "volgere", "finalizzare", "orientare", "basare", "fondare",
    "comporre", "formare",
    "costituire", "dedicare", "riservare", "collegare", "legare", "gestire", "finanziare", "organizzare",
    "situare",
    "ispirare", "improntare", "dotare", "caratterizzare", "suddividere",
  ]
}
