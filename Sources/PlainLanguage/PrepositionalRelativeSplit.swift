/// `..., nel quale sono indicati i requisiti` becomes `... . In questo bando sono indicati i requisiti`.
///
/// Only after a comma, where the clause adds something, and where one noun alone agrees.
struct PrepositionalRelativeSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", index > 3, !place.clauses.isSubordinate[index],
      place.wordCount(from: 0) > 14, let main = place.clauses.mainVerb(before: index),
      !place.isGoverned(main), place.hold(at: index) == .none,
      let relative = relative(index + 1), isStatement(relative.next),
      let noun = noun(relative, main + 1, index)
    else { return nil }
    let rule = place.language.rule(
      "frasi.relativa", "La frase relativa diventa una frase sua: si ripete il nome.", source: "designers")
    return place.stop(
      from: index, next: relative.next, opening: words(relative.preposition, noun), rule: rule)
  }

  private struct Relative {
    var preposition: String
    /// Nil after `cui`, which shows neither gender nor number.
    var determiner: Determiner?
    /// Token after the pronoun.
    var next: Int
  }

  private func relative(_ index: Int) -> Relative? {
    guard let first = place.token(index)?.lower, let second = place.token(index + 1)?.lower else {
      return nil
    }
    if second == "cui", ["in", "a", "con", "per", "da", "su"].contains(first) {
      return Relative(preposition: first, determiner: nil, next: index + 2)
    }
    if ["quale", "quali"].contains(second), let determiner = Determiner.parse(first),
      let preposition = determiner.preposition, preposition != "di"
    {
      return Relative(preposition: preposition, determiner: determiner, next: index + 2)
    }
    guard ["con", "per", "durante", "tra", "fra"].contains(first), let determiner = Determiner.parse(second),
      ["quale", "quali"].contains(place.token(index + 2)?.lower ?? "")
    else { return nil }
    return Relative(preposition: first, determiner: determiner, next: index + 3)
  }

  /// A finite verb of the third person follows, and no main clause goes on after it.
  private func isStatement(_ start: Int) -> Bool {
    let verb = (start..<min(place.tokens.count, start + 14)).first { place.passage.verbs[$0] != nil }
    guard let verb, let reading = place.passage.verbs[verb], reading.feature.isIndicative,
      reading.feature.isThirdPerson,
      !place.tokens[start..<verb].contains(where: { $0.text == "," || $0.lower == "che" })
    else { return false }
    for index in (verb + 1)..<max(verb + 1, place.tokens.count) where place.tokens[index].text == "," {
      if place.verb(from: index + 1, within: 3) != nil { return false }
    }
    return place.wordCount(from: start) > 3
  }

  private func noun(_ relative: Relative, _ start: Int, _ comma: Int) -> NounPhrase? {
    let range = place.stretch(before: comma, from: start)
    if let bare = bare(relative, range, start) { return bare }
    guard range.lowerBound == start || relative.determiner != nil else { return nil }
    guard let determiner = relative.determiner else {
      let all = place.nounPhrases(range)
      let articles = range.filter {
        place.tokens[$0].depth == 0 && Determiner.parse(place.tokens[$0].lower) != nil
      }
      let group = place.clauses.mainVerb(before: comma).flatMap { place.verbGroup($0) }
      // "sono figure strategiche nella comunità, su cui": the figures or the community
      if let group, place.bareNoun(place.afterAdverbs(group.end)) != nil { return nil }
      return all.count == 1 && articles.count == 1 ? all[0] : nil
    }
    return place.onlyNoun(range, determiner.gender, isPlural: determiner.isPlural)
  }

  /// `in pubbliche adunanze, alle quali`, `presenta alcuni aspetti, su cui`: a plural without an article, where no other
  /// noun could be meant.
  private func bare(_ relative: Relative, _ range: Range<Int>, _ start: Int) -> NounPhrase? {
    if let determiner = relative.determiner, !determiner.isPlural { return nil }
    let articles = range.filter { index in
      guard place.tokens[index].depth == 0, let other = Determiner.parse(place.tokens[index].lower) else {
        return false
      }
      guard let determiner = relative.determiner else { return true }
      return other.isPlural && (other.gender == nil || other.gender == determiner.gender)
    }
    guard articles.isEmpty else { return nil }
    let group = place.clauses.mainVerb(before: range.upperBound).flatMap { place.verbGroup($0) }
    let places = range.filter { index in
      index == group.map { place.afterAdverbs($0.end) }
        || index > 0 && ["in", "a", "con", "per"].contains(place.tokens[index - 1].lower)
    }
    let nouns = places.compactMap { place.bareNoun($0) }.filter { noun in
      noun.end <= range.upperBound && (relative.determiner.map { $0.gender == noun.gender } ?? true)
    }
    return nouns.count == 1 ? nouns[0] : nil
  }

  /// `in questo bando`, `alla Regione Calabria`
  private func words(_ preposition: String, _ noun: NounPhrase) -> String {
    let said = place.saidAgain(noun)
    guard let article = Tokenizer.tokens(said).first, Determiner.parse(article.lower) != nil else {
      return preposition + " " + said
    }
    return Determiner.join(preposition, article.lower) + String(said.dropFirst(article.text.count))
  }
}
