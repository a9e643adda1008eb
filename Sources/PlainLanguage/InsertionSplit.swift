/// An insertion after the subject becomes a sentence before the main one: `Il Comune, che gestisce il servizio,
/// pubblica ...` becomes `Il Comune gestisce il servizio. Il Comune pubblica ...`.
struct InsertionSplit {
  let place: SplitPlace

  /// The changes at the comma after a subject that opens the sentence.
  func replacements() -> [Replacement]? {
    let tokens = place.tokens
    guard let determiner = tokens.first.flatMap({ Determiner.parse($0.lower) }),
      determiner.preposition == nil,
      let comma = tokens.indices.prefix(18).first(where: { tokens[$0].text == "," }), comma > 1,
      tokens[1..<comma].allSatisfy({ $0.kind != .mark || $0.depth > 0 || $0.text == "-" }),
      place.passage.verbs[..<comma].allSatisfy({ $0 == nil }), !place.clauses.hasCondition,
      let (opening, next) = opening(comma, determiner), let close = close(next, determiner),
      let subject = subject(comma)
    else { return nil }
    let rule = place.language.rule(
      "frasi.inciso", "L'inciso diventa una frase sua, prima della frase principale.", source: "designers")
    return [
      Replacement(
        start: tokens[comma - 1].end, end: tokens[next].end, text: " " + opening + tokens[next].text,
        rule: rule),
      Replacement(
        start: tokens[close - 1].end, end: tokens[close + 1].start,
        text: ". " + Capital.raised(subject) + " ",
        rule: rule),
    ]
  }

  /// The words that are said again: all of a short subject, of a long one its noun with `questo`.
  private func subject(_ comma: Int) -> String? {
    let words = place.tokens[..<comma]
    if comma < 8, words.allSatisfy({ $0.kind == .word && $0.lower != "e" }) {
      return place.passage.slice(words[0].start, words[comma - 1].end)
    }
    guard let noun = place.nounPhrases(0..<comma).first, noun.start == 0 else { return nil }
    return noun.isName && noun.end == comma
      ? place.passage.slice(words[0].start, words[comma - 1].end)
      : noun.isName ? nil : place.saidAgain(noun)
  }

  /// The words before the insertion's verb or participle, and its place.
  private func opening(_ comma: Int, _ determiner: Determiner) -> (String, Int)? {
    guard let first = place.token(comma + 1) else { return nil }
    if first.lower == "che", let verb = place.verb(from: comma + 2, within: 1),
      isPlural(verb) == determiner.isPlural
    {
      return ("", verb)
    }
    let readings = place.language.verbs.readings(first.lower)
    guard let participle = readings.first(where: { $0.feature.isParticiple }),
      Self.events.contains(participle.lemma), !readings.contains(where: { $0.feature.isFinite })
    else { return nil }
    let index = participle.feature.rawValue - 44
    guard (index >= 2) == determiner.isPlural,
      determiner.gender.map({ ($0 == .feminine) == (index % 2 == 1) }) ?? true
    else { return nil }
    let been = ["è stato ", "è stata ", "sono stati ", "sono state "][index]
    return (been, comma + 1)
  }

  /// The comma that closes the insertion, with the main verb right after it.
  private func close(_ start: Int, _ determiner: Determiner) -> Int? {
    let tokens = place.tokens
    for index in (start + 1)..<max(start + 1, min(tokens.count - 3, start + 25))
    where tokens[index].depth == 0 {
      if tokens[index].text == ";" || tokens[index].text == ":" { return nil }
      guard tokens[index].text == "," else { continue }
      guard index - start >= 3, let verb = place.verb(from: index + 1, within: 3),
        isPlural(verb) == determiner.isPlural
      else { return nil }
      return index
    }
    return nil
  }

  private func isPlural(_ verb: Int) -> Bool { place.passage.verbs[verb]?.feature.person == 5 }

  /// Verbs whose participle tells an event of the past.
  private static let events: Set<String> = [
    "fondare", "istituire", "approvare", "nominare", "pubblicare", "adottare", "emanare", "firmare", "creare",
    "notificare", "inviare", "trasmettere", "redigere", "predisporre", "sottoscrivere", "rilasciare",
    "stipulare",
    "deliberare", "inaugurare", "costruire", "realizzare", "eleggere", "avviare", "introdurre", "presentare",
    "depositare",
  ]
}
