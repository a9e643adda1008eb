package import Domain

/// What the questions and answers have for a citizen's words.
package struct QuestionMatch: Sendable, Equatable {
  /// The nearest questions that hold at the place and date, best first, three at most.
  package var best: [RankedQuestion]
  /// True only if the first of `best` answers the question that was asked.
  package var isCertain: Bool
  /// One sentence in Italian for an operator: why the match is certain, or what stands against it.
  package var reason: String

  package init(best: [RankedQuestion], isCertain: Bool, reason: String) {
    self.best = best
    self.isCertain = isCertain
    self.reason = reason
  }
}

/// A question with its nearness to what was asked.
package struct RankedQuestion: Sendable, Equatable {
  package var question: FrequentQuestion
  /// 0 nothing in common, 1 the same words.
  package var score: Double

  package init(question: FrequentQuestion, score: Double) {
    self.question = question
    self.score = score
  }
}
