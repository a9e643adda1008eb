/// A sentence of a citizen's message.
struct Sentence: Sendable {
  var text: String
  /// It ends with a question mark.
  var isQuestion: Bool

  /// Splits a text at full stops, question and exclamation marks and line ends; "art. 3", "L. 104" and "D.Lgs. 62"
  /// stay whole.
  static func sentences(of text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var current = ""
    let characters = Array(text)
    func close(isQuestion: Bool) {
      if current.contains(where: { $0.isLetter || $0.isNumber }) {
        sentences.append(Sentence(text: current, isQuestion: isQuestion))
      } else if isQuestion, let last = sentences.indices.last {
        sentences[last].isQuestion = true
      }
      current = ""
    }
    for (index, character) in characters.enumerated() {
      current.append(character)
      switch character {
      case "?": close(isQuestion: true)
      case "!", "\n", "\r\n": close(isQuestion: false)
      case "." where endsSentence(characters, at: index): close(isQuestion: false)
      default: break
      }
    }
    close(isQuestion: false)
    return sentences
  }

  /// A stop ends a sentence if a space and then no lower-case letter or digit follow it, and no abbreviation (one to three
  /// letters) stands before it.
  private static func endsSentence(_ characters: [Character], at index: Int) -> Bool {
    guard index + 1 < characters.count else { return true }
    guard characters[index + 1].isWhitespace else { return false }
    var next = index + 1
    while next < characters.count, characters[next].isWhitespace { next += 1 }
    guard next < characters.count else { return true }
    if characters[next].isLowercase || characters[next].isNumber { return false }
    var letters = 0
    var back = index - 1
    while back >= 0, characters[back].isLetter { letters += 1; back -= 1 }
    return letters > 3 || letters == 0
  }
}
