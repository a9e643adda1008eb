/// Step 8: the text speaks to its reader, and its writer says io.
struct AddressStep {
  let passage: Passage
  let language: Language
  let options: SimplificationOptions
  let hasWriter: Bool

  func replacements(_ isAllowed: (Replacement) -> Bool) -> [Replacement] {
    guard options.does(.address) else { return [] }
    let writer = WriterAddress(passage: passage, language: language, hasWriter: hasWriter).replacements()
    let changes =
      writer.isEmpty
      ? ReaderAddress(passage: passage, language: language, addressee: options.addressee).replacements()
      : writer
    // a verb without its pronoun would be wrong: all of them or none
    return changes.allSatisfy(isAllowed) ? changes : []
  }

  /// Whether a sentence of the text begins with `Il sottoscritto`.
  static func hasWriter(_ text: String, _ units: [Range<Int>], _ language: Language) -> Bool {
    guard text.contains("ottoscritt") else { return false }
    let utf8 = Array(text.utf8)
    return units.contains {
      WriterAddress.opens(Tokenizer.tokens(String(decoding: utf8[$0], as: UTF8.self)), language)
    }
  }
}
