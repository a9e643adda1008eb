/// `..., ad esempio la patente` becomes `... . Un esempio è la patente`; `..., tra cui il Comune` becomes
/// `... . Tra questi c'è il Comune`.
struct ExampleSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", index > 4, place.wordCount(from: 0) > 16,
      !place.clauses.isSubordinate[index], let main = place.clauses.mainVerb(before: index),
      !place.clauses.mainVerbs.contains(where: { $0 > index }), place.hold(at: index) != .uncertain,
      let (words, next) = opening(index, main), place.wordCount(from: next) > 2, isTail(next)
    else { return nil }
    let rule = place.language.rule(
      "frasi.esempi", "Gli esempi stanno in una frase loro.", source: "designers")
    return place.stop(from: index, next: next, opening: words, rule: rule)
  }

  private func opening(_ comma: Int, _ main: Int) -> (String, Int)? {
    let words = (comma + 1..<comma + 4).map { place.token($0)?.lower ?? "" }
    if ["tra", "fra"].contains(words[0]), ["cui", "quali"].contains(words[1]) {
      return among(comma, main, comma + 3)
    }
    if words[0] == "tra", ["i", "le"].contains(words[1]), words[2] == "quali" {
      return among(comma, main, comma + 4, isFeminine: words[1] == "le")
    }
    var next: Int
    switch words[0] {
    case "ad", "per": next = words[1] == "esempio" ? comma + 3 : -1
    case "come": next = words[2] == "esempio" ? comma + 4 : -1
    default: return nil
    }
    guard next > 0, let article = place.article(next) else { return nil }
    return (isSeries(next) || article.isPlural ? "esempi sono" : "un esempio è", next)
  }

  /// `tra questi ci sono`, with the gender of the plural noun before the comma.
  private func among(_ comma: Int, _ main: Int, _ next: Int, isFeminine: Bool? = nil) -> (String, Int)? {
    guard let article = place.article(next) else { return nil }
    var feminine = isFeminine
    if feminine == nil {
      let stretch = place.stretch(before: comma, from: main + 1)
      guard let noun = place.nounPhrases(stretch).last(where: { $0.isPlural }) else { return nil }
      feminine = noun.gender == .feminine
    }
    guard let feminine else { return nil }
    let verb = isSeries(next) || article.isPlural ? "ci sono" : "c'è"
    return ((feminine ? "tra queste " : "tra questi ") + verb, next)
  }

  private func isSeries(_ start: Int) -> Bool {
    place.tokens[start...].contains { $0.depth == 0 && [",", "e", "ed"].contains($0.lower) }
  }

  private func isTail(_ start: Int) -> Bool {
    !place.tokens[start...].contains { token in
      token.depth == 0 && [";", ":", "o", "oppure"].contains(token.lower)
    }
  }
}
