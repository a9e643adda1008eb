/// `deve compilare il modulo e consegnarlo`: the duty is said again in a sentence of its own.
struct DutySplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let token = place.tokens[index]
    guard token.lower == "e" || token.lower == "ed", place.hold(at: index) == .none,
      !place.clauses.isSubordinate[index], let main = place.clauses.mainVerb(before: index),
      let verb = place.passage.verbs[main],
      verb.lemma == "dovere" || verb.lemma == "potere" && !isLimited(index),
      let next = place.token(index + 1), next.kind == .word, isInfinitive(next.lower),
      let first = place.token(main + 1), isInfinitive(first.lower), first.lower != "essere",
      next.lower != "essere",
      main == 0 || place.tokens[main - 1].lower != "non", main == 0 || place.tokens[main - 1].lower != "si",
      !hasOtherInfinitive((main + 2)..<index), index - main > 3,
      place.tokens[(main + 2)..<index].contains(where: { Determiner.parse($0.lower) != nil })
    else { return nil }
    let rule = place.language.rule(
      "frasi.dovere", "Ogni cosa da fare sta in una frase sua, con il suo obbligo.", source: "designers")
    return place.stop(from: index, next: index + 1, opening: place.tokens[main].lower + " anche", rule: rule)
  }

  /// "Solo chi ha il permesso può ...": who may do it is part of what is said.
  private func isLimited(_ end: Int) -> Bool {
    place.tokens[..<end].contains { ["solo", "soltanto", "solamente", "chi", "chiunque"].contains($0.lower) }
  }

  private func hasOtherInfinitive(_ range: Range<Int>) -> Bool {
    range.contains { place.tokens[$0].kind == .word && isInfinitive(place.tokens[$0].lower) }
  }

  private func isInfinitive(_ lower: String) -> Bool {
    PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(lower)
  }
}
