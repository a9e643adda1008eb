import Domain

/// Step 2: facts are found and locked, so that no rule changes them.
struct FactStep {
  let language: Language
  let options: SimplificationOptions

  func passage(_ text: String) -> Passage {
    Passage(text, language: language, locksFacts: options.does(.facts))
  }
}
