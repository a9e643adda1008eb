/// `L'ufficio fa un controllo, senza preavviso, per verificare i requisiti, entro 90 giorni`: two or more circumstances after
/// commas at the end of a long sentence go on lines of their own.
struct CircumstanceList {
  let place: SplitPlace

  func replacements() -> [Replacement]? {
    let tokens = place.tokens
    guard place.isLong, let main = place.clauses.mainVerbs.last, place.clauses.mainVerbs.count == 1,
      !tokens.contains(where: { [":", ";"].contains($0.text) && $0.depth == 0 })
    else { return nil }
    let commas = tokens.indices.filter {
      $0 > main && tokens[$0].text == "," && tokens[$0].depth == 0 && !tokens[$0].isLocked
    }
    guard commas.count >= 2, commas.allSatisfy({ opens($0 + 1) }), let first = commas.first, first - main > 2,
      place.wordCount(from: first) >= 6, isFree(first), areDifferent(commas, main),
      tokens[..<first].count(where: { $0.isCounted }) >= 6, tokens[0].lower != "lo",
      // "è disponibile o ritirabile": the circumstances may hold for one of the two only
      !tokens[main..<first].contains(where: { ["o", "oppure", "ma", "né"].contains($0.lower) }),
      tokens[0].lower != "questo"
    else { return nil }
    let rule = place.language.rule(
      "elenco.circostanze", "Quando, come e perché si leggono meglio una cosa per riga.",
      source: "designers")
    return commas.enumerated().map { number, comma in
      Replacement(
        start: number == 0 ? tokens[comma - 1].end : tokens[comma].end, end: tokens[comma + 1].start,
        text: number == 0 ? ":\n- " : "\n- ", rule: rule)
    }
  }

  /// A preposition other than `di`, alone or with its article.
  private func opens(_ index: Int) -> Bool {
    guard let token = place.token(index), token.kind == .word, !token.isLocked else { return false }
    if let preposition = Determiner.parse(token.lower)?.preposition { return preposition != "di" }
    return Self.prepositions.contains(token.lower)
  }

  /// "per X, per Y, per Z" is a series whose first thing stands before the comma.
  private func areDifferent(_ commas: [Int], _ main: Int) -> Bool {
    let openings = commas.compactMap { kind($0 + 1) }
    guard Set(openings).count == openings.count, let first = commas.first else { return false }
    return !(main + 1..<first).contains { index in kind(index).map { openings.contains($0) } ?? false }
  }

  private func kind(_ index: Int) -> String? {
    guard let lower = place.token(index)?.lower else { return nil }
    return Determiner.parse(lower)?.preposition ?? (Self.prepositions.contains(lower) ? lower : nil)
  }

  private func isFree(_ start: Int) -> Bool {
    !(start..<place.tokens.count).contains { index in
      guard place.tokens[index].depth == 0 else { return false }
      return place.passage.verbs[index] != nil || Clauses.opensSubordinate(index, place.tokens)
        || ["o", "oppure", "ma", "sia", "né", "anche", "non"].contains(place.tokens[index].lower)
    }
  }

  private static let prepositions: Set<String> = [
    "a", "ad", "da", "in", "con", "per", "su", "entro", "senza", "dopo", "prima", "mediante", "tramite",
    "attraverso",
    "durante", "secondo", "presso", "fino",
  ]
}
