/// Duty and permission that a form says without a word for it: `va firmato` is a duty, `consultabile` a permission.
struct ImpliedModality {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func occurrences(_ tokens: [Token]) -> [ProofRules.Occurrence] {
    tokens.indices.compactMap { index in
      let lower = tokens[index].lower
      if lower == "va" || lower == "vanno", let duty = language.proof.duty, isPassive(index, tokens) {
        return language.proof.occurrence(duty, index, tokens)
      }
      if let permission = language.proof.permission, language.wordKeys.verb(ofAdjective: lower) != nil {
        return language.proof.occurrence(permission, index, tokens)
      }
      return nil
    }
  }

  private func isPassive(_ index: Int, _ tokens: [Token]) -> Bool {
    var place = index + 1
    while place < tokens.count, place < index + 4 {
      if language.verbs.readings(tokens[place].lower).contains(where: { $0.feature.isParticiple }) {
        return true
      }
      guard Clauses.particles.contains(tokens[place].lower) else { return false }
      place += 1
    }
    return false
  }
}
