import Foundation

/// A word of a text, folded for comparison.
struct Word: Hashable, Sendable {
  /// As the citizen wrote it.
  var surface: String
  /// Lower case without accents.
  var folded: String
  var stem: String
  /// True when it begins with a capital inside a sentence: a name of a person, place or firm.
  var isName: Bool

  /// The words of a text in order. Apostrophes and all punctuation part words; "%" and "€" become words.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    var startsSentence = true
    func close() {
      guard !current.isEmpty else { return }
      let folded = fold(current)
      let isCapital = current.first?.isUppercase == true && current.dropFirst().contains(where: \.isLowercase)
      words.append(
        Word(
          surface: current, folded: folded, stem: ItalianStem.stem(folded),
          isName: isCapital && !startsSentence))
      startsSentence = false
      current = ""
    }
    for character in text {
      if character.isLetter || character.isNumber {
        current.append(character)
      } else {
        close()
        switch character {
        case "%": words.append(Word(surface: "%", folded: "percento", stem: "percent", isName: false))
        case "€": words.append(Word(surface: "€", folded: "euro", stem: "euro", isName: false))
        case ".", "!", "?", "\n", "\r\n", ":", "\u{2022}": startsSentence = true
        default: break
        }
      }
    }
    close()
    return withPurpose(words)
  }

  /// "A cosa serve" asks for the purpose, "cosa serve" for what to bring: without its "a" (a stop word) they would be the
  /// same, so "cosa" after "a" becomes a word of its own.
  private static func withPurpose(_ words: [Word]) -> [Word] {
    var result = words
    for index in words.indices.dropFirst() where ["cosa", "che"].contains(words[index].folded) {
      let isAfterA = words[index - 1].folded == "a" || (index > 1 && words[index - 2].folded == "a")
      guard isAfterA, index + 1 < words.count, words[index + 1].stem == "serv" else { continue }
      result[index].folded = "acosa"
      result[index].stem = "acosa"
    }
    return result
  }

  static func fold(_ word: String) -> String {
    word.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      .lowercased()
  }
}
