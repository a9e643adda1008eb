/// Accents written as apostrophes, as on old keyboards: "E'", "piu'", "SOCIETA'".
struct AccentReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.isLetter(index) else { return nil }
      let end = text.lettersEnd(index)
      guard text[end] == "'", !text.isLetter(end + 1), !isQuoted(text, index) else { return nil }
      let word = text.word(at: index)
      guard Self.words.contains(word) || (word.count >= 4 && (word.hasSuffix("ta") || word.hasSuffix("tu")))
      else {
        return nil
      }
      let written = text.string(index..<end)
      guard let last = written.last, let accented = accented(last, in: word) else { return nil }
      return .init(end: end + 1, spoken: written.dropLast() + accented)
    }
  }

  private static let words: Set<String> = [
    "e", "piu", "puo", "gia", "cosi", "giu", "pero", "cio", "percio", "cioe", "perche", "poiche", "affinche",
    "finche",
    "benche", "purche", "anziche", "nonche", "sicche", "ne", "si", "li", "eta", "sara", "avra", "potra",
    "dovra", "fara",
    "dara", "verra", "andra", "restera", "ricevera", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi",
    "caffe",
    "papa", "tribu", "virtu", "laggiu", "lassu", "pieta",
  ]

  /// An opening quotation mark before the word makes the last one a closing mark.
  private func isQuoted(_ text: SourceText, _ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, text[position] != "\n" {
      if text[position] == "'", !text.isLetter(position - 1) { return true }
      position -= 1
    }
    return false
  }

  private func accented(_ letter: Character, in word: String) -> String? {
    let isUpper = letter.isUppercase
    let small: String
    switch Character(letter.lowercased()) {
    case "a": small = "à"
    case "e": small = word.count > 2 && word.hasSuffix("che") ? "é" : word == "ne" ? "é" : "è"
    case "i": small = "ì"
    case "o": small = "ò"
    case "u": small = "ù"
    default: return nil
    }
    return isUpper ? small.uppercased() : small
  }
}
