/// Step 4: an acronym is written out where the text uses it first. It runs last, on the sentences as they have become.
struct AcronymStep {
  let language: Language
  let options: SimplificationOptions

  func expand(_ document: inout Document) {
    guard options.does(.acronyms), options.expandAcronyms, options.level == .plain else { return }
    let rule = AcronymRule(language: language)
    var known = rule.explained(in: Tokenizer.tokens(document.original))
    document.insert { part in
      guard Self.mayHoldAcronym(part) else { return [] }
      return rule.replacements(Passage(part, language: language), known: &known)
    }
  }

  /// Two capitals in a row.
  private static func mayHoldAcronym(_ text: String) -> Bool {
    var previous = false
    for byte in text.utf8 {
      let isUpper = AddressFacts.isUpper(byte)
      if isUpper, previous { return true }
      previous = isUpper
    }
    return false
  }
}
