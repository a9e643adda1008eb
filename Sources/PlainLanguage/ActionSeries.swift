/// `Monitorare le reti, assicurare gli strumenti`: an item of a list of tasks that names several gets one sentence for
/// each.
struct ActionSeries {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    guard tokens[index].text == ",", isInfinitive(0), tokens[0].isCapitalised, isInfinitive(index + 1),
      place.clauses.mainVerbs.isEmpty, !place.clauses.hasCondition, !place.clauses.isSubordinate[index],
      !tokens[..<index].contains(where: { $0.text == ":" }), index > 3, place.wordCount(from: index) > 3,
      Determiner.parse(place.token(index + 2)?.lower ?? "") != nil
    else { return nil }
    let rule = place.language.rule(
      "frasi.azioni", "Ogni compito sta in una frase sua.", source: "designers")
    return place.stop(from: index, next: index + 1, rule: rule)
  }

  private func isInfinitive(_ index: Int) -> Bool {
    guard let token = place.token(index), token.kind == .word, !token.isLocked else { return false }
    return place.language.verbs.readings(token.lower).contains { $0.feature == .infinitive }
  }
}
