/// Whether a text says the same as the text it was made from, as far as a machine can count it.
package struct Proof: Sendable, Equatable, Codable {
  /// Facts found in the original.
  package var facts: Int
  /// What differs, in Italian; empty when the proof holds.
  package var problems: [String]

  package var holds: Bool { problems.isEmpty }

  static let empty = Proof(facts: 0, problems: [])

  mutating func add(_ other: Proof) {
    facts += other.facts
    problems += other.problems
  }
}

/// One thing that the proof compared, for those who check an answer by hand.
package struct ProofComparison: Sendable, Equatable, Codable {
  /// What was compared, in Italian: a kind of fact or a class of `proof.tsv`.
  package var what: String
  /// The values found in the original and in the new text, in order.
  package var before: [String]
  package var after: [String]
  package var holds: Bool
}

/// The proof of one stretch of text with all that was compared; what neither text holds is left out.
package struct ProofReport: Sendable, Equatable, Codable {
  package var holds: Bool
  package var comparisons: [ProofComparison]
  /// What differs, in Italian.
  package var problems: [String]
}
