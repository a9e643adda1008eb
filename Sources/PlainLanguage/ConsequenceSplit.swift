/// `..., con conseguente perdita del beneficio` becomes `... . La conseguenza è la perdita del beneficio`.
struct ConsequenceSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    let start = tokens[index].text == "," ? index + 1 : index
    guard place.wordCount(from: 0) > 14, index > 4, place.token(start)?.lower == "con",
      ["conseguente", "conseguenti"].contains(place.token(start + 1)?.lower ?? ""),
      let noun = place.token(start + 2), noun.kind == .word, !noun.isLocked,
      !place.clauses.isSubordinate[index], place.clauses.mainVerb(before: index) != nil,
      place.hold(at: index) != .uncertain, !place.clauses.mainVerbs.contains(where: { $0 > start }),
      place.wordCount(from: start) > 4, noun.lower.count > 3,
      !["e", "ed", "o"].contains(tokens[index - 1].lower)
    else { return nil }
    let isPlural = tokens[start + 1].lower == "conseguenti"
    guard let gender = place.language.genders.gender(noun.lower, plural: isPlural) else { return nil }
    let article = Determiner.form(preposition: nil, gender, plural: isPlural, before: noun.lower)
    let rule = place.language.rule(
      "frasi.conseguenza", "La conseguenza sta in una frase sua.", source: "designers")
    let opening = (isPlural ? "le conseguenze sono " : "la conseguenza è ") + article
    return place.stop(from: start, next: start + 2, opening: opening, rule: rule)
  }
}
