import Domain

/// `... è uno strumento operativo che fissa i principi` becomes `... . Questo strumento fissa i principi`.
///
/// Only after `un` or `una`: what is said of a thing that is named for the first time does not say which one is meant.
struct IndefiniteRelativeSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.isLong, place.tokens[index].lower == "che", index > 4, place.tokens[index - 1].kind == .word,
      !place.clauses.isSubordinate[index - 1], place.hold(at: index) != .uncertain,
      let main = place.clauses.mainVerb(before: index),
      let verb = place.verb(from: index + 1, within: 3), let reading = place.passage.verbs[verb],
      place.wordCount(from: index) > 5, isTail(verb)
    else { return nil }
    let isPlural = reading.feature.person == 5
    let governed = place.isGoverned(main)
    guard
      let opening = name(index, isPlural)
        ?? (governed ? nil : isPlural ? bare(main, index) : indefinite(main, index))
    else { return nil }
    let rule = place.language.rule(
      "frasi.relativa", "La frase relativa diventa una frase sua: si ripete il nome.", source: "designers")
    return place.stop(from: index, next: index + 1, opening: opening, rule: rule)
  }

  /// `offre nuove opportunità che`, `offre alcuni servizi che`: things named for the first time, right after the verb.
  private func bare(_ main: Int, _ che: Int) -> String? {
    guard let group = place.verbGroup(main), !group.isNegated,
      let noun = place.bareNoun(place.afterAdverbs(group.end)), noun.isPlural, noun.end <= che,
      che - noun.head <= 6,
      !place.tokens[noun.end..<che].contains(where: {
        Determiner.parse($0.lower) != nil || $0.kind != .word || Self.joining.contains($0.lower)
      })
    else { return nil }
    return says(more: noun, che, main) ? place.saidAgain(noun) : nil
  }

  /// "Un sistema è un sistema che ...": without the clause nothing would be said.
  private func says(more noun: NounPhrase, _ che: Int, _ main: Int) -> Bool {
    let isCopula = ["essere", "costituire", "rappresentare", "avere"].contains(
      place.passage.verbs[main]?.lemma ?? "")
    return !isCopula || che - noun.end > 1 || noun.head - noun.start > 1
  }

  private func indefinite(_ main: Int, _ che: Int) -> String? {
    noun(main + 1, che).flatMap { says(more: $0, che, main) ? place.saidAgain($0) : nil }
  }

  /// A proper name with its article right before: it does not need the clause to be known.
  private func name(_ che: Int, _ isPlural: Bool) -> String? {
    guard let fact = place.passage.facts.first(where: { $0.kind == .name && $0.range.upperBound == che }),
      fact.range.lowerBound > 0,
      let determiner = Determiner.parse(place.tokens[fact.range.lowerBound - 1].lower), determiner.isDefinite,
      determiner.preposition != "di", determiner.isPlural == isPlural,
      let article = Determiner.article(of: place.tokens[fact.range.lowerBound - 1].lower),
      fact.range.lowerBound < 2
        || !["e", "ed", "o", ","].contains(place.tokens[fact.range.lowerBound - 2].lower)
    else { return nil }
    let name = place.passage.slice(
      place.tokens[fact.range.lowerBound].start, place.tokens[che - 1].end)
    return article + (article.hasSuffix("'") ? "" : " ") + name
  }

  /// The noun, when after it come only adjectives and nouns without an article.
  private func noun(_ start: Int, _ che: Int) -> NounPhrase? {
    let range = place.stretch(before: che, from: start)
    guard let noun = place.nounPhrases(range).last, !noun.determiner.isDefinite, che - noun.head <= 6,
      !place.tokens[(noun.head + 1)..<che].contains(where: {
        Determiner.parse($0.lower) != nil || $0.kind != .word || $0.isLocked
          || Self.joining.contains($0.lower)
      }),
      place.passage.verbs[noun.start..<che].allSatisfy({ $0 == nil }),
      noun.start == 0 || !Self.comparing.contains(place.tokens[noun.start - 1].lower)
    else { return nil }
    return noun
  }

  private func isTail(_ verb: Int) -> Bool {
    for index in (verb + 1)..<max(verb + 1, place.tokens.count) where place.tokens[index].depth == 0 {
      if place.tokens[index].text == ",", place.verb(from: index + 1, within: 3) != nil { return false }
    }
    return !place.clauses.mainVerbs.contains { $0 > verb }
  }

  private static let joining: Set<String> = ["e", "ed", "o", "od", "più", "meno", "tale", "così"]
  private static let comparing: Set<String> = ["come", "quanto", "di", "da", "senza", "per", "con", "in"]
}
