/// `..., come previsto dall'art. 5` becomes `... . Lo prevede l'art. 5`.
struct BasisSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    guard index > 4, place.wordCount(from: 0) >= 14, let start = start(index),
      let lemma = Self.verbs[place.token(start)?.lower ?? ""], let source = place.token(start + 1),
      let determiner = Determiner.parse(source.lower), determiner.preposition == "da", determiner.isDefinite,
      let article = Determiner.article(of: source.lower), !source.isLocked,
      place.token(start + 2) != nil, isTail(start + 2),
      let form = place.language.verbs.form(
        lemma, VerbFeature(.present, person: determiner.isPlural ? 5 : 2))
    else { return nil }
    let rule = place.language.rule(
      "frasi.fonte", "La norma su cui la frase si basa sta in una frase sua.", source: "direttiva-2002")
    return Replacement(
      start: tokens[index - 1].end, end: source.end, text: ". Lo " + form + " " + article, rule: rule)
  }

  /// The participle after `, come` or `, così come`.
  private func start(_ index: Int) -> Int? {
    guard place.tokens[index].text == "," else { return nil }
    if place.token(index + 1)?.lower == "come" { return index + 2 }
    if place.token(index + 1)?.lower == "così", place.token(index + 2)?.lower == "come" { return index + 3 }
    return nil
  }

  private func isTail(_ start: Int) -> Bool {
    place.passage.verbs[start...].allSatisfy { $0 == nil }
      && !(start..<place.tokens.count).contains { index in
        let token = place.tokens[index]
        return token.depth == 0 && !token.isLocked
          && ([",", ";", ":", "e", "ed"].contains(token.lower) || token.lower.hasSuffix("ndo"))
      }
  }

  private static let verbs = [
    "previsto": "prevedere", "stabilito": "stabilire", "disposto": "disporre", "indicato": "indicare",
    "richiesto": "chiedere", "specificato": "specificare", "precisato": "precisare", "chiarito": "chiarire",
  ]
}
