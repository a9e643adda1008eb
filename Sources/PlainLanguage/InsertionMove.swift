/// `La Regione, entro sessanta giorni dalla domanda, rilascia ...`, `procede, entro ..., a ...`: how and when, put between
/// two commas, goes to a sentence after the statement.
struct InsertionMove {
  let place: SplitPlace

  func replacements() -> [Replacement]? {
    let tokens = place.tokens
    guard place.isLong, let main = place.clauses.mainVerbs.first, place.clauses.mainVerbs.count == 1,
      let group = place.verbGroup(main), let last = tokens.last, last.kind == .mark,
      [".", ";"].contains(last.text), tokens.count > 12,
      tokens.count(where: { $0.text == "," && $0.depth == 0 && !$0.isLocked }) < 5
    else { return nil }
    for open in tokens.indices.dropFirst(2)
    where tokens[open].text == "," && tokens[open].depth == 0 && !tokens[open].isLocked {
      // an earlier comma makes it uncertain where the insertion begins
      guard !tokens[..<open].contains(where: { $0.text == "," && !$0.isLocked }), let close = close(open),
        AdjunctSplit(place: place).opens(open + 1),
        close < main || open >= group.end, goesOn(close, group), isPlain(group.end, open, close),
        place.hold(at: close) == .none,
        !place.clauses.isSubordinate[open], let words = Anaphor(place: place).words(group, open)
      else { continue }
      let rule = place.language.rule(
        "frasi.modo", "Come e quando una cosa avviene sta in una frase sua.", source: "designers")
      let moved = place.passage.slice(tokens[open + 1].start, tokens[close - 1].end)
      return [
        Replacement(start: tokens[open - 1].end, end: tokens[close].end, text: "", rule: rule),
        Replacement(
          start: tokens[tokens.count - 2].end, end: tokens[tokens.count - 2].end,
          text: ". " + Capital.raised(words) + " " + moved, rule: rule),
      ]
    }
    return nil
  }

  /// Nothing that would be divided later and come between the statement and its sentence.
  private func isPlain(_ start: Int, _ open: Int, _ close: Int) -> Bool {
    !place.tokens.indices.contains { index in
      guard index < open || index > close, index >= start else { return false }
      let token = place.tokens[index]
      return place.clauses.isSubordinate[index] || token.lower.hasSuffix("ndo")
        || ["o", "oppure", "ovvero", "e", "ed", "per"].contains(token.lower) && token.depth == 0
          && (token.lower != "e" && token.lower != "ed" || index < open)
    }
  }

  /// The comma that closes the insertion; no verb and no clause stands inside.
  private func close(_ open: Int) -> Int? {
    for index in (open + 2)..<max(open + 2, min(place.tokens.count - 4, open + 18)) {
      let token = place.tokens[index]
      if token.depth > 0 { continue }
      if token.text == ",", !token.isLocked { return index - open > 3 ? index : nil }
      if token.kind == .mark && !token.isLocked || place.passage.verbs[index] != nil
        || Clauses.opensSubordinate(index, place.tokens)
      {
        return nil
      }
    }
    return nil
  }

  /// The statement goes on after the insertion: with its verb, an article or a preposition, and no further commas before it.
  private func goesOn(_ close: Int, _ group: VerbGroup) -> Bool {
    guard let next = place.token(close + 1) else { return false }
    if group.start == close + 1 || group.finite == close + 1 { return true }
    return Determiner.parse(next.lower) != nil || ["a", "ad", "di", "in", "con"].contains(next.lower)
  }
}
