/// All that the proof of a simplification compared, for those who check it by hand.
package struct SimplificationProof: Sendable, Equatable, Encodable {
  package var holds: Bool
  /// Facts found in the original.
  package var facts: Int
  /// The whole text: facts, names, and the words of each class of `proof.tsv`.
  package var document: ProofReport
  /// The sentences that were changed, in order.
  package var sentences: [Sentence]
  /// The edits, in the order of the result's edits, each compared alone with the sentence as it found it.
  package var edits: [ProofReport]

  package struct Sentence: Sendable, Equatable, Encodable {
    package var before: String
    package var after: String
    package var proof: ProofReport
  }

  init(_ result: Simplification, prover: Prover) {
    facts = result.proof.facts
    document = prover.documentReport(result.original, Self.withoutExpansions(result))
    sentences = result.passages.map {
      Sentence(before: $0.before, after: $0.after, proof: prover.report($0.before, $0.after))
    }
    edits = zip(result.edits, result.traces).map { edit, trace in
      // a name written out in brackets adds words on purpose
      edit.rule.hasPrefix("sigle.")
        ? ProofReport(holds: trace.after.contains(edit.after), comparisons: [], problems: [])
        : prover.report(trace.before, trace.after)
    }
    holds = result.proof.holds && document.holds && sentences.allSatisfy(\.proof.holds)
  }

  /// The text as it is without the names of acronyms in brackets.
  private static func withoutExpansions(_ result: Simplification) -> String {
    var text = result.text
    for edit in result.edits where edit.rule.hasPrefix("sigle.") {
      if let range = text.firstRange(of: edit.after) { text.removeSubrange(range) }
    }
    return text
  }
}
