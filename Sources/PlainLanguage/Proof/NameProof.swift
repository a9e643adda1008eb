/// Names keep all their words, and no new word has a capital inside a sentence. A name may be said again.
struct NameProof: ProofPart {
  let old: ProofText
  let new: ProofText

  var problems: [String] {
    var result: [String] = []
    let newCounts = counts(new.tokens)
    let oldCounts = counts(old.tokens)
    var needed: [String: Int] = [:]
    for name in names(old) { needed[name, default: 0] += 1 }
    for (name, count) in needed.sorted(by: { $0.key < $1.key }) where newCounts[name, default: 0] < count {
      result.append("nome perso: \(name)")
    }
    for name in names(new) where oldCounts[name] == nil { result.append("nome aggiunto: \(name)") }
    return result
  }

  var comparisons: [ProofComparison] {
    comparison("nomi", names(old), names(new), problems.isEmpty)
  }

  private func names(_ text: ProofText) -> [String] {
    text.tokens.indices.filter { NameFacts.isName($0, text.tokens) }.map { text.tokens[$0].lower }
  }

  private func counts(_ tokens: [Token]) -> [String: Int] {
    var result: [String: Int] = [:]
    for token in tokens where token.kind == .word { result[token.lower, default: 0] += 1 }
    return result
  }
}
