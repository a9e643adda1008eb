/// Step 5: nouns of action become verbs again (`procedere alla verifica di`: `verificare`).
///
/// They are entries of the phrase lexicon with a slot for the noun, and compete there for the longest match; this step
/// does them alone where the other phrases are left out.
struct NominalStep {
  let passage: Passage
  let language: Language
  let options: SimplificationOptions

  func replacements() -> [Replacement] {
    guard options.does(.nominals), !options.does(.phrases) else { return [] }
    return LexiconRule(
      passage: passage, language: language, level: options.level, accepts: { $0.isNominal }
    ).replacements()
  }
}

extension LexiconEntry {
  /// Whether the entry turns a noun of action into its verb.
  var isNominal: Bool { pattern.contains { if case .nominal = $0 { true } else { false } } }
}
