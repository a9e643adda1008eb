/// `..., anche attraverso gli sportelli` becomes `... . Questo avviene anche attraverso gli sportelli`.
struct MeansSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let hasComma = place.tokens[index].text == ","
    let start = hasComma ? index + 1 : index
    guard place.isLong, hasComma || place.tokens[index].lower == "anche", index > 6,
      hasComma || !["ma", "e", "o", ",", "non"].contains(place.tokens[index - 1].lower),
      !place.clauses.isSubordinate[index],
      !place.clauses.hasConditionWord, let main = place.clauses.mainVerb(before: index),
      let verb = place.passage.verbs[main], opens(start), place.participle(index - 1) == nil,
      place.wordCount(from: index) > 6,
      isTail(start), let opening = opening(main, verb)
    else { return nil }
    let rule = place.language.rule(
      "frasi.mezzo", "Il modo in cui una cosa avviene sta in una frase sua.", source: "designers")
    return place.stop(from: start, next: start, opening: opening, rule: rule)
  }

  private func opening(_ main: Int, _ verb: VerbReading) -> String? {
    if verb.lemma == "dovere", verb.feature.tense == .present,
      main == 0 || place.tokens[main - 1].lower != "non"
    {
      return "questo deve avvenire"
    }
    guard !place.isGoverned(main), verb.feature.tense == .present, isEvent(main, verb) else { return nil }
    return "questo avviene"
  }

  /// What happens, not what is: `è`, `ha` followed by a participle count by the participle.
  private func isEvent(_ main: Int, _ verb: VerbReading) -> Bool {
    guard verb.lemma == "essere" || verb.lemma == "venire" else {
      return !["avere", "costituire", "rappresentare", "trattare", "prevedere", "restare", "rimanere"]
        .contains(
          verb.lemma)
    }
    return place.language.verbs.readings(place.token(main + 1)?.lower ?? "").contains {
      $0.feature.isParticiple
    } && place.token(main + 1)?.lower != "stato" && place.token(main + 1)?.lower != "stata"
  }

  private func opens(_ index: Int) -> Bool {
    guard let first = place.token(index), let second = place.token(index + 1) else { return false }
    if first.lower == "anche" {
      return Self.means.contains(second.lower) || second.lower == "grazie"
    }
    if first.lower == "grazie" { return Determiner.parse(second.lower)?.preposition == "a" }
    if first.lower == "in" {
      return ["collaborazione", "accordo", "raccordo"].contains(second.lower)
        && place.token(index + 2)?.lower == "con"
    }
    return ["attraverso", "tramite", "mediante"].contains(first.lower)
  }

  private func isTail(_ start: Int) -> Bool {
    // "attraverso gli sportelli, le attività": the object comes after
    !place.clauses.mainVerbs.contains { $0 > start }
      && !(start..<place.tokens.count).contains { index in
        place.tokens[index].text == "," && place.tokens[index].depth == 0 && place.article(index + 1) != nil
          && !(place.token(index + 2)?.lower.hasPrefix("qual") ?? false)
      }
  }

  private static let means: Set<String> = ["attraverso", "tramite", "mediante"]
}
