/// Small words written in capitals: "NON inviare" is said "non inviare". In a sentence the voice spells words of two
/// and three capitals, and of all words a "non" must be heard.
struct CapitalsReading: Sendable {
  /// The word in capitals and how it is said.
  let words: [String: String]

  /// Two letters may be a sign: only a shouted word beside them makes them a word.
  private static func isBesideCapitals(_ text: SourceText, _ index: Int, _ end: Int) -> Bool {
    let next = text.skipSpaces(end)
    if next > end, text.isUpper(next), text.isUpper(next + 1) || !text.isAlphanumeric(next + 1) {
      return true
    }
    var before = index - 1
    while text.isSpace(before) { before -= 1 }
    return before < index - 1 && text.isUpper(before) && text.isUpper(before - 1)
  }

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isUpper(index), text.isUpper(index + 1) else { return nil }
      let end = text.lettersEnd(index)
      guard end - index <= 4, !text.isDigit(end), text[end] != "." || !text.isLetter(end + 1),
        let spoken = words[text.string(index..<end)],
        end - index > 2 || Self.isBesideCapitals(text, index, end)
      else { return nil }
      return .init(end: end, spoken: spoken, isWord: true)
    }
  }
}
