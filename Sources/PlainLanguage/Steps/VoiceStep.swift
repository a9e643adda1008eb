/// Step 8: a passive sentence that names who acts becomes active.
struct VoiceStep {
  let passage: Passage
  let language: Language
  let options: SimplificationOptions

  func replacements(_ isAllowed: (Replacement) -> Bool) -> [Replacement] {
    guard options.does(.voice) else { return [] }
    return ActiveVoice(passage: passage, language: language).replacements().filter(isAllowed)
  }
}
