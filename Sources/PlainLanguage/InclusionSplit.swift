/// What a statement takes in or leaves out: `..., compresi i giorni festivi` becomes `... . Sono compresi i giorni festivi`.
struct InclusionSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? { included(index) ?? added(index) }

  /// `..., oltre alle spese generali` becomes `... . A questo si aggiungono le spese generali`.
  private func added(_ index: Int) -> Replacement? {
    guard place.isLong, place.tokens[index].text == ",", place.clauses.mainVerb(before: index) != nil,
      place.token(index + 1)?.lower == "oltre", let word = place.token(index + 2),
      let determiner = Determiner.parse(word.lower), determiner.preposition == "a",
      let article = Determiner.article(of: word.lower), place.wordCount(from: index) > 3, isTail(index + 2),
      !place.clauses.isSubordinate[index], place.hold(at: index) == .none
    else { return nil }
    let rule = place.language.rule(
      "frasi.compreso", "Quello che si aggiunge sta in una frase sua.", source: "designers")
    let verb = determiner.isPlural ? "si aggiungono " : "si aggiunge "
    return Replacement(
      start: place.tokens[index - 1].end, end: word.end, text: ". A questo " + verb + article, rule: rule)
  }

  private func included(_ index: Int) -> Replacement? {
    guard place.isLong, place.tokens[index].text == ",", place.clauses.mainVerb(before: index) != nil,
      let auxiliary = Self.auxiliaries[place.token(index + 1)?.lower ?? ""],
      let determiner = Determiner.parse(place.token(index + 2)?.lower ?? ""), determiner.preposition == nil,
      place.wordCount(from: index) > 3, isTail(index + 2)
    else { return nil }
    let rule = place.language.rule(
      "frasi.compreso", "Quello che è compreso o escluso sta in una frase sua.", source: "designers")
    return place.stop(from: index, next: index + 1, opening: auxiliary, rule: rule)
  }

  /// Nothing after it but more things that are included.
  private func isTail(_ start: Int) -> Bool {
    place.passage.verbs[start...].allSatisfy { $0 == nil }
      && !place.tokens[start...].contains {
        $0.depth == 0 && ([",", ";", ":"].contains($0.text) || $0.lower.hasSuffix("ndo"))
      }
  }

  private static let auxiliaries = [
    "compreso": "è", "compresa": "è", "compresi": "sono", "comprese": "sono", "incluso": "è", "inclusa": "è",
    "inclusi": "sono", "incluse": "sono", "escluso": "è", "esclusa": "è", "esclusi": "sono",
    "escluse": "sono",
  ]
}
