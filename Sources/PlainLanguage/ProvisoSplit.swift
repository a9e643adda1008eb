/// `..., purché la domanda sia completa` becomes `... . La condizione è che la domanda sia completa`.
struct ProvisoSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", index > 3, place.wordCount(from: 0) > 14,
      let next = opening(index + 1), let main = place.clauses.mainVerb(before: index),
      let group = place.verbGroup(main), !group.isNegated,
      place.clauses.conditionWords.allSatisfy({ $0 > index && $0 < next }), hasVerb(next),
      !place.clauses.isSubordinate[index], !place.clauses.mainVerbs.contains(where: { $0 > index })
    else { return nil }
    let rule = place.language.rule(
      "frasi.condizione", "La condizione sta in una frase sua.", source: "designers")
    return place.stop(from: index, next: next, opening: "la condizione è che", rule: rule)
  }

  private func opening(_ index: Int) -> Int? {
    if place.token(index)?.lower == "purché" { return index + 1 }
    let words = (index..<index + 4).map { place.token($0)?.lower ?? "" }
    if words == ["a", "condizione", "che"] + [words[3]] { return index + 3 }
    return nil
  }

  /// A verb in the subjunctive follows before the next mark.
  private func hasVerb(_ start: Int) -> Bool {
    for index in start..<place.tokens.count where place.tokens[index].depth == 0 {
      if [",", ";", ":"].contains(place.tokens[index].text) { return false }
      if let verb = place.passage.verbs[index] {
        return !verb.feature.isIndicative
          || place.language.verbs.readings(place.tokens[index].lower).contains {
            $0.feature.tense == .subjunctive
          }
      }
    }
    return false
  }
}
