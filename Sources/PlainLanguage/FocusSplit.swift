/// `..., soprattutto nel caso di ...`: what is stressed at the end becomes `Questo vale soprattutto nel caso di ...`.
struct FocusSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.isLong, place.tokens[index].text == ",", index > 4, !place.clauses.isSubordinate[index],
      let main = place.clauses.mainVerb(before: index), let group = place.verbGroup(main),
      group.reading.feature.tense == .present || group.reading.feature.tense == .future,
      let length = focus(index + 1), isComplement(index + 1 + length), place.wordCount(from: index) > 5,
      isTail(index + 1 + length),
      place.hold(at: index) == .none || place.clauses.conditionWords.allSatisfy({ $0 > index }),
      !place.clauses.isSubordinate[main..<index].contains(true),
      place.clauses.mainVerbs.count == 1 || main == place.clauses.mainVerbs.last
    else { return nil }
    let rule = place.language.rule(
      "frasi.inciso", "Quello che si aggiunge sta in una frase sua.", source: "designers")
    return place.stop(from: index, next: index + 1, opening: "questo vale", rule: rule).map {
      var change = $0
      change.text = ". Questo vale " + place.tokens[index + 1].lower
      return change
    }
  }

  private func focus(_ index: Int) -> Int? {
    guard let first = place.token(index)?.lower else { return nil }
    if ["soprattutto", "specialmente", "anche", "principalmente"].contains(first) { return 1 }
    return first == "in" && ["particolare", "particolar"].contains(place.token(index + 1)?.lower ?? "")
      && place.token(index + 2)?.lower != "modo" ? 2 : nil
  }

  /// A complement of place, time or case.
  private func isComplement(_ index: Int) -> Bool {
    guard let token = place.token(index) else { return false }
    if ["durante", "quando"].contains(token.lower) { return true }
    if token.lower == "in" { return !Self.reasons.contains(place.token(index + 1)?.lower ?? "") }
    if token.lower == "per" { return place.article(index + 1) != nil }
    return ["in"].contains(Determiner.parse(token.lower)?.preposition ?? "")
  }

  /// `in base a` and the like tell a reason, not a case.
  private static let reasons: Set<String> = [
    "base", "funzione", "ragione", "considerazione", "seguito", "relazione", "merito", "virtù", "forza",
    "conformità", "attuazione", "materia", "quanto", "modo", "vista", "conseguenza", "linea", "particolare",
    "collaborazione", "accordo", "applicazione", "termini", "qualità",
  ]

  private func isTail(_ start: Int) -> Bool {
    !place.tokens[start...].contains { token in
      token.depth == 0 && ([";", ":"].contains(token.text) || token.lower.hasSuffix("ndo"))
    }
      && !(start..<place.tokens.count - 1).contains { index in
        place.tokens[index].text == ","
          && ["per", "a", "con", "e", "ed", "o"].contains(place.tokens[index + 1].lower)
      } && !place.clauses.mainVerbs.contains { $0 > start }
  }
}
