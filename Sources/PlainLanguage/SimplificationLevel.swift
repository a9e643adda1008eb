/// How far a text is rewritten.
package enum SimplificationLevel: String, Sendable, Codable, CaseIterable {
  /// The text is left as it is; facts and readability are still measured.
  case off
  /// Linguaggio chiaro, about B1: same order and facts, shorter sentences, common words.
  case plain
  /// Linguaggio facile, about A1-A2: one idea a line, at most about 12 words, glossary lines.
  case easy
}

/// What a reader wants from one simplification.
package struct SimplificationOptions: Sendable, Equatable {
  /// The lengths a sentence can be asked to have, in words.
  package static let sentenceWords = 8...30

  package var level: SimplificationLevel
  /// The length in words above which a sentence should not go; kept within ``sentenceWords``.
  package var maxSentenceWords: Int {
    didSet { maxSentenceWords = Self.clamped(maxSentenceWords) }
  }
  /// Whether difficult terms that stay in the text are explained.
  package var glossary: Bool
  /// Whether an acronym is written out where it is used first.
  package var expandAcronyms: Bool
  /// The steps of the algorithm that are left out.
  package var without: Set<SimplificationStep>
  /// How to speak to the reader where the caller knows that the text is about the reader (`il richiedente`); nil where
  /// that is not known.
  package var addressee: Addressee?
  /// Whether long words show their syllables (`do-man-da`) in the result's text.
  package var syllables = false

  /// - Parameter maxSentenceWords: 8 to 30 words; values outside are brought to the nearest bound. Without it, 25
  ///   for `plain` (the length the Designers Italia writing guide gives) and 12 for `easy`.
  package init(
    level: SimplificationLevel = .plain, maxSentenceWords: Int? = nil, glossary: Bool = true,
    expandAcronyms: Bool = true, without: Set<SimplificationStep> = []
  ) {
    self.level = level
    self.maxSentenceWords = Self.clamped(maxSentenceWords ?? (level == .easy ? 12 : 25))
    self.glossary = glossary
    self.expandAcronyms = expandAcronyms
    self.without = without
  }

  /// Whether a step is done.
  package func does(_ step: SimplificationStep) -> Bool { !without.contains(step) }

  private static func clamped(_ words: Int) -> Int {
    min(max(words, sentenceWords.lowerBound), sentenceWords.upperBound)
  }
}
