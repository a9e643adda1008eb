import Domain

/// `..., recante "Testo unico"` becomes `... . Il titolo è "Testo unico"`.
struct TitleSplit {
  let place: SplitPlace

  func replacement() -> Replacement? {
    let tokens = place.tokens
    guard place.isLong,
      let word = tokens.indices.first(where: {
        ["recante", "intitolato", "intitolata"].contains(tokens[$0].lower)
      }),
      word > 3, tokens[word].depth == 0, !place.clauses.mainVerbs.isEmpty,
      place.passage.facts.contains(where: {
        $0.kind == .lawReference && ($0.range.upperBound == word || $0.range.upperBound == word - 1)
      }),
      let title = place.passage.facts.first(where: { $0.kind == .quotation && $0.range.lowerBound > word }),
      title.range.lowerBound - word <= 3, endsSentence(title.range.upperBound)
    else { return nil }
    let rule = place.language.rule(
      "frasi.titolo", "Il titolo di una legge sta in una frase sua.", source: "direttiva-2002")
    let from = tokens[word - 1].text == "," ? word - 1 : word
    return Replacement(
      start: tokens[from - 1].end, end: tokens[title.range.lowerBound].start, text: ". Il titolo è ",
      rule: rule)
  }

  private func endsSentence(_ index: Int) -> Bool {
    index == place.tokens.count
      || index == place.tokens.count - 1 && [".", ";"].contains(place.tokens[index].text)
  }
}
