/// What has happened is not made to come, and what is to come not to have happened.
struct TenseProof: ProofPart {
  let old: ProofText
  let new: ProofText
  let language: Language

  var problems: [String] {
    let before = Tenses(old, language)
    let after = Tenses(new, language)
    var result: [String] = []
    if before.past > 0, after.past == 0 { result.append("tempo passato perso") }
    if before.past == 0, after.past > 0, !before.hasParticiple { result.append("tempo passato aggiunto") }
    if before.future == 0, after.future > 0 { result.append("tempo futuro aggiunto") }
    return result
  }

  var comparisons: [ProofComparison] {
    let (before, after) = (Tenses(old, language), Tenses(new, language))
    return comparison("tempi passati", before.pastForms, after.pastForms, problems.isEmpty)
  }

  private struct Tenses {
    var past = 0
    var future = 0
    var hasParticiple = false
    var pastForms: [String] = []

    init(_ text: ProofText, _ language: Language) {
      for (index, token) in text.tokens.enumerated() where token.kind == .word && token.depth == 0 {
        let readings = language.verbs.readings(token.lower)
        if readings.isEmpty { continue }
        if readings.contains(where: { $0.feature.isParticiple }) { hasParticiple = true }
        guard let reading = readings.first, readings.allSatisfy({ $0.feature.isFinite }) else { continue }
        switch reading.feature.tense {
        case .future where !language.homographs.contains(token.lower): future += 1
        case .imperfect where !language.homographs.contains(token.lower) && reading.feature.isThirdPerson,
          .remote where readings.allSatisfy({ $0.feature.tense == .remote }) && reading.feature.isThirdPerson:
          past += 1
          pastForms.append(token.lower)
        case .present, .subjunctive:
          guard ["ha", "hanno", "abbia", "abbiano", "è", "sono", "sia", "siano"].contains(token.lower),
            let participle = Self.participle(after: index, text.tokens, language)
          else { break }
          let lower = text.tokens[participle].lower
          // "è presentata" is present, "è stata presentata" and "ha presentato" are past
          if reading.lemma == "avere" || lower.hasPrefix("stat") {
            past += 1
            pastForms.append(token.lower + " " + lower)
          }
        default: break
        }
      }
    }

    private static func participle(after index: Int, _ tokens: [Token], _ language: Language) -> Int? {
      var place = index + 1
      while place < tokens.count, place < index + 4, tokens[place].kind == .word {
        if language.verbs.readings(tokens[place].lower).contains(where: { $0.feature.isParticiple }) {
          return place
        }
        guard Clauses.particles.contains(tokens[place].lower) else { return nil }
        place += 1
      }
      return nil
    }
  }
}
