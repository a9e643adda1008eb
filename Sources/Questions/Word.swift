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
    return words
  }

  static func fold(_ word: String) -> String {
    word.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      .lowercased()
  }
}
