/// A text made simpler, with everything needed to check and explain it.
package struct Simplification: Sendable, Equatable {
  package var original: String
  package var text: String
  /// What was changed, in the order of the original text.
  package var edits: [Edit]
  /// What a rule proposed and the proof refused.
  package var undone: [UndoneEdit]
  package var proof: Proof
  package var before: Readability
  package var after: Readability
  /// Difficult terms that stay in the text, in order of appearance.
  package var glossary: [GlossaryEntry]
  /// The sentences that were changed, as they were and as they are.
  var passages: [EditTrace] = []
  /// For each of `edits` the text before it and after it alone.
  var traces: [EditTrace] = []
}

/// A stretch of text before and after a change, for the proof of that change alone.
struct EditTrace: Sendable, Equatable {
  var before: String
  var after: String
}

/// One change of the text.
package struct Edit: Sendable, Equatable, Codable {
  /// Id of the rule, as in the data files or in docs/plain-language.md.
  package var rule: String
  /// The words as they stood when the rule was applied; an earlier edit may have changed them already.
  package var before: String
  package var after: String
  /// Range in the original text, in Unicode scalars (as Python counts characters); `end` is excluded.
  package var start: Int
  package var end: Int
  /// Why, in Italian, for the reader of the explanation.
  package var reason: String
  /// The guide or norm the rule rests on, in full.
  package var source: String
}

/// A change that would have altered a fact, a negation, a duty or a condition, and was therefore not made.
package struct UndoneEdit: Sendable, Equatable, Codable {
  package var edit: Edit
  /// What the proof found, in Italian.
  package var reason: String
}

/// A difficult term of the text with its plain meaning.
package struct GlossaryEntry: Sendable, Hashable, Codable {
  package var term: String
  package var meaning: String
  package var source: String
}
