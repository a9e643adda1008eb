/// How, when or by what means, at the end of a long sentence: `... ai cittadini tramite gli sportelli` becomes
/// `... ai cittadini. Lo fa tramite gli sportelli`.
struct AdjunctSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    let hasComma = tokens[index].text == ","
    let start = hasComma ? index + 1 : index
    guard place.isLong, index > 8, opens(start), !place.clauses.isSubordinate[index],
      place.hold(at: index) == .none, let main = place.clauses.mainVerbs.last, main < index,
      let group = place.verbGroup(main), group.end < index - 2, place.wordCount(from: start) > 5,
      isTail(start), place.isSelfContained(start),
      !place.clauses.isSubordinate[group.end..<index].contains(true),
      isOfTheVerb(group, hasComma ? index : start, hasComma),
      let words = Anaphor(place: place).words(group, index)
    else { return nil }
    let rule = place.language.rule(
      "frasi.modo", "Come e quando una cosa avviene sta in una frase sua.", source: "designers")
    return place.stop(from: index, next: start, opening: words, rule: rule).map {
      guard hasComma, let next = place.token(start) else { return $0 }
      return Replacement(
        start: tokens[index - 1].end, end: next.end, text: ". " + Capital.raised(words) + " " + next.text,
        rule: rule)
    }
  }

  /// Words that open what belongs to the verb and hardly ever to a noun.
  func opens(_ index: Int) -> Bool {
    guard let first = place.token(index), first.kind == .word, !first.isLocked else { return false }
    let second = place.token(index + 1)?.lower ?? ""
    switch first.lower {
    case "entro": return true
    case "tramite", "mediante", "attraverso": return true
    case "presso", "durante": return place.article(index + 1) != nil
    case "dopo":
      return place.article(index + 1) != nil && index > 0 && place.tokens[index - 1].text == ","
    case "senza":
      return index > 0 && place.tokens[index - 1].text == "," && second != "che" && second != "pregiudizio"
    case "con":
      return place.article(index + 1) != nil && Self.helps.contains(place.token(index + 2)?.lower ?? "")
    case "rispettando": return Determiner.parse(second) != nil
    case "secondo": return ["quanto", "le", "i", "gli"].contains(second)
    case "in":
      return ["base", "collaborazione", "accordo", "raccordo", "conformità", "coerenza"].contains(second)
    case "nel":
      return second == "rispetto" && place.token(index + 2).map { Determiner.parse($0.lower) != nil } ?? false
    case "d'accordo": return true
    case "usando", "utilizzando": return Determiner.parse(second) != nil
    default: return false
    }
  }

  /// Neither a participle nor an infinitive nor a noun of action right before takes the words for itself.
  private func isOfTheVerb(_ group: VerbGroup, _ start: Int, _ hasComma: Bool) -> Bool {
    let previous = start - 1
    if place.isShared(start) { return false }
    if isPlainParticiple(previous) || place.tokens[previous].lower.hasSuffix("mente") { return false }
    if ["e", "ed", "o", "anche", "non", "solo", "soltanto", "ma", "sia", "né", "comunque", "almeno"].contains(
      place.tokens[previous].lower)
    {
      return false
    }
    return !(group.end..<start).contains { index in
      guard place.tokens[index].depth == 0 else { return false }
      if index > group.end + 1 || group.reading.lemma != "impegnare", place.isInfinitive(index) {
        return true
      }
      // "i documenti inviati dal Comune tramite": what a participle governs may go on
      return !hasComma && isPlainParticiple(index) && start - index < 8
    }
  }

  /// A participle that is no noun (`la raccolta`).
  private func isPlainParticiple(_ index: Int) -> Bool {
    place.participle(index) != nil && !ParticipleReading.isNoun(index, place.passage, place.language)
  }

  private static let helps: Set<String> = [
    "aiuto", "supporto", "collaborazione", "contributo", "modalità", "procedure", "criteri", "cadenza",
    "coinvolgimento", "partecipazione", "assistenza", "ausilio", "utilizzo", "uso", "impiego",
  ]

  private func isTail(_ start: Int) -> Bool {
    for index in start..<place.tokens.count where place.tokens[index].depth == 0 {
      let token = place.tokens[index]
      if [";", ":"].contains(token.text) { return false }
      if index > start,
        token.lower.hasSuffix("ndo") || token.lower.hasSuffix("ndola")
          || token.lower.hasSuffix("ndolo") || token.lower.hasSuffix("ndone")
      {
        return false
      }
      if token.text == ",", !token.isLocked,
        place.token(index + 1).map({ next in
          Determiner.parse(next.lower)?.preposition == nil && Determiner.parse(next.lower) != nil
            || place.verb(from: index + 1, within: 3) != nil
        }) ?? false
      {
        return false
      }
    }
    return !place.clauses.mainVerbs.contains { $0 > start }
  }
}
