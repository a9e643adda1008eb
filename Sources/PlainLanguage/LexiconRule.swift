/// Applies the phrase lexicon to a passage: the longest phrase at each place, from left to right.
struct LexiconRule {
  let passage: Passage
  let language: Language
  let level: SimplificationLevel
  /// Which entries may be used.
  var accepts: (LexiconEntry) -> Bool = { _ in true }

  func replacements() -> [Replacement] {
    var result: [Replacement] = []
    var index = 0
    while index < passage.tokens.count {
      if !passage.tokens[index].isLocked, let found = best(at: index) {
        result += found.replacements
        index += found.count
      } else {
        index += 1
      }
    }
    return result
  }

  private func best(at index: Int) -> (count: Int, replacements: [Replacement])? {
    let matcher = PhraseMatcher(passage: passage, language: language)
    for number in language.lexicon.candidates(passage.tokens[index].lower) {
      let entry = language.lexicon.entries[number]
      guard entry.level == .plain || level == .easy, accepts(entry),
        let (count, capture) = matcher.match(entry.pattern, at: index),
        let changes = apply(entry, index, count, capture),
        let joined = coordinated(entry, changes, after: index + count)
      else { continue }
      return joined
    }
    return nil
  }

  /// One change over the whole series, so that the proof refuses all of it or nothing.
  private func coordinated(
    _ entry: LexiconEntry, _ changes: [Replacement], after end: Int
  ) -> (count: Int, replacements: [Replacement])? {
    let length = end - (passage.tokens.firstIndex { $0.end > changes[0].start } ?? end)
    guard
      let found = PhraseCoordination(passage: passage, language: language).changes(entry, after: end)
    else { return nil }
    // the article was fitted to the word that follows a phrase that goes: it may change only afterwards
    if entry.output.isEmpty { return (max(1, length) + 1, changes) }
    guard changes.count == 1, var whole = changes.first, let last = found.last else {
      return (max(1, length), changes)
    }
    for place in found {
      let token = passage.tokens[place.index]
      whole.text += passage.slice(whole.end, token.start) + place.words
      let next = passage.tokens[place.index + 1]
      let isBare = place.words.isEmpty || token.isElided
      whole.end = isBare ? next.start : token.end
    }
    return (last.index + 1 - (end - length), [whole])
  }

  private func apply(_ entry: LexiconEntry, _ index: Int, _ count: Int, _ capture: Capture) -> [Replacement]?
  {
    let first = passage.tokens[index]
    let last = passage.tokens[index + count - 1]
    let capture = agreeing(capture, entry, with: index + count)
    if first.isAllCaps, first.text.unicodeScalars.count > 2 { return nil }
    guard
      entry.guards.allSatisfy({
        GuardCheck(passage: passage, language: language).holds($0, index, count, capture)
      }),
      var words = PhraseWriter(language: language).write(entry.output, capture)
    else { return nil }
    if isPassive(entry, index, capture) || leavesSecondObject(entry, index + count)
      || leavesSecondInfinitive(entry, index + count) || leavesOldGender(entry, index, count)
    {
      return nil
    }
    let rule = Rule(id: entry.id, reason: entry.reason, source: entry.source)
    if words.isEmpty { return dropped(index, count, capture, rule).map { [$0] } }
    var result: [Replacement] = []
    var start = first.start
    var takesCapital = first.isCapitalised
    if let next = words.first, index > 0, let previous = adjacent(index), !isPronoun(index, entry, next) {
      let writer = PhraseWriter(language: language)
      switch ArticleRepair.repair(
        previous.lower, before: next, agreement: writer.leadingAgreement(entry.output, capture))
      {
      case .impossible: return nil
      case .unchanged: break
      case .replaced(let form):
        if previous.isLocked { return nil }
        start = previous.start
        takesCapital = previous.isCapitalised
        words.insert(form, at: 0)
      }
    }
    guard let text = compose(words, index, count, takesCapital) else { return nil }
    result.append(Replacement(start: start, end: last.end, text: text, rule: rule))
    if entry.guards.contains(.indicative) {
      guard
        let verbs = Indicative(passage: passage, language: language).replacements(
          after: index + count, rule: rule)
      else { return nil }
      result += verbs
    }
    return passage.slice(start, last.end) == text ? nil : result
  }

  /// "verrà fornita risposta": the phrase's noun is the subject, and the verb alone cannot take its place.
  private func isPassive(_ entry: LexiconEntry, _ index: Int, _ capture: Capture) -> Bool {
    guard entry.pattern.count > 1, capture.verb?.isParticiple == true, case .verb = entry.pattern[0] else {
      return false
    }
    for place in (max(0, index - 3)..<index).reversed() {
      let readings = language.verbs.readings(passage.tokens[place].lower)
      if readings.contains(where: { $0.lemma == "avere" }) { return false }
      if readings.contains(where: { ["essere", "venire", "andare"].contains($0.lemma) }) { return true }
    }
    return true
  }

  /// "dà comunicazione alla Regione e al gestore": what goes on with `e al` needs the preposition that would go.
  private func leavesSecondObject(_ entry: LexiconEntry, _ end: Int) -> Bool {
    guard case .preposition("a")? = entry.pattern.last, case .article? = entry.output.last else {
      return false
    }
    let tokens = passage.tokens
    for index in end..<max(end, min(tokens.count - 1, end + 40)) where tokens[index].depth == 0 {
      if ["(", ")"].contains(tokens[index].text) { continue }
      if tokens[index].kind == .mark { return false }
      if ["e", "ed", "o"].contains(tokens[index].lower),
        Determiner.parse(tokens[index + 1].lower)?.preposition == "a"
      {
        return true
      }
    }
    return false
  }

  /// The word just before, when nothing but space stands between.
  private func adjacent(_ index: Int) -> Token? {
    let previous = passage.tokens[index - 1]
    return previous.kind == .word ? previous : nil
  }

  private func compose(_ words: [String], _ index: Int, _ count: Int, _ takesCapital: Bool) -> String? {
    var text = ""
    for word in words {
      if !text.isEmpty, !text.hasSuffix("'"), word != "," { text += " " }
      text += word
    }
    let last = passage.tokens[index + count - 1]
    let next = index + count < passage.tokens.count ? passage.tokens[index + count] : nil
    if text.hasSuffix("'") {
      guard let next, next.kind != .mark, Sound(of: next.lower) == .vowel else { return nil }
    } else if last.isElided, !text.isEmpty {
      text += " "
    }
    if let next, !text.isEmpty, next.kind == .word {
      guard let final = words.last, fits(final, next.lower) else { return nil }
    }
    let first = passage.tokens[index]
    if first.text == ",", !text.isEmpty, !text.hasPrefix(",") { text = " " + text }
    if takesCapital { text = Capital.raised(text) }
    return text
  }

  /// An article left at the end must fit the word that follows.
  private func fits(_ word: String, _ next: String) -> Bool {
    guard let determiner = Determiner.parse(word), let gender = determiner.gender else { return true }
    return Determiner.form(
      preposition: determiner.preposition, definite: determiner.isDefinite, gender,
      plural: determiner.isPlural,
      before: next) == word || word == "la" || word == "le"
  }
}

/// Capital letters at the beginning of a sentence.
enum Capital {
  static func raised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.uppercaseMapping + String(text.unicodeScalars.dropFirst())
  }

  static func lowered(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.lowercaseMapping + String(text.unicodeScalars.dropFirst())
  }
}
