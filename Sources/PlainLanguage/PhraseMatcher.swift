/// What a phrase's open places were filled with.
struct Capture {
  /// `di`, `a`, ... of a joined preposition; nil for an article alone.
  var preposition: String?
  /// The article that was found, empty when there was none.
  var article = ""
  var verb: VerbFeature?
  var enclitic = ""
  /// Possible agreements: 0 masculine singular, 1 feminine singular, 2 masculine plural, 3 feminine plural.
  var agreement: [Int] = []
  var infinitive = ""
  var noun = ""
  var number = ""
  /// The verb that a noun of action stands for: `presentazione`, presentare.
  var nominal = ""
}

/// Finds the phrases of the lexicon in a passage.
struct PhraseMatcher {
  let passage: Passage
  let language: Language

  /// Fills the pattern from a token on; nil when it does not fit. The count is in tokens.
  func match(_ pattern: [PatternItem], at start: Int) -> (count: Int, capture: Capture)? {
    guard start + pattern.count <= passage.tokens.count else { return nil }
    var capture = Capture()
    for (offset, item) in pattern.enumerated() {
      let token = passage.tokens[start + offset]
      if item != .number, token.isLocked || token.kind != .word && token.kind != .mark { return nil }
      guard fill(&capture, item, token, start + offset) else { return nil }
      if pattern.count == 1, capture.verb?.isParticiple == true,
        ParticipleReading.isNoun(start, passage, language)
      {
        return nil
      }
      // a phrase may hold a mark ("art.") but goes over no other space than a plain one
      if offset > 0, passage.tokens[start + offset - 1].depth != token.depth { return nil }
    }
    return (pattern.count, capture)
  }

  private func fill(_ capture: inout Capture, _ item: PatternItem, _ token: Token, _ place: Int) -> Bool {
    switch item {
    case .word(let words): return words.contains(token.lower)
    case .preposition(let preposition): return fillPreposition(&capture, preposition, token.lower)
    case .joined(let preposition):
      return fillPreposition(&capture, preposition, token.lower) && !capture.article.isEmpty
    case .determiner, .bareArticle:
      guard let determiner = Determiner.parse(token.lower), determiner.isDefinite,
        item == .determiner || determiner.preposition == nil
      else { return false }
      capture.preposition = determiner.preposition
      capture.article = Determiner.article(of: token.lower) ?? ""
      let genders = determiner.gender.map { [$0 == .masculine ? 0 : 1] } ?? [0, 1]
      capture.agreement = genders.map { $0 + (determiner.isPlural ? 2 : 0) }
      return true
    case .verb(let lemma): return fillVerb(&capture, lemma, token.lower, place)
    case .adjective(let forms):
      let agreement = forms.indices.filter { forms[$0] == token.lower }
      return narrow(&capture, agreement)
    case .noun(let noun):
      var agreement: [Int] = []
      let base = noun.gender == .masculine ? 0 : 1
      if token.lower == noun.singular { agreement.append(base) }
      if token.lower == noun.plural { agreement.append(base + 2) }
      return narrow(&capture, agreement)
    case .nominal:
      guard let verb = language.nominals[token.lower] else { return false }
      capture.nominal = verb
      capture.agreement = []
      return true
    case .anyNoun:
      guard NounReading.isNoun(place, passage, language), !token.isCapitalised || place == 0 else {
        return false
      }
      capture.noun = token.lower
      return true
    case .infinitive:
      guard isInfinitive(token.lower) else { return false }
      capture.infinitive = token.lower
      return true
    case .number:
      guard token.kind == .number else { return false }
      capture.number = token.text
      return true
    }
  }

  private func narrow(_ capture: inout Capture, _ agreement: [Int]) -> Bool {
    let both = capture.agreement.isEmpty ? agreement : agreement.filter(capture.agreement.contains)
    capture.agreement = both
    return !both.isEmpty
  }

  private func fillPreposition(_ capture: inout Capture, _ preposition: String, _ lower: String) -> Bool {
    guard PhraseWords.forms(preposition).contains(lower) else { return false }
    capture.preposition = preposition
    capture.article = Determiner.article(of: lower) ?? ""
    return true
  }

  private func fillVerb(_ capture: inout Capture, _ lemma: String, _ lower: String, _ place: Int) -> Bool {
    let readings = language.verbs.readings(lower).filter { $0.lemma == lemma }
    if let reading = readings.first(where: { !$0.feature.isFinite }) {
      capture.verb = reading.feature
      return !reading.feature.isParticiple || narrow(&capture, [reading.feature.rawValue - 44])
    }
    if !readings.isEmpty {
      // a form such as "ultimi" counts as a verb only where the sentence shows it
      guard let verb = passage.verbs[place], verb.lemma == lemma else { return false }
      capture.verb = verb.feature
      return true
    }
    guard let (feature, pronoun) = Enclitic.parse(lower, lemma, language.verbs) else { return false }
    capture.verb = feature
    capture.enclitic = pronoun
    return true
  }

  func isInfinitive(_ lower: String) -> Bool {
    if language.verbs.readings(lower).contains(where: { $0.feature == .infinitive }) { return true }
    for pronoun in Enclitic.pronouns where lower.hasSuffix("r" + pronoun) {
      let stem = String(lower.dropLast(pronoun.count))
      if language.verbs.contains(lemma: stem + "e") || language.verbs.contains(lemma: stem + "re") {
        return true
      }
    }
    return false
  }
}
