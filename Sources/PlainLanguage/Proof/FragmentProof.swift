/// No sentence loses its verb: a new sentence without a finite verb is allowed only in lists, headings and where the
/// original had it.
struct FragmentProof: ProofPart {
  let old: ProofText
  let new: ProofText
  let language: Language

  var problems: [String] {
    guard old.sentences.contains(where: { hasSureVerb($0) }) else { return [] }
    let allowed = old.sentences.count { !hasSureVerb($0) }
    let known = Set(old.sentences.filter { !hasVerb($0, old) }.map { key($0, old) })
    let found = new.sentences.filter { !hasVerb($0, new) }
    if found.count <= allowed { return [] }
    return found.compactMap { range in
      guard endsAsSentence(range), !isItem(range), !known.contains(key(range, new))
      else { return nil }
      return "frase senza verbo: \(new.slice(range))"
    }
  }

  var comparisons: [ProofComparison] {
    problems.isEmpty ? [] : [ProofComparison(what: "frasi intere", before: [], after: problems, holds: false)]
  }

  private func hasVerb(_ range: Range<Int>, _ text: ProofText) -> Bool {
    range.contains { FiniteReading.isFinite($0, text.tokens, language) }
  }

  private func hasSureVerb(_ range: Range<Int>) -> Bool {
    range.contains { FiniteReading.isSure($0, old.tokens, language) }
  }

  private func endsAsSentence(_ range: Range<Int>) -> Bool {
    guard let last = new.tokens[range].last?.text else { return false }
    return last == "." || last == "!" || last == "?"
  }

  /// On a line of its own after a list mark or a colon, or a label with its value.
  private func isItem(_ range: Range<Int>) -> Bool {
    if new.tokens[range].contains(where: { $0.text == ":" }) { return true }
    guard range.lowerBound > 0 else { return false }
    let previous = new.tokens[range.lowerBound - 1]
    return [":", ";", "-", "–", "•", "*", ")"].contains(previous.text)
  }

  private func key(_ range: Range<Int>, _ text: ProofText) -> UInt64 {
    text.tokens[range].reduce(0) { $0 &* 31 &+ ($1.kind == .mark ? 0 : WordKey.hash($1.lower.utf8)) }
  }
}
