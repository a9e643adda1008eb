/// Whether a participle is a noun where it stands: `la richiesta`, `il sottoscritto`, `in attesa`.
enum ParticipleReading {
  static func isNoun(_ index: Int, _ passage: Passage, _ language: Language) -> Bool {
    let token = passage.tokens[index]
    if language.homographs.contains(token.lower) { return true }
    guard index > 0 else { return true }
    let previous = passage.tokens[index - 1]
    return FiniteVerbs.nounIntroducers.contains(previous.lower) || Determiner.parse(previous.lower) != nil
      || introducers.contains(previous.lower)
  }

  /// Pronouns and adjectives that stand before a noun.
  private static let introducers: Set<String> = [
    "io", "noi", "me", "questi", "queste", "quei", "quegli", "quelle", "mio", "mia", "miei", "mie", "nostri",
    "nostre", "vostro", "vostri", "vostre", "tuo", "tua", "apposite", "appositi", "ulteriore", "ulteriori",
    "relativi", "relative", "nuovi", "nuove", "altri", "altre", "stessi", "stesse", "seguenti", "presenti",
    "suddetti", "suddette", "predetti", "predette", "numerosi", "numerose", "alcuni", "alcune", "diversi",
    "diverse", "varie", "molti", "molte", "tutti", "tutte", "ciascun", "ciascuna", "ognuno", "semplice",
    "formale", "specifica", "specifico", "espressa",
  ]
}
