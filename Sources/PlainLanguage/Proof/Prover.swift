/// Compares a text with its rewriting: facts, names, negation, duty, permission, condition, limits, words, clauses.
struct Prover {
  let language: Language

  func prove(_ before: String, _ after: String) -> Proof {
    if before == after {
      return Proof(facts: language.facts.spans(Tokenizer.tokens(before)).count, problems: [])
    }
    return compare(before, after, reports: false).proof
  }

  /// All that was compared, with the values on both sides.
  func report(_ before: String, _ after: String) -> ProofReport {
    let (proof, comparisons) = compare(before, after, reports: true)
    return ProofReport(holds: proof.holds, comparisons: comparisons, problems: proof.problems)
  }

  /// A whole text: facts, names and classes; what stands beside what is compared sentence by sentence.
  func documentReport(_ before: String, _ after: String) -> ProofReport {
    let old = ProofText(before, language)
    let new = ProofText(after, language)
    let facts = FactProof(old: old, new: new, anchors: nil, rules: language.proof)
    let names = NameProof(old: old, new: new)
    let markers = MarkerProof(old: old, new: new, anchors: nil, rules: language.proof)
    let problems = facts.problems + names.problems + markers.problems
    return ProofReport(
      holds: problems.isEmpty, comparisons: facts.comparisons + names.comparisons + markers.comparisons,
      problems: problems)
  }

  private func compare(
    _ before: String, _ after: String, reports: Bool
  ) -> (proof: Proof, comparisons: [ProofComparison]) {
    let old = ProofText(before, language)
    var new = ProofText(after, language)
    let anchors = Anchors(old, &new, language)
    var problems: [String] = []
    var comparisons: [ProofComparison] = []
    func add(_ part: some ProofPart) {
      problems += part.problems
      if reports { comparisons += part.comparisons }
    }
    add(FactProof(old: old, new: new, anchors: anchors, rules: language.proof))
    add(NameProof(old: old, new: new))
    add(MarkerProof(old: old, new: new, anchors: anchors, rules: language.proof))
    add(NegationProof(old: old, new: new, anchors: anchors, language: language))
    add(ConditionProof(old: old, new: new, anchors: anchors, language: language))
    add(RoleProof(old: old, new: new, anchors: anchors, language: language))
    add(TenseProof(old: old, new: new, language: language))
    add(WordProof(old: old, new: new, language: language))
    add(FragmentProof(old: old, new: new, language: language))
    return (Proof(facts: old.facts.count, problems: problems), comparisons)
  }
}

/// One thing that the proof looks at.
protocol ProofPart {
  /// What differs, in Italian, in a fixed order.
  var problems: [String] { get }
  /// The values on both sides.
  var comparisons: [ProofComparison] { get }
}

extension ProofPart {
  /// For a part that compares one thing.
  func comparison(_ what: String, _ before: [String], _ after: [String], _ holds: Bool) -> [ProofComparison] {
    before.isEmpty && after.isEmpty && holds
      ? [] : [ProofComparison(what: what, before: before, after: after, holds: holds)]
  }
}

/// How often each value is there.
struct ValueCounts {
  private var counts: [String: Int] = [:]

  mutating func add(_ value: String, _ count: Int = 1) { counts[value, default: 0] += count }

  /// Values that are not there equally often, in order; above 0 they were lost.
  var differences: [(value: String, count: Int)] {
    counts.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { (value: $0.key, count: $0.value) }
  }

  subscript(value: String) -> Int { counts[value, default: 0] }
}
