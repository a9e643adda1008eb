/// A new sentence must not begin with a verb that reads as an order: `e prepara un piano` becomes
/// `L'assistente sociale prepara un piano`.
struct SubjectRepetition {
  let place: SplitPlace

  /// The change with the subject said again; as it is where nothing reads as an order; nil where no subject is sure.
  func completed(_ change: Replacement, at index: Int) -> Replacement? {
    guard change.text.hasPrefix(". ") else { return change }
    let head = Tokenizer.tokens(String(change.text.dropFirst(2)))
    guard let verb = head.first, verb.kind == .word, readsAsOrder(verb.lower),
      !["fermo", "ferma"].contains(head.dropFirst().first?.lower ?? "")
    else { return change }
    var result = change
    guard let subject = subject(before: index) else {
      guard Self.additive.contains(change.rule.id), place.tokens[0].lower != "inoltre" else { return nil }
      result.text =
        ". Inoltre "
        + Capital.lowered(String(change.text.dropFirst(2)))
        .replacing(" anche ", with: " ", maxReplacements: 1)
      return result
    }
    result.text = ". " + Capital.raised(subject) + " " + Capital.lowered(String(change.text.dropFirst(2)))
    return result
  }

  /// Rules that add a second statement to the first: where no subject is sure, `Inoltre` keeps it from being an order.
  private static let additive: Set<String> = ["frasi.coordinazione", "frasi.serie", "frasi.aggiunta"]

  /// The third person of verbs in -are is the order to a "tu" as well; `dà`, `fa`, `va` and `sta` look like one.
  private func readsAsOrder(_ lower: String) -> Bool {
    if ["dà", "fa", "va", "sta", "dice"].contains(lower) { return true }
    return place.language.verbs.readings(lower).contains { reading in
      reading.lemma.hasSuffix("are") && reading.feature == VerbFeature(.present, person: 2)
        && place.language.verbs.form(reading.lemma, VerbFeature(.present, person: 2))?.hasSuffix("a") == true
    } && lower != "ha"
  }

  /// The words before the only main verb, when they are few and can be nothing but its subject.
  private func subject(before index: Int) -> String? {
    guard let main = place.clauses.mainVerb(before: index), main == place.clauses.mainVerbs.first,
      place.token(1)?.lower != "scopo"
    else { return nil }
    // "lo scopo è garantire ..., usando": the aim does nothing itself
    if place.passage.verbs[main]?.lemma == "essere", let next = place.token(main + 1),
      PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(next.lower)
    {
      return nil
    }
    var end = main
    while end > 0, Clauses.particles.contains(place.tokens[end - 1].lower) {
      // "si chiede" has no subject that could be said again
      if place.tokens[end - 1].lower == "si" { return nil }
      end -= 1
    }
    let words = place.tokens[..<end]
    guard let first = words.first, words.count(where: { $0.isCounted }) <= 5, end <= 6,
      words.allSatisfy({ $0.kind == .word && $0.depth == 0 }), isNounPhrase(first, words),
      place.passage.verbs[main]?.feature.person == 2
    else { return nil }
    return place.passage.slice(first.start, words[end - 1].end)
  }

  private func isNounPhrase(_ first: Token, _ words: ArraySlice<Token>) -> Bool {
    let articles = words.indices.filter {
      Determiner.parse(words[$0].lower).map { $0.preposition == nil } ?? false
    }
    if articles.contains(where: { $0 > 0 }) || words.contains(where: { $0.lower == "e" || $0.lower == "o" }) {
      return false
    }
    if articles.first == 0 { return words.count > 1 }
    return first.isAllCaps || ["questo", "questa", "ogni"].contains(first.lower) && words.count > 1
  }
}
