import PlainLanguage
package import Store

/// What operators say of the edits of the simplification.
extension Mediator {
  /// Keeps a verdict on an edit; its words are sealed, the rule's id is not.
  ///
  /// - Returns: the verdict's id.
  /// - Throws: ``StoreError`` `invalid` for a rule that is none or an empty edit.
  package func keepFeedback(_ draft: FeedbackDraft, from actor: Actor) async throws -> String {
    guard simplifier.knows(rule: draft.rule) else {
      throw StoreError(
        .invalid,
        "La regola '\(draft.rule.prefix(80))' non esiste. Copi il campo rule della modifica, per esempio "
          + "frasi.relativa.")
    }
    return try await parts.store.feedback.create(draft, from: actor.name, at: parts.now())
  }

  /// Verdicts counted by rule, the rule with the most wrong edits first.
  package func feedbackByRule() async throws -> [RuleFeedback] {
    try await parts.store.feedback.byRule()
  }
}
