package import Foundation

/// What an operator says of one edit of the simplification.
package struct FeedbackDraft: Sendable, Equatable, Codable {
  package enum Verdict: String, Sendable, Codable, CaseIterable {
    /// The edit changes what the text says, or is no Italian.
    case wrong
    /// Correct, but nobody would write it so.
    case stiff
    case right
  }

  package static let fieldNames: Set<String> = ["rule", "before", "after", "sentence", "verdict", "comment"]

  /// Id of the rule, as the edit names it. Kept in clear.
  package var rule: String
  /// The words before and after the edit; sealed.
  package var before: String
  package var after: String
  /// The sentence it stood in; sealed. Leave it out where the edit alone shows the mistake.
  package var sentence: String?
  package var verdict: Verdict
  /// In the operator's words; sealed.
  package var comment: String?

  package init(
    rule: String, before: String, after: String, sentence: String? = nil, verdict: Verdict,
    comment: String? = nil
  ) {
    self.rule = rule
    self.before = before
    self.after = after
    self.sentence = sentence
    self.verdict = verdict
    self.comment = comment
  }
}

/// A verdict as it is kept.
package struct Feedback: Sendable, Equatable {
  package var id: String
  package var givenBy: String
  package var givenAt: Date
  /// Its words are empty once they have been deleted.
  package var draft: FeedbackDraft
}

/// How many verdicts of each kind a rule got.
package struct RuleFeedback: Sendable, Equatable, Codable {
  package var rule: String
  package var wrong: Int
  package var stiff: Int
  package var right: Int
  /// When the last one came.
  package var last: Date
}
