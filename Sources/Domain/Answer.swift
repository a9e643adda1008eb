/// An answer as blocks: content only, no channel and no layout.
package struct Answer: Sendable, Equatable, Codable {
  package var blocks: [AnswerBlock]
  package var outcome: AnswerOutcome

  package init(blocks: [AnswerBlock], outcome: AnswerOutcome) {
    self.blocks = blocks
    self.outcome = outcome
  }
}

/// How a contact was dealt with.
package enum AnswerOutcome: String, Sendable, Codable, CaseIterable {
  /// Answered from the questions and answers.
  case answered
  /// The competent body and its contact points were given.
  case routed
  /// Not certain: handed to an operator.
  case operatorRequested
  /// No body is competent or answers: Linea Amica keeps the matter (URP di ultima istanza).
  case lastResort
  /// Nothing was asked: a greeting, signs, one unknown word. The person is asked for the question; nothing is opened.
  case questionNeeded
}
