/// A question people ask and its answer, with the body that owns it, where and when it holds, and its sources.
package struct FrequentQuestion: Sendable, Equatable, Codable, Identifiable {
  package var id: String
  package var question: String
  /// Other ways people ask the same thing.
  package var variants: [String]
  /// Ids of the topic table.
  package var topics: [String]
  /// Who is competent: a code of the directory, or `comune`, `asl`, `regione` of the person's place.
  package var competent: String
  /// `IT`, or the ISTAT code of a region, province or comune.
  package var place: String
  /// ISO 8601 dates; `validTo` absent means no known end.
  package var validFrom: String
  package var validTo: String?
  package var reviewed: String
  package var blocks: [AnswerBlock]
  /// The same answer in easy language (linguaggio facile), written by hand, without its sources; nil if there is none.
  package var easy: [AnswerBlock]?

  package init(
    id: String, question: String, variants: [String], topics: [String], competent: String, place: String,
    validFrom: String, validTo: String? = nil, reviewed: String, blocks: [AnswerBlock],
    easy: [AnswerBlock]? = nil
  ) {
    self.id = id
    self.question = question
    self.variants = variants
    self.topics = topics
    self.competent = competent
    self.place = place
    self.validFrom = validFrom
    self.validTo = validTo
    self.reviewed = reviewed
    self.blocks = blocks
    self.easy = easy
  }

  /// The easy version followed by the sources of the answer, so that both always name the same; the answer itself where
  /// no easy version is written.
  package var easyBlocks: [AnswerBlock] {
    guard let easy else { return blocks }
    return easy
      + blocks.filter { block in
        if case .source = block.content { return true }
        return false
      }
  }
}
