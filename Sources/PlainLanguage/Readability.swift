/// How readable a text is.
package struct Readability: Sendable, Equatable, Codable {
  /// Gulpease index, 0 (hard) to 100 (easy): 89 + (300 x sentences - 10 x letters) / words, within 0 and 100
  /// (Lucisano and Piemontese 1988). A text without words counts as 100.
  package var gulpease: Double
  package var wordsPerSentence: Double
  /// Sentences of more than 25 words, 0 to 100.
  package var longSentencesPercent: Double
  package var words: Int
  package var sentences: Int

  /// Measures a text. A word is a run of letters and digits; an apostrophe ends a word.
  package init(of text: String, abbreviations: Abbreviations) {
    let sentences = SentenceMeasure.sentences(in: text, abbreviations: abbreviations)
    var words = 0
    var letters = 0
    var long = 0
    for sentence in sentences {
      let count = Self.count(sentence)
      words += count.words
      letters += count.letters
      if count.words > 25 { long += 1 }
    }
    self.words = words
    self.sentences = sentences.count
    guard words > 0, !sentences.isEmpty else {
      gulpease = 100
      wordsPerSentence = 0
      longSentencesPercent = 0
      return
    }
    let raw = 89 + Double(300 * sentences.count - 10 * letters) / Double(words)
    gulpease = min(max(raw, 0), 100)
    wordsPerSentence = Double(words) / Double(sentences.count)
    longSentencesPercent = 100 * Double(long) / Double(sentences.count)
  }

  static func count(_ scalars: [Unicode.Scalar]) -> (words: Int, letters: Int) {
    var words = 0
    var letters = 0
    var inWord = false
    for scalar in scalars {
      let isWord = scalar.isWordScalar
      if isWord {
        letters += 1
        if !inWord { words += 1 }
      }
      inWord = isWord
    }
    return (words, letters)
  }
}
