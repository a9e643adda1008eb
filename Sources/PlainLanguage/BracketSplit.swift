/// A statement in brackets at the end becomes a sentence, and examples at the end get one:
/// `... i servizi (per esempio la mensa, il trasporto)` becomes `... i servizi. Esempi sono: la mensa, ...`.
struct BracketSplit {
  let place: SplitPlace

  func replacements() -> [Replacement]? {
    let tokens = place.tokens
    guard let close = tokens.indices.last(where: { tokens[$0].kind != .mark || tokens[$0].text == ")" }),
      tokens[close].text == ")", let open = open(before: close), open > 3, close - open > 5,
      tokens[open].depth == 0, place.hasMainVerb(0..<open)
    else { return nil }
    guard let (words, first) = opening(open, close) else { return nil }
    let rule = place.language.rule(
      "frasi.parentesi", "Quello che sta fra parentesi e si può dire da solo diventa una frase.",
      source: "designers")
    let head = words.isEmpty ? Capital.raised(tokens[first].text) : words + tokens[first].text
    return [
      Replacement(start: tokens[open - 1].end, end: tokens[first].end, text: ". " + head, rule: rule),
      Replacement(start: tokens[close].start, end: end(close), text: "", rule: rule),
    ]
  }

  /// `ecc.).` keeps one full stop.
  private func end(_ close: Int) -> Int {
    guard place.tokens[close - 1].text == ".", let next = place.token(close + 1), next.text == "." else {
      return place.tokens[close].end
    }
    return next.end
  }

  private func open(before close: Int) -> Int? {
    var depth = 0
    for index in (0..<close).reversed() {
      if place.tokens[index].text == ")" { depth += 1 }
      if place.tokens[index].text == "(" {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// The words to put before the bracket's words, and the first of these that stays.
  private func opening(_ open: Int, _ close: Int) -> (String, Int)? {
    let words = (open + 1..<min(close, open + 6)).map { place.tokens[$0].lower }
    for (phrase, length) in Self.examples where Array(words.prefix(length)) == phrase {
      var first = open + 1 + length
      if place.token(first)?.text == ":" { first += 1 }
      guard close - first > 3, isPlainSeries(first, close) else { return nil }
      return ("Esempi sono: ", first)
    }
    return isStatement(open + 1, close) ? ("", open + 1) : nil
  }

  private func isPlainSeries(_ start: Int, _ close: Int) -> Bool {
    let range = start..<close
    return place.passage.verbs[range].allSatisfy { $0 == nil }
      && range.contains { place.tokens[$0].text == "," }
      && !range.contains { ["che", ";", ":", "("].contains(place.tokens[$0].lower) }
  }

  /// A main clause of the third person.
  private func isStatement(_ start: Int, _ close: Int) -> Bool {
    guard close - start > 4, place.tokens[start].kind == .word,
      !Clauses.opensSubordinate(start, place.tokens)
    else { return false }
    for index in start..<min(close, start + 9) {
      if Clauses.opensSubordinate(index, place.tokens) || place.tokens[index].text == "," { return false }
      if let verb = place.passage.verbs[index] {
        // "(Determina del Direttore)": a noun
        return index > start && verb.feature.isThirdPerson && verb.feature.isIndicative
      }
    }
    return false
  }

  private static let examples: [([String], Int)] = [
    (["per", "esempio"], 2), (["ad", "esempio"], 2), (["come", "ad", "esempio"], 3),
    (["come", "per", "esempio"], 3), (["es", "."], 2), (["ad", "es", "."], 3), (["p", ".", "es", "."], 4),
  ]
}
