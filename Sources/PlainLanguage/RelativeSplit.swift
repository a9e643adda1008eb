import Domain

/// `... all'ufficio, che valuta ...` becomes `... all'ufficio. L'ufficio valuta ...`: the noun is said again.
///
/// Only where the noun with its article stands right before the comma, so that it is certain what "che" means.
struct RelativeSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", place.clauses.mainVerb(before: index) != nil,
      !place.clauses.isSubordinate[index], !place.tokens[..<index].contains(where: { $0.lower == "sia" }),
      place.hold(at: index) != .uncertain || place.clauses.conditionWords.isEmpty,
      let pronoun = pronoun(index + 1),
      let verb = place.verb(from: pronoun, within: 3),
      let reading = place.passage.verbs[verb], isTail(after: verb),
      let opening = opening(index, pronoun, reading)
    else { return nil }
    let rule = place.language.rule(
      "frasi.relativa", "La frase relativa diventa una frase sua: si ripete il nome.", source: "designers")
    return place.stop(from: index, next: pronoun, opening: opening, rule: rule)
  }

  /// The noun said again, or `questo` before a verb that tells an effect.
  private func opening(_ comma: Int, _ pronoun: Int, _ reading: VerbReading) -> String? {
    let isPlural = reading.feature.person == 5
    if let noun = antecedent(comma), noun.isPlural == isPlural { return noun.text }
    guard let main = place.clauses.mainVerb(before: comma), !place.isGoverned(main),
      place.hold(at: comma) != .uncertain || place.clauses.conditionWords.isEmpty
    else { return nil }
    let article = Determiner.parse(place.tokens[comma + 1].lower)
    let stretch = place.stretch(before: comma, from: main + 1)
    if article != nil || stretch.lowerBound == main + 1,
      let noun = place.onlyNoun(stretch, article?.gender, isPlural: isPlural), isClear(noun, comma)
    {
      return place.saidAgain(noun)
    }
    return !isPlural && article == nil && Self.effects.contains(reading.lemma) ? "questo" : nil
  }

  /// No verb, no series and no noun without an article between the noun and the comma.
  private func isClear(_ noun: NounPhrase, _ comma: Int) -> Bool {
    place.passage.verbs[noun.head..<comma].allSatisfy { $0 == nil }
      && !place.tokens[noun.start..<comma].contains { ["e", "ed", "o", "tra", "fra"].contains($0.lower) }
      && comma - noun.end <= 7
      && !(noun.isPlural && place.tokens[noun.end..<comma].contains { $0.lower == "di" })
  }

  private static let effects: Set<String> = [
    "permettere", "consentire", "garantire", "assicurare", "favorire", "comportare", "determinare", "rendere",
    "agevolare", "facilitare",
  ]

  /// The token after `che`, `il quale`, `la quale`, `i quali`, `le quali`.
  private func pronoun(_ index: Int) -> Int? {
    guard let first = place.token(index) else { return nil }
    if first.lower == "che" { return index + 1 }
    guard ["il", "la", "i", "le"].contains(first.lower), let second = place.token(index + 1),
      second.lower == "quale" || second.lower == "quali"
    else { return nil }
    return index + 2
  }

  private func antecedent(_ comma: Int) -> (text: String, isPlural: Bool)? {
    var start = comma - 1
    if let name = place.passage.facts.first(where: { $0.range.upperBound == comma && $0.kind == .name }) {
      start = name.range.lowerBound
    }
    // one noun, or a noun with one word after it
    for first in [start, start - 1] where first > 0 && isPlainWord(first) || first == start && first > 0 {
      // after a preposition, or in a series, the pronoun may mean a noun before
      guard let determiner = Determiner.parse(place.tokens[first - 1].lower), determiner.preposition == nil
      else {
        continue
      }
      if first > 1,
        ["e", "ed", "o", ",", "di", "a", "da", "in", "con", "per", "tra", "fra", "su"].contains(
          place.tokens[first - 2].lower)
      {
        return nil
      }
      let words = place.passage.slice(place.tokens[first].start, place.tokens[comma - 1].end)
      guard place.tokens[first..<comma].allSatisfy({ $0.kind == .word }) else { return nil }
      guard let article = article(determiner, place.tokens[first].lower) else { return nil }
      return (article + (article.hasSuffix("'") ? "" : " ") + words, determiner.isPlural)
    }
    return nil
  }

  private func article(_ determiner: Determiner, _ next: String) -> String? {
    guard let gender = determiner.gender else { return Sound(of: next) == .vowel ? "l'" : nil }
    return Determiner.form(preposition: nil, gender, plural: determiner.isPlural, before: next)
  }

  private func isPlainWord(_ index: Int) -> Bool {
    let token = place.tokens[index]
    return token.kind == .word && Determiner.parse(token.lower) == nil && place.passage.verbs[index] == nil
      && !FiniteVerbs.nounIntroducers.contains(token.lower) && token.lower.count > 3
  }

  /// No main clause goes on after the relative one.
  private func isTail(after verb: Int) -> Bool {
    for index in (verb + 1)..<max(verb + 1, place.tokens.count) where place.tokens[index].text == "," {
      if place.verb(from: index + 1, within: 3) != nil { return false }
    }
    return true
  }
}
