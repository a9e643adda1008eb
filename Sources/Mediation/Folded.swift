import Foundation

/// A text with case, accents, punctuation and spacing evened out, to be compared with the cues of the data files.
struct Folded: Sendable, Hashable {
  /// Words joined by single spaces, with a space at both ends, so that whole words are found by `contains`.
  let text: String

  init(_ original: String) {
    let plain = original.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "it_IT"))
    var words: [String] = []
    var word = ""
    for character in plain {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    text = " " + words.joined(separator: " ") + " "
  }

  var isEmpty: Bool { text == "  " }

  var wordCount: Int { text.split(separator: " ").count }

  func contains(_ phrase: Folded) -> Bool {
    !phrase.isEmpty && text.contains(phrase.text)
  }
}
