/// Step 9: what only easy language does inside a sentence.
struct EasyStep {
  let passage: Passage
  let language: Language
  let options: SimplificationOptions

  func replacements(_ isAllowed: (Replacement) -> Bool) -> [Replacement] {
    guard options.does(.easy), options.level == .easy else { return [] }
    let digits = DigitsRule(passage: passage, language: language).replacements().filter(isAllowed)
    if !digits.isEmpty { return digits }
    return FrameRule(passage: passage, language: language).replacements().filter(isAllowed)
  }
}
