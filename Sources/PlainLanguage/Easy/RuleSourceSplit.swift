import Domain

/// `Secondo l'art. 3 della legge 5/2000, le società pubblicano l'elenco` becomes `La regola è nell'art. 3 della legge
/// 5/2000. Le società pubblicano l'elenco`; the same at the end of a sentence: `Lo prevede l'art. 3`.
struct RuleSourceSplit {
  let place: SplitPlace

  func replacements() -> [Replacement]? {
    guard place.isLong else { return nil }
    return opening() ?? insertion()
  }

  private var rule: Rule {
    place.language.rule(
      "facile.regola", "La norma su cui la frase si basa sta in una frase sua.", source: "facile-2013")
  }

  /// At the beginning, up to the comma before the main clause.
  private func opening() -> [Replacement]? {
    let tokens = place.tokens
    guard let start = source(at: 0), let comma = end(of: start.article), tokens[comma].text == ",",
      opensClause(comma + 1),
      place.clauses.mainVerbs.contains(where: { $0 > comma }), isSimple(start.article + 1..<comma)
    else { return nil }
    let next = tokens[comma + 1]
    return [
      Replacement(
        start: tokens[0].start, end: tokens[start.article].end, text: "La regola è " + start.locative,
        rule: rule),
      Replacement(
        start: tokens[comma - 1].end, end: next.end, text: ". " + Capital.raised(next.text), rule: rule),
    ]
  }

  /// An article alone or a name: what opens the main clause, not what goes on with the source.
  private func opensClause(_ index: Int) -> Bool {
    guard let token = place.token(index), token.kind == .word else { return false }
    if let determiner = Determiner.parse(token.lower) {
      return determiner.preposition == nil && !token.isLocked
    }
    return token.isCapitalised
  }

  /// Between two commas right after the subject or the verb: the rule goes first.
  private func insertion() -> [Replacement]? {
    let tokens = place.tokens
    guard tokens[0].kind == .word, !place.clauses.hasConditionWord else { return nil }
    for index in tokens.indices where tokens[index].text == "," && tokens[index].depth == 0 && index > 0 {
      guard let start = source(at: index + 1), let close = end(of: start.article), close - start.article < 30,
        tokens[close].text == ",", isSimple(start.article + 1..<close), !place.clauses.isSubordinate[index],
        place.clauses.mainVerbs.contains(where: { $0 == close + 1 || $0 == index - 1 || $0 == close + 2 })
      else { continue }
      let words = place.passage.slice(tokens[start.article].end, tokens[close - 1].end)
      let first = tokens[0]
      let isName = first.isLocked && !(Determiner.parse(first.lower) != nil)
      return [
        Replacement(
          start: first.start, end: first.end,
          text: "La regola è " + start.locative + (start.locative.hasSuffix("'") ? "" : " ")
            + words.drop { $0 == " " } + ". "
            + (isName ? first.text : Capital.raised(first.text)), rule: rule),
        Replacement(start: tokens[index - 1].end, end: tokens[close].end, text: "", rule: rule),
      ]
    }
    return nil
  }

  /// `secondo l'`, `ai sensi della`, `in base al`: the place of the article, and the words `nell'`, `nella`, `nel`.
  private func source(at index: Int) -> (article: Int, locative: String)? {
    let words = (index..<min(index + 4, place.tokens.count)).map { place.tokens[$0].lower }
    guard let first = words.first else { return nil }
    var article = index
    switch first {
    case "secondo": article = index + 1
    case "in" where words.count > 2 && ["base", "forza", "attuazione", "applicazione"].contains(words[1]):
      article = index + 2
    case "ai" where words.count > 2 && words[1] == "sensi": article = index + 2
    case "come" where words.count > 2 && ["dice", "prevede", "stabilisce", "chiede"].contains(words[1]):
      article = index + 2
    default: return nil
    }
    guard let determiner = place.token(article).flatMap({ Determiner.parse($0.lower) }),
      determiner.isDefinite,
      let bare = Determiner.article(of: place.tokens[article].lower), let noun = place.token(article + 1),
      place.language.complements.sources.contains(noun.lower)
        || place.passage.facts.contains(where: { $0.kind == .lawReference && $0.range.contains(article + 1) })
    else { return nil }
    return (article, Determiner.join("in", bare))
  }

  /// The comma or the end after the source.
  private func end(of start: Int) -> Int? {
    (start..<place.tokens.count).first {
      place.tokens[$0].text == "," && place.tokens[$0].depth == 0 && !place.tokens[$0].isLocked
    }
  }

  /// No verb and no mark inside.
  private func isSimple(_ range: Range<Int>) -> Bool {
    !range.isEmpty && place.passage.verbs[range].allSatisfy { $0 == nil }
      && !place.tokens[range].contains { [":", ";", "–"].contains($0.text) && $0.depth == 0 }
  }
}
