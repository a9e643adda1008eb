import Domain

/// `..., secondo l'art. 3 della legge 241/1990` at the end becomes `... . La norma di riferimento è l'art. 3 ...`.
struct ReferenceSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    let hasComma = tokens[index].text == ","
    let start = hasComma ? index + 1 : index
    guard place.isLong, index > 5, let (next, article) = reference(start),
      hasComma || isFree(index),
      let law = place.passage.facts.first(where: { $0.kind == .lawReference && $0.range.contains(next) }),
      !place.clauses.isSubordinate[index], place.clauses.mainVerb(before: index) != nil,
      endsSentence(law.range.upperBound), place.wordCount(from: start) > 4
    else { return nil }
    let rule = place.language.rule(
      "frasi.fonte", "La norma su cui la frase si basa sta in una frase sua.", source: "direttiva-2002")
    let isPlural = ["gli", "le", "i"].contains(article)
    let opening = isPlural ? "Le norme di riferimento sono " : "La norma di riferimento è "
    guard let first = place.token(next) else { return nil }
    return Replacement(
      start: tokens[(hasComma ? index : start) - 1].end, end: first.start,
      text: ". " + opening + article + (article.hasSuffix("'") || article.isEmpty ? "" : " "), rule: rule)
  }

  /// "la Commissione nominata secondo l'art. 77": the act belongs to the participle.
  private func isFree(_ index: Int) -> Bool {
    guard place.participle(index - 1) != nil else { return true }
    return place.clauses.mainVerb(before: index).flatMap { place.verbGroup($0) }?.end == index
  }

  /// The token after `secondo l'`, `ai sensi dell'`, `in base all'`, and the article to write.
  private func reference(_ start: Int) -> (next: Int, article: String)? {
    guard let first = place.token(start)?.lower else { return nil }
    var determiner: Int
    switch first {
    case "secondo": determiner = start + 1
    case "ai": determiner = place.token(start + 1)?.lower == "sensi" ? start + 2 : -1
    case "in": determiner = place.token(start + 1)?.lower == "base" ? start + 2 : -1
    default: return nil
    }
    if determiner > 0, place.token(determiner)?.lower == "quanto" { determiner = -1 }
    guard determiner > 0, let word = place.token(determiner)?.lower,
      let article = Determiner.article(of: word)
    else { return nil }
    return (determiner + 1, article)
  }

  /// The reference reaches the end of the sentence, or a title in brackets or quotation marks does.
  private func endsSentence(_ end: Int) -> Bool {
    place.tokens[min(end, place.tokens.count)...].allSatisfy { token in
      token.depth > 0 || token.kind == .mark && ![";", ":"].contains(token.text)
    }
  }
}
