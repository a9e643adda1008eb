/// `..., fermo restando l'obbligo di ...` becomes `... . Resta fermo l'obbligo di ...`.
struct ReservationSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", index > 3, !place.clauses.isSubordinate[index],
      place.clauses.mainVerb(before: index) != nil,
      let adjective = place.token(index + 1)?.lower, Self.adjectives.contains(adjective),
      ["restando", "rimanendo"].contains(place.token(index + 2)?.lower ?? ""),
      let article = place.article(index + 3), article.isPlural == ["fermi", "ferme"].contains(adjective),
      !place.clauses.mainVerbs.contains(where: { $0 > index }), place.wordCount(from: index) > 4
    else { return nil }
    let rule = place.language.rule(
      "frasi.inciso", "Quello che resta valido sta in una frase sua.", source: "designers")
    return place.stop(
      from: index, next: index + 3, opening: (article.isPlural ? "restano " : "resta ") + adjective,
      rule: rule)
  }

  private static let adjectives: Set<String> = ["fermo", "ferma", "fermi", "ferme"]
}
