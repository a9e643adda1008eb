/// `...; il Comune comunica ...`: a semicolon between two whole statements becomes a full stop.
struct SemicolonSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ";", var next = place.token(index + 1) else { return nil }
    var start = index + 1
    if next.lower == "e" || next.lower == "ed", let after = place.token(index + 2) {
      next = after
      start = index + 2
    }
    guard next.kind == .word, place.token(start + 1)?.text != ")", !Self.dependent.contains(next.lower),
      hasOwnCondition(start)
        || !Clauses.opensSubordinate(start, place.tokens) && place.statementFollows(start)
          && !startsWithCondition,
      place.hasMainVerb(0..<index), !hasColon(before: index)
    else { return nil }
    let rule = place.language.rule(
      "frasi.punto-e-virgola", "Due informazioni stanno meglio in due frasi.", source: "stile-1997")
    return place.stop(from: index, next: start, rule: rule)
  }

  /// `...; se manca un documento, l'ufficio scrive`: the condition stands with what depends on it.
  private func hasOwnCondition(_ start: Int) -> Bool {
    guard ["se", "qualora"].contains(place.tokens[start].lower),
      place.tokens.count(where: { $0.text == ";" && $0.depth == 0 }) == 1,
      let comma = (start..<place.tokens.count).first(where: {
        place.tokens[$0].text == "," && place.tokens[$0].depth == 0
      })
    else { return false }
    return place.clauses.mainVerbs.contains { $0 > comma }
  }

  private var startsWithCondition: Bool {
    place.tokens.first.map { ["se", "qualora", "ove", "nel", "in", "quando"].contains($0.lower) } ?? false
      && place.clauses.hasCondition
  }

  private func hasColon(before index: Int) -> Bool {
    place.tokens[..<index].contains { $0.text == ":" && $0.depth == 0 }
  }

  /// Words that tie what follows to the statement before.
  private static let dependent: Set<String> = [
    "ovvero", "oppure", "o", "od", "nonché", "salvo", "tranne", "eccetto", "fermo", "ferma", "fermi", "ferme",
    "purché", "altrimenti", "di", "a", "ad", "da", "per", "con", "diversamente", "né",
  ]
}
