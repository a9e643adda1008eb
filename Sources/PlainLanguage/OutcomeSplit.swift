/// `..., affinché i cittadini siano informati` becomes `... . Lo scopo è che i cittadini siano informati`.
struct OutcomeSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let hasComma = place.tokens[index].text == ","
    let start = hasComma ? index + 1 : index
    guard place.isLong, index > 4, ["affinché", "acciocché"].contains(place.token(start)?.lower ?? ""),
      !place.clauses.hasConditionWord, !place.clauses.isSubordinate[index - 1],
      let main = place.clauses.mainVerb(before: index), let verb = place.passage.verbs[main],
      verb.feature.tense == .present, !place.tokens[start...].contains(where: { $0.text == ";" }),
      !["potere", "occorrere", "servire", "bastare", "bisognare"].contains(verb.lemma),
      main == 0 || place.tokens[main - 1].lower != "non",
      !place.clauses.mainVerbs.contains(where: { $0 > start && endsClause(start, $0) })
    else { return nil }
    let rule = place.language.rule(
      "frasi.scopo", "Lo scopo sta in una frase sua, dopo il fatto.", source: "designers")
    return place.stop(from: start, next: start + 1, opening: "lo scopo è che", rule: rule)
  }

  /// A comma before a later main verb: the sentence goes on after the aim.
  private func endsClause(_ start: Int, _ verb: Int) -> Bool {
    place.tokens[start..<verb].contains { $0.text == "," && $0.depth == 0 }
  }
}
