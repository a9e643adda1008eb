package import Domain

/// A matter to be handed to a person.
package struct RequestDraft: Sendable, Equatable {
  package var kind: Request.Kind
  /// The citizen's words, at most 1 MiB.
  package var question: String
  /// What is known already, so that nobody is asked twice.
  package var known: [String: String]

  package init(kind: Request.Kind, question: String, known: [String: String] = [:]) {
    self.kind = kind
    self.question = question
    self.known = known
  }
}
