/// `..., per assicurare la qualità` becomes `... . Lo scopo è assicurare la qualità`.
struct PurposeSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", index > 3,
      !["eventualmente", "e", "ed", "o", "anche", "inoltre"].contains(place.tokens[index - 1].lower),
      !place.clauses.isSubordinate[index], !place.clauses.hasCondition,
      let main = place.clauses.mainVerb(before: index), let verb = place.passage.verbs[main],
      !["dovere", "potere", "occorrere", "servire", "bastare"].contains(verb.lemma),
      main == 0 || place.tokens[main - 1].lower != "non",
      let infinitive = infinitive(after: index), place.tokens.count - infinitive > 4,
      !place.clauses.mainVerbs.contains(where: { $0 > infinitive })
    else { return nil }
    let rule = place.language.rule(
      "frasi.scopo", "Lo scopo sta in una frase sua, dopo il fatto.", source: "designers")
    return place.stop(from: index, next: infinitive, opening: "lo scopo è", rule: rule)
  }

  /// The infinitive after `per` or `in modo da`; another comma must not close the insertion before the verb.
  private func infinitive(after comma: Int) -> Int? {
    let tokens = place.tokens
    var next = comma + 1
    if tokens.indices.contains(next + 2), tokens[next].lower == "in", tokens[next + 1].lower == "modo",
      tokens[next + 2].lower == "da"
    {
      next += 3
    } else if tokens.indices.contains(next), tokens[next].lower == "per" {
      next += 1
    } else {
      return nil
    }
    guard tokens.indices.contains(next),
      PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(tokens[next].lower),
      !["essere", "avere", "esempio"].contains(tokens[next].lower)
    else { return nil }
    return next
  }
}
