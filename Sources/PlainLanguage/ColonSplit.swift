/// `Il servizio è gratuito: il Comune paga le spese`: a colon between two whole statements becomes a full stop.
struct ColonSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    guard tokens[index].text == ":", index > 3, place.hasMainVerb(0..<index), index + 5 < tokens.count,
      tokens[index + 1].kind == .word, tokens[index + 1].spaceBefore,
      !tokens[(index + 1)...].contains(where: { ($0.text == ";" || $0.text == ":") && $0.depth == 0 }),
      Determiner.parse(tokens[index + 1].lower).map({ $0.preposition == nil }) ?? false,
      place.statementFollows(index + 1, within: 8),
      let verb = place.clauses.mainVerbs.first(where: { $0 > index }),
      !tokens[index..<verb].contains(where: { $0.text == "," }), !introducesList(index)
    else { return nil }
    let rule = place.language.rule(
      "frasi.due-punti", "Due informazioni stanno meglio in due frasi.", source: "stile-1997")
    guard let following = place.token(index + 1) else { return nil }
    return Replacement(
      start: tokens[index - 1].end, end: following.end, text: ". " + Capital.raised(following.text),
      rule: rule)
  }

  /// `i seguenti requisiti:` announces what follows and cannot stand without it.
  private func introducesList(_ colon: Int) -> Bool {
    place.tokens[max(0, colon - 6)..<colon].contains { Self.announcing.contains($0.lower) }
  }

  private static let announcing: Set<String> = [
    "seguente", "seguenti", "ossia", "cioè", "esempio", "sotto", "questo", "questa", "queste", "questi",
    "quali",
    "che", "modo", "segue", "prevede", "stabilisce", "dice", "recita", "dichiara", "ovvero",
  ]
}
