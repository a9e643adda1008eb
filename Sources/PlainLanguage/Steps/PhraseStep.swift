/// Step 3: phrases and words that have a plainer equal (`phrases.tsv`), and references backwards.
struct PhraseStep {
  let passage: Passage
  let language: Language
  let options: SimplificationOptions

  func replacements() -> [Replacement] {
    guard options.does(.phrases) else { return [] }
    return LexiconRule(
      passage: passage, language: language, level: options.level,
      accepts: { options.does(.nominals) || !$0.isNominal }
    ).replacements() + AccentRule(passage: passage, language: language).replacements()
      + ReferenceRule(passage: passage, language: language).replacements()
  }
}
