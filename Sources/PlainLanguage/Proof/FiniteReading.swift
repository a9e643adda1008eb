/// Whether a word may be a finite verb: more liberal than ``FiniteVerbs``, because here a verb that is missed would
/// refuse a good sentence.
enum FiniteReading {
  static func isFinite(_ index: Int, _ tokens: [Token], _ language: Language) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if ["ecco", "no", "sì"].contains(token.lower) || FiniteVerbs.sure.contains(token.lower) { return true }
    guard language.verbs.readings(token.lower).contains(where: { $0.feature.isFinite }) else { return false }
    guard index > 0, tokens[index - 1].kind == .word else { return true }
    let previous = tokens[index - 1].lower
    if FiniteVerbs.verbIntroducers.contains(previous) { return true }
    if language.homographs.contains(token.lower) {
      return !FiniteVerbs.nounIntroducers.contains(previous)
        && !FiniteVerbs.pronounsOrArticles.contains(previous)
    }
    return !articles.contains(previous)
  }

  /// Whether a word can be nothing but a finite verb.
  static func isSure(_ index: Int, _ tokens: [Token], _ language: Language) -> Bool {
    let lower = tokens[index].lower
    if FiniteVerbs.sure.contains(lower) { return true }
    return isFinite(index, tokens, language) && !language.homographs.contains(lower)
      && language.verbs.readings(lower).allSatisfy { $0.feature.isFinite }
  }

  private static let articles: Set<String> = [
    "d'", "il", "un", "uno", "una", "un'", "del", "dello", "della", "dell'", "dei", "degli", "delle", "al",
    "alla",
    "all'", "ai", "agli", "alle", "dal", "dalla", "dall'", "dai", "dalle", "nel", "nella", "nell'", "nei",
    "nelle", "sul", "sulla", "sull'", "di", "da", "in", "con", "per", "tra", "fra", "senza",
  ]
}
