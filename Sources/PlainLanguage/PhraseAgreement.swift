/// What depends on a phrase from outside: agreement with a noun of another gender, a pronoun before a verb.
extension LexiconRule {
  /// `la verifica dei requisiti viene fatta`: with `il controllo` the participle would have to change as well.
  func leavesOldGender(_ entry: LexiconEntry, _ index: Int, _ count: Int) -> Bool {
    guard let (old, new) = genders(entry, index, count), old != new else { return false }
    let tokens = passage.tokens
    let endings = old == .feminine ? ["a", "e"] : ["o", "i"]
    let end = index + count
    for place in end..<max(end, min(tokens.count, end + 40)) {
      let token = tokens[place]
      if token.kind == .mark, token.depth == 0, [";", ".", ":"].contains(token.text) { return false }
      guard token.kind == .word, !token.isLocked, endings.contains(where: token.lower.hasSuffix) else {
        continue
      }
      if Self.agreeing.contains(token.lower) { return true }
      let isParticiple = language.verbs.readings(token.lower).contains { $0.feature.isParticiple }
      if isParticiple || follows(place, "essere") { return true }
    }
    return false
  }

  /// "lo disciplinano", "l'esamina": the word before a finite verb is a pronoun and keeps its form.
  func isPronoun(_ index: Int, _ entry: LexiconEntry, _ next: String) -> Bool {
    guard case .verb = entry.pattern[0],
      ["lo", "la", "le", "i", "gli"].contains(passage.tokens[index - 1].lower)
    else { return false }
    return language.verbs.readings(passage.tokens[index].lower).contains { $0.feature.isFinite }
  }

  /// The genders of the noun that goes and of the noun that comes, where the entry or the articles show both.
  private func genders(
    _ entry: LexiconEntry, _ index: Int, _ count: Int
  ) -> (Determiner.Gender, Determiner.Gender)? {
    let old = entry.pattern.compactMap { if case .noun(let noun) = $0 { noun.gender } else { nil } }
    let new = entry.output.compactMap { if case .noun(let noun) = $0 { noun.gender } else { nil } }
    if let old = old.first, let new = new.first { return (old, new) }
    guard case .word(let words)? = entry.pattern.first, case .word(let word)? = entry.output.first,
      let first = words.first, let before = Determiner.parse(first)?.gender,
      let after = Determiner.parse(word)?.gender
    else { return nil }
    return (before, after)
  }

  private func follows(_ place: Int, _ lemma: String) -> Bool {
    place > 0
      && language.verbs.readings(passage.tokens[place - 1].lower).contains { $0.lemma == lemma }
  }

  private static let agreeing: Set<String> = [
    "stessa", "stesse", "stesso", "stessi", "essa", "esse", "esso", "essi", "medesima", "medesime",
    "medesimo", "medesimi", "necessaria", "necessarie", "necessario", "necessari", "relativa", "relative",
    "quella", "quelle", "quello", "quelli", "una", "uno",
  ]
}
