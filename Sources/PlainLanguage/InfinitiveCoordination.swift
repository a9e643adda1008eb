/// `consente di presentare la domanda e di pagare la tassa` becomes `... . Consente anche di pagare la tassa`.
struct InfinitiveCoordination {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    if let aim = secondAim(index) { return aim }
    guard place.isLong, tokens[index].lower == "e" || tokens[index].lower == "ed",
      !place.clauses.hasCondition, !place.clauses.isSubordinate[index],
      let main = place.clauses.mainVerb(before: index), let verb = place.passage.verbs[main],
      main == 0 || tokens[main - 1].lower != "non", let preposition = place.token(index + 1)?.lower,
      ["di", "a", "ad"].contains(preposition), isInfinitive(index + 2),
      let first = first(main, verb, preposition), index - first > 3, place.wordCount(from: index) > 4,
      !((first + 1)..<index).contains(where: {
        ["di", "a", "ad", "per", "da"].contains(tokens[$0].lower) && isInfinitive($0 + 1)
      })
    else { return nil }
    let start = main > 0 && tokens[main - 1].lower == "si" ? main - 1 : main
    let opening =
      place.passage.slice(tokens[start].start, tokens[main].end).lowercased() + " anche"
      + (first - main > 1 ? " " + place.passage.slice(tokens[main + 1].start, tokens[first - 1].end) : "")
    let rule = place.language.rule(
      "frasi.coordinazione", "Una frase breve con una sola informazione si capisce meglio.",
      source: "designers")
    return place.stop(from: index, next: index + 1, opening: opening, rule: rule)
  }

  /// `Lo scopo è garantire ... e favorire ...`
  private func secondAim(_ index: Int) -> Replacement? {
    let tokens = place.tokens
    guard tokens.count > 8, tokens[0].lower == "lo", tokens[1].lower == "scopo", tokens[2].lower == "è",
      isInfinitive(3), ["e", "ed"].contains(tokens[index].lower), isInfinitive(index + 1), index > 6,
      place.wordCount(from: 0) > 14, place.wordCount(from: index) > 4, !place.clauses.isSubordinate[index],
      tokens[4..<index].contains(where: { Determiner.parse($0.lower) != nil }),
      !(4..<index).contains(where: { isInfinitive($0) }), place.hold(at: index) == .none
    else { return nil }
    let rule = place.language.rule(
      "frasi.scopo", "Ogni scopo sta in una frase sua.", source: "designers")
    return place.stop(from: index, next: index + 1, opening: "lo scopo è anche", rule: rule)
  }

  /// The preposition before the first infinitive: right after the verb, or after `il compito`, `lo scopo`.
  private func first(_ main: Int, _ verb: VerbReading, _ preposition: String) -> Int? {
    let family: Set<String> = preposition == "di" ? ["di"] : ["a", "ad"]
    if let next = place.token(main + 1), family.contains(next.lower), isInfinitive(main + 2) {
      return main + 1
    }
    guard verb.lemma == "avere", let article = place.token(main + 1),
      Determiner.parse(article.lower)?.preposition == nil, let noun = place.token(main + 2),
      ["compito", "scopo", "obiettivo", "funzione"].contains(noun.lower),
      place.token(main + 3)?.lower == "di", preposition == "di", isInfinitive(main + 4)
    else { return nil }
    return main + 3
  }

  private func isInfinitive(_ index: Int) -> Bool {
    guard let token = place.token(index), token.kind == .word, !token.isLocked else { return false }
    return PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(token.lower)
  }
}
