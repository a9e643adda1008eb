/// Phrases that only go, and agreement with the noun that follows.
extension LexiconRule {
  /// `l'apposito modulo`: `il modulo`. The article fits the word that follows now; a sentence keeps its capital.
  func dropped(_ index: Int, _ count: Int, _ capture: Capture, _ rule: Rule) -> Replacement? {
    let tokens = passage.tokens
    let first = tokens[index]
    guard index + count < tokens.count else { return nil }
    let next = tokens[index + count]
    if first.isCapitalised, next.kind == .word, !next.isLocked {
      return Replacement(start: first.start, end: next.end, text: Capital.raised(next.text), rule: rule)
    }
    let unchanged = Replacement(start: first.start, end: next.start, text: "", rule: rule)
    guard index > 0, tokens[index - 1].kind == .word else { return unchanged }
    let previous = tokens[index - 1]
    let agreement = capture.agreement.count == 1 ? capture.agreement.first : nil
    switch ArticleRepair.repair(previous.lower, before: next.lower, agreement: agreement) {
    case .impossible: return nil
    case .unchanged: return unchanged
    case .replaced(let form):
      if previous.isLocked { return nil }
      let text = previous.isCapitalised ? Capital.raised(form) : form
      let end = form.hasSuffix("'") ? next.start : tokens[index + count - 1].end
      return Replacement(start: previous.start, end: end, text: text, rule: rule)
    }
  }

  /// `ulteriori informazioni`: the adjective does not show its gender, the noun after it does.
  func agreeing(_ capture: Capture, _ entry: LexiconEntry, with next: Int) -> Capture {
    guard capture.agreement.count == 2, next < passage.tokens.count,
      entry.output.contains(where: { if case .adjective = $0 { true } else { false } }),
      NounReading.isNoun(next, passage, language)
    else { return capture }
    let isPlural = capture.agreement.allSatisfy { $0 >= 2 }
    guard isPlural || capture.agreement.allSatisfy({ $0 < 2 }),
      let gender = language.genders.gender(passage.tokens[next].lower, plural: isPlural)
    else { return capture }
    var result = capture
    result.agreement = [(gender == .masculine ? 0 : 1) + (isPlural ? 2 : 0)]
    return result
  }

  /// "provvede a ritirare e a consegnare": the second infinitive hangs on the verb that would go.
  func leavesSecondInfinitive(_ entry: LexiconEntry, _ end: Int) -> Bool {
    guard entry.output.contains(.infinitiveAsVerb) else { return false }
    let tokens = passage.tokens
    let matcher = PhraseMatcher(passage: passage, language: language)
    for index in end..<max(end, min(tokens.count - 2, end + 40)) {
      if [";", "."].contains(tokens[index].text), tokens[index].depth == 0 { return false }
      guard ["e", "ed", "o", "oppure", ",", ":"].contains(tokens[index].lower) else { continue }
      let next = ["a", "ad", "e", "ed"].contains(tokens[index + 1].lower) ? index + 2 : index + 1
      let word = ["a", "ad"].contains(tokens[next].lower) ? next + 1 : next
      if word < tokens.count, matcher.isInfinitive(tokens[word].lower) { return true }
    }
    return false
  }
}
