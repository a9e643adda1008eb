/// `... il regolamento, approvato dal Consiglio ...` becomes `... . Questo regolamento è stato approvato ...`.
///
/// Only where one noun alone, after the main verb, agrees with the participle.
struct ParticipleSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", !place.clauses.isSubordinate[index],
      !place.clauses.hasConditionWord,
      let main = place.clauses.mainVerb(before: index), !place.isGoverned(main),
      let token = place.token(index + 1), token.kind == .word, !token.isLocked,
      let participle = participle(token.lower), let next = place.token(index + 2),
      Self.complements.contains(next.lower) || Determiner.parse(next.lower)?.preposition != nil,
      place.wordCount(from: index + 1) > 4, isTail(index + 1),
      let noun = noun(participle, main + 1, index),
      let opening = opening(participle, main, index)
    else { return nil }
    let rule = place.language.rule(
      "frasi.participio", "Quello che si dice del nome sta in una frase sua: si ripete il nome.",
      source: "designers")
    return place.stop(
      from: index, next: index + 1, opening: place.saidAgain(noun) + " " + opening, rule: rule)
  }

  private func participle(_ lower: String) -> VerbReading? {
    let readings = place.language.verbs.readings(lower)
    guard !readings.contains(where: { $0.feature.isFinite && $0.feature.isThirdPerson }) else { return nil }
    return readings.first { $0.feature.isParticiple && (events + states).contains($0.lemma) }
  }

  /// The only noun with an article that agrees.
  private func noun(_ participle: VerbReading, _ start: Int, _ comma: Int) -> NounPhrase? {
    let index = participle.feature.rawValue - 44
    let gender: Determiner.Gender = index % 2 == 1 ? .feminine : .masculine
    let range = place.stretch(before: comma, from: start)
    guard range.lowerBound == start,
      let noun = place.onlyNoun(range, gender, isPlural: index >= 2)
    else { return nil }
    return place.passage.verbs[noun.head..<comma].allSatisfy { $0 == nil } ? noun : nil
  }

  /// `è stato`, `sono state`, `è`, `sarà`
  private func opening(_ participle: VerbReading, _ main: Int, _ comma: Int) -> String? {
    let index = participle.feature.rawValue - 44
    guard let tense = place.passage.verbs[main]?.feature.tense else { return nil }
    if tense == .future {
      return Self.states.contains(participle.lemma) ? (index >= 2 ? "saranno" : "sarà") : nil
    }
    if Self.states.contains(participle.lemma) { return index >= 2 ? "sono" : "è" }
    return ["è stato", "è stata", "sono stati", "sono state"][index]
  }

  private func isTail(_ start: Int) -> Bool {
    if place.clauses.mainVerbs.contains(where: { $0 > start }) { return false }
    for index in start..<place.tokens.count where place.tokens[index].text == "," {
      if let next = place.token(index + 1),
        place.verb(from: index + 1, within: 3) != nil || next.lower == "che"
      {
        return false
      }
      // a second participle may belong to the noun as well
      if let next = place.token(index + 1),
        place.language.verbs.readings(next.lower).contains(where: { $0.feature.isParticiple })
      {
        return false
      }
    }
    return true
  }

  private var events: Set<String> { Self.events }
  private var states: Set<String> { Self.states }

  private static let complements: Set<String> = [
    "da", "con", "nel", "in", "il", "l'", "a", "per", "su", "di", "secondo", "tra", "fra",
  ]
  private static let events: Set<String> = [
    "fondare", "istituire", "approvare", "nominare", "pubblicare", "adottare", "emanare", "firmare", "creare",
    "inaugurare", "costruire", "realizzare", "eleggere", "avviare", "introdurre", "depositare", "deliberare",
    "stipulare", "sottoscrivere", "promulgare", "ratificare", "modificare",
  ]
  private static let states: Set<String> = [
    "comporre", "formare", "costituire", "situare", "dotare", "prevedere", "destinare", "basare",
    "articolare",
    "suddividere", "dividere", "caratterizzare", "collegare", "dedicare", "rivolgere", "disciplinare",
    "regolare",
    "finanziare", "gestire", "individuare", "finalizzare", "orientare", "ispirare", "fondare", "organizzare",
    "determinare", "stabilire", "fissare", "volgere",
  ]
}

extension Set {
  fileprivate static func + (left: Set, right: Set) -> Set { left.union(right) }
}
