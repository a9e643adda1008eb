/// `... e comunica ...`, `... e il Comune comunica ...`: two coordinated main clauses become two sentences.
///
/// Italian drops the subject that stays the same, so the second sentence needs none.
struct CoordinationSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let token = place.tokens[index]
    let hold = place.hold(at: index)
    guard token.lower == "e" || token.lower == "ed", index > 2, hold != .uncertain,
      let main = place.clauses.mainVerb(before: index), !place.clauses.isSubordinate[index],
      !place.tokens[main..<index].contains(where: { Self.pairing.contains($0.lower) })
    else { return nil }
    guard hasComplement(main, index) else { return nil }
    let inserted = afterInsertion(index)
    guard inserted != nil || sameSubject(index, main) || newSubject(index) else { return nil }
    let rule = place.language.rule(
      "frasi.coordinazione", "Una frase breve con una sola informazione si capisce meglio.",
      source: "designers")
    return place.stop(
      from: index, next: inserted ?? index + 1, opening: hold == .leading ? "in questo caso" : "", rule: rule)
  }

  /// "favorisce e aiuta le attività": two verbs that share what follows stay together.
  private func hasComplement(_ main: Int, _ index: Int) -> Bool {
    index - main > 2
      && place.tokens[(main + 1)..<index].contains { Self.complementOpeners.contains($0.lower) }
  }

  private static let complementOpeners: Set<String> = FiniteVerbs.nounIntroducers.union(
    FiniteVerbs.pronounsOrArticles)

  /// `e, dopo la visita, comunica`: the token after the first comma.
  private func afterInsertion(_ index: Int) -> Int? {
    guard place.token(index + 1)?.text == "," else { return nil }
    for next in (index + 2)..<max(index + 2, min(place.tokens.count, index + 13))
    where place.tokens[next].depth == 0 {
      if place.tokens[next].text == "," {
        guard next > index + 3, place.verb(from: next + 1, within: 3) != nil || newSubject(next) else {
          return nil
        }
        return place.tokens[index + 2].kind == .word ? index + 2 : nil
      }
      if place.passage.verbs[next] != nil || Clauses.opensSubordinate(next, place.tokens) { return nil }
    }
    return nil
  }

  /// A verb of another number than the main one has a subject that the sentence does not name clearly.
  private func sameSubject(_ index: Int, _ main: Int) -> Bool {
    guard let verb = place.verb(from: index + 1, within: 5) else { return false }
    return verb + 1 < place.tokens.count
      && place.passage.verbs[verb]?.feature.person == place.passage.verbs[main]?.feature.person
  }

  /// An article and a few words, then a verb of the same number.
  private func newSubject(_ index: Int) -> Bool {
    guard let first = place.token(index + 1), let determiner = Determiner.parse(first.lower),
      determiner.preposition == nil
    else { return false }
    for next in (index + 2)..<min(place.tokens.count, index + 11) {
      let token = place.tokens[next]
      if token.kind != .word || Clauses.opensSubordinate(next, place.tokens) { return false }
      if token.lower == "e" || token.lower == "o" { return false }
      guard let verb = place.passage.verbs[next] else { continue }
      guard next > index + 2, verb.feature.isIndicative, verb.feature.isThirdPerson else { return false }
      return (verb.feature.person == 5) == determiner.isPlural && place.clauses.mainVerbs.contains(next)
    }
    return false
  }

  /// Words that join what stands on both sides of "e".
  private static let pairing: Set<String> = [
    "tra", "fra", "sia", "entrambi", "entrambe", "ambedue", "né", "che",
  ]
}
