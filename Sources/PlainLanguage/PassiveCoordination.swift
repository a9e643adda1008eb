/// `La domanda è presentata al Comune e inviata alla Regione` becomes two sentences with the same auxiliary.
struct PassiveCoordination {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    guard tokens[index].lower == "e" || tokens[index].lower == "ed", place.hold(at: index) == .none,
      !place.clauses.isSubordinate[index], let main = place.clauses.mainVerb(before: index),
      main == 0 || !["non", "si"].contains(tokens[main - 1].lower),
      let first = firstParticiple(main), index - first > 2, let second = form(index + 1),
      form(first) == second, place.wordCount(from: index) > 4,
      !((first + 1)..<index).contains(where: { form($0) != nil }),
      !tokens[(first + 1)..<index].contains(where: { ["tra", "fra", "sia", "né", "che"].contains($0.lower) }),
      tokens[(first + 1)..<index].contains(where: { FiniteVerbs.nounIntroducers.contains($0.lower) }),
      opensComplement(index + 2)
    else { return nil }
    let rule = place.language.rule(
      "frasi.coordinazione", "Una frase breve con una sola informazione si capisce meglio.",
      source: "designers")
    let auxiliary = place.passage.slice(tokens[main].start, tokens[first - 1].end).lowercased()
    return place.stop(from: index, next: index + 1, opening: auxiliary, rule: rule)
  }

  /// After `è`, `viene`, `è stato`, `deve essere`.
  private func firstParticiple(_ main: Int) -> Int? {
    guard let verb = place.passage.verbs[main] else { return nil }
    switch verb.lemma {
    case "essere", "venire":
      let next = place.token(main + 1)?.lower ?? ""
      let place = ["stato", "stata", "stati", "state"].contains(next) ? main + 2 : main + 1
      return form(place) == nil ? nil : place
    case "dovere", "potere":
      guard ["essere", "venire"].contains(place.token(main + 1)?.lower ?? "") else { return nil }
      return form(main + 2) == nil ? nil : main + 2
    default: return nil
    }
  }

  /// Which of the four participle forms a word is, where it is nothing else.
  private func form(_ index: Int) -> Int? {
    guard let token = place.token(index), token.kind == .word, !token.isLocked, token.depth == 0 else {
      return nil
    }
    let readings = place.language.verbs.readings(token.lower)
    return readings.first { $0.feature.isParticiple }.map { $0.feature.rawValue - 44 }
  }

  private func opensComplement(_ index: Int) -> Bool {
    guard let token = place.token(index) else { return false }
    return FiniteVerbs.nounIntroducers.contains(token.lower)
      || ["entro", "alle", "secondo"].contains(token.lower)
  }
}
