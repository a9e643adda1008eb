/// Where inside a sentence a speech begins.
enum SentenceEntry: Sendable, Equatable {
  /// Number of the word in the sentence, from 0.
  case word(Int)
  case mark(String)

  /// The sentence of a position, and where in it.
  ///
  /// - Throws: ``SpeechError/outOfRange(field:value:range:)``.
  static func find(_ position: SpeechPosition?, in utterances: [Utterance]) throws -> (Int, SentenceEntry?) {
    switch position {
    case nil: return (0, nil)
    case .sentence(let index)?:
      try check(index, utterances)
      return (index, nil)
    case .word(let word, let index)?:
      try check(index, utterances)
      guard word >= 0 else {
        throw SpeechError.outOfRange(field: "from", value: "\(word)", range: "le parole si contano da 0")
      }
      return (index, word == 0 ? nil : .word(word))
    case .mark(let name)?:
      let tag = "<mark name=\"\(MarkupWriter.attribute(name))\"/>"
      guard
        let index = utterances.firstIndex(where: { $0.marksBefore.contains(name) || $0.markup.contains(tag) })
      else {
        throw SpeechError.outOfRange(
          field: "from", value: "«\(name.prefix(80))»", range: "il testo non ha un segno con questo nome")
      }
      return (index, utterances[index].marksBefore.contains(name) ? nil : .mark(MarkupWriter.attribute(name)))
    }
  }

  private static func check(_ index: Int, _ utterances: [Utterance]) throws {
    guard utterances.indices.contains(index) else {
      throw SpeechError.outOfRange(
        field: "from", value: "\(index)", range: "il testo ha \(utterances.count) frasi, contate da 0")
    }
  }
}
