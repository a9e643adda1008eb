/// `valuta le domande, propone le modifiche, controlla i risultati`: verbs of the same subject side by side.
struct VerbSeriesSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", index > 2, !place.clauses.isSubordinate[index],
      let main = place.clauses.mainVerb(before: index), let first = place.passage.verbs[main],
      let verb = place.verb(from: index + 1, within: 3), let second = place.passage.verbs[verb],
      first.feature.person == second.feature.person, place.clauses.mainVerbs.contains(verb),
      hasComplement(main, index), place.wordCount(from: verb) > 3, opensComplement(verb + 1),
      !opensInsertion(main, index),
      !place.tokens[main..<index].contains(where: { Self.breaking.contains($0.lower) && $0.depth == 0 }),
      !place.clauses.isSubordinate[main..<index].contains(true), isOnlyVerb(verb)
    else { return nil }
    let hold = place.hold(at: index)
    if hold == .uncertain { return nil }
    let rule = place.language.rule(
      "frasi.serie", "Ogni azione sta in una frase sua.", source: "designers")
    return place.stop(
      from: index, next: index + 1, opening: hold == .leading ? "in questo caso" : "", rule: rule)
  }

  /// `comprese`, `escluse` are hardly ever a verb of the past.
  private func isOnlyVerb(_ index: Int) -> Bool {
    !place.language.verbs.readings(place.tokens[index].lower).contains { $0.feature.isParticiple }
  }

  /// A comma or a colon between the verb and the place would make it uncertain what the second verb follows.
  private static let breaking: Set<String> = ["sia", ",", ":", ";", "–", "-"]

  /// A comma right after the first verb opens an insertion: `pubblica, dopo la verifica, l'elenco`.
  private func hasComplement(_ main: Int, _ index: Int) -> Bool {
    place.tokens[main + 1].text != "," && place.tokens[(main + 1)..<index].count { $0.isCounted } > 1
  }

  /// What a verb that is no insertion (`, si intende,`) has after it.
  private func opensComplement(_ index: Int) -> Bool {
    guard let token = place.token(index) else { return false }
    return token.kind != .mark
  }

  /// "Il Comune pubblica, se serve, ..." or "..., prevede l'articolo, ...": the words between two commas.
  private func opensInsertion(_ main: Int, _ index: Int) -> Bool {
    guard
      let next = ((index + 1)..<place.tokens.count).first(where: {
        place.tokens[$0].text == "," && place.tokens[$0].depth == 0
      })
    else { return false }
    return place.tokens[(index + 1)..<next].count { $0.isCounted } < 3
  }
}
