/// An opening before the main clause becomes a sentence: `Poiché l'ufficio è chiuso, la domanda ...` becomes
/// `L'ufficio è chiuso. Per questo la domanda ...`; `Per garantire la qualità, il Comune ...` becomes
/// `Lo scopo è garantire la qualità. Per questo il Comune ...`.
struct OpeningSplit {
  let place: SplitPlace

  func replacements() -> [Replacement]? { cause() ?? purpose() }

  private func cause() -> [Replacement]? {
    let tokens = place.tokens
    guard let next = causeLength(), tokens.count > next + 6, !place.clauses.hasCondition,
      place.token(next)?.lower != "non",
      let comma = comma(after: next), opensMain(comma + 1),
      !tokens[next..<comma].contains(where: { ["che", "ma", "se"].contains($0.lower) })
    else { return nil }
    let rule = place.language.rule(
      "frasi.causa", "Prima il motivo, poi quello che ne segue: una frase per ciascuno.", source: "designers")
    return [
      Replacement(
        start: tokens[0].start, end: tokens[next].end, text: Capital.raised(tokens[next].text), rule: rule),
      Replacement(
        start: tokens[comma - 1].end, end: tokens[comma + 1].start, text: ". Per questo ", rule: rule),
    ]
  }

  private func causeLength() -> Int? {
    let words = place.tokens.prefix(4).map(\.lower)
    guard let first = words.first else { return nil }
    if ["poiché", "siccome", "giacché"].contains(first) { return 1 }
    if words.count > 2, ["dato", "visto", "considerato", "atteso"].contains(first), words[1] == "che" {
      return 2
    }
    return words.count > 3 && words[0] == "dal" && words[1] == "momento" && words[2] == "che" ? 3 : nil
  }

  private func purpose() -> [Replacement]? {
    let tokens = place.tokens
    guard place.isLong, tokens[0].lower == "per", let verb = place.token(1),
      let lemma = place.language.verbs.readings(verb.lower).first(where: { $0.feature == .infinitive })?
        .lemma,
      Self.aims.contains(lemma), let comma = aimEnd(),
      let main = place.clauses.mainVerbs.first(where: { $0 > comma }), !place.isGoverned(main),
      !tokens.contains(where: {
        ["se", "qualora", "quando", "purché", "solo", "soltanto"].contains($0.lower)
      })
    else { return nil }
    let rule = place.language.rule(
      "frasi.scopo", "Lo scopo sta in una frase sua.", source: "designers")
    return [
      Replacement(start: tokens[0].start, end: verb.start, text: "Lo scopo è ", rule: rule),
      Replacement(
        start: tokens[comma - 1].end, end: tokens[comma + 1].start, text: ". Per questo ", rule: rule),
    ]
  }

  /// The first comma after which the main clause begins; what describes the aim before it may have commas and relative
  /// clauses of its own.
  private func aimEnd() -> Int? {
    for index in 5..<max(5, min(place.tokens.count, 40)) where place.tokens[index].depth == 0 {
      let token = place.tokens[index]
      if [";", ":"].contains(token.text) { return nil }
      if place.passage.verbs[index] != nil, !place.clauses.isSubordinate[index] { return nil }
      if token.text == ",", !token.isLocked, opensMain(index + 1) { return index }
    }
    return nil
  }

  /// The first comma, and after it no other one before the main verb.
  private func comma(after start: Int) -> Int? {
    let tokens = place.tokens
    var hasVerb = false
    for index in start..<min(tokens.count, start + 40) where tokens[index].depth == 0 {
      if [";", ":"].contains(tokens[index].text) { return nil }
      if let verb = place.passage.verbs[index] {
        guard verb.feature.isIndicative, verb.feature.isThirdPerson else { return nil }
        hasVerb = true
      }
      if tokens[index].text == ",", !tokens[index].isLocked {
        return hasVerb && index - start > 2 ? index : nil
      }
    }
    return nil
  }

  /// An article with its noun, or the verb, right after the comma.
  private func opensMain(_ index: Int) -> Bool {
    guard let token = place.token(index) else { return false }
    if place.verb(from: index, within: 2) != nil { return true }
    guard let isPlural = isPlural(token.lower) else { return false }
    guard
      let verb = (index + 1..<min(place.tokens.count, index + 14)).first(where: {
        place.passage.verbs[$0] != nil
      })
    else { return false }
    return place.passage.verbs[verb]?.feature.isIndicative == true
      && (place.passage.verbs[verb]?.feature.person == 5) == isPlural
      && !place.tokens[index..<verb].contains { [",", "che"].contains($0.lower) }
  }

  /// By the article alone or the demonstrative that opens the subject; nil where the word is neither.
  private func isPlural(_ lower: String) -> Bool? {
    switch lower {
    case "questo", "questa", "quest'": return false
    case "questi", "queste": return true
    default:
      guard let determiner = Determiner.parse(lower), determiner.preposition == nil else { return nil }
      return determiner.isPlural
    }
  }

  /// Aims that a body sets itself, never steps of the reader.
  private static let aims: Set<String> = [
    "garantire", "assicurare", "favorire", "promuovere", "migliorare", "consentire", "permettere", "tutelare",
    "valorizzare", "prevenire", "ridurre", "evitare", "facilitare", "agevolare", "aiutare", "sostenere",
    "potenziare", "rafforzare", "contrastare", "rendere", "realizzare", "raggiungere", "comprendere",
    "soddisfare",
    "proteggere", "salvaguardare", "sviluppare", "incrementare", "aumentare", "ottimizzare", "incentivare",
    "coordinare", "diffondere", "semplificare",
  ]
}
