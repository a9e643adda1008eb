/// After `se` the verb is indicative: `qualora la domanda sia` becomes `se la domanda è`.
struct Indicative {
  let passage: Passage
  let language: Language

  /// The changes of the clause's verbs; nil where the clause has no verb that can be changed.
  func replacements(after start: Int, rule: Rule) -> [Replacement]? {
    var result: [Replacement] = []
    var index = start
    var isImperfect = false
    while index < passage.tokens.count, index < start + 30 {
      let token = passage.tokens[index]
      if token.kind == .mark, [";", ".", ":"].contains(token.text), token.depth == 0 { break }
      if token.text == ",", !result.isEmpty, !continues(index + 1) { break }
      if ["che", "cui", "quale", "quali", "dove"].contains(token.lower), token.depth == 0, index > start {
        // a clause inside the clause: its verbs are its own
        if result.isEmpty { return nil }
        break
      }
      if let reading = passage.verbs[index], !token.isLocked {
        guard let change = change(index, reading, rule) else {
          // "se risultasse": this subjunctive stays after "se" as well
          if result.isEmpty, isImperfectSubjunctive(index) {
            isImperfect = true
            break
          }
          if result.isEmpty { return nil }
          break
        }
        result.append(change)
      }
      index += 1
    }
    return result.isEmpty && !isImperfect ? nil : result
  }

  private func isImperfectSubjunctive(_ index: Int) -> Bool {
    let readings = language.verbs.readings(passage.tokens[index].lower)
    return !readings.isEmpty && readings.allSatisfy { $0.feature.tense == .subjunctiveImperfect }
  }

  private func change(_ index: Int, _ reading: VerbReading, _ rule: Rule) -> Replacement? {
    let token = passage.tokens[index]
    let readings = language.verbs.readings(token.lower).filter { $0.feature.tense == .subjunctive }
    guard let subjunctive = readings.first(where: \.feature.isThirdPerson) else { return nil }
    let present = VerbFeature(.present, person: subjunctive.feature.person)
    guard reading.feature.isThirdPerson, let form = language.verbs.form(subjunctive.lemma, present) else {
      return nil
    }
    return Replacement(start: token.start, end: token.end, text: form, rule: rule)
  }

  /// Whether a further part of the same condition follows a comma: `, e non sia`.
  private func continues(_ index: Int) -> Bool {
    index < passage.tokens.count && ["e", "ed", "o", "non"].contains(passage.tokens[index].lower)
  }
}
