/// Decides whether a question's answer covers what was asked. Everything the citizen said must be covered: one thing
/// that is not makes the match uncertain.
struct Assessment: Sendable {
  /// Least share of a wording that the asking must hold.
  static let leastBackward = 0.3
  /// Fewest words of a request that names one thing only: "legge 104" alone asks nothing.
  static let leastWords = 3
  /// Most misspelt words that may be mended.
  static let mostMended = 3

  var weights: Weights

  /// What stands against certainty, in Italian; nil if nothing does.
  func obstacle(_ asked: Reading, _ entry: Entry) -> String? {
    if !asked.boundaries.isEmpty { return "Parole fuori dal campo: \(list(asked.boundaries))." }
    let keys = asked.keys
    guard
      entry.rule.needs.allSatisfy({ group in
        group.contains { QuestionRule.keys(of: $0).isSubset(of: keys) }
      })
    else {
      return "Manca l'argomento della risposta più vicina."
    }
    let excluded = entry.rule.excludes.reduce(into: Set<String>()) { $0.formUnion(QuestionRule.keys(of: $1)) }
    if !keys.isDisjoint(with: excluded) { return "La risposta più vicina vale in un altro caso." }
    if let missing = uncovered(asked, entry) { return "La risposta più vicina non copre: \(missing)." }
    let firm = asked.items.filter { !$0.isNeutral }.count + asked.words.count
    if firm < 2, asked.size < Self.leastWords { return "La richiesta è troppo generica." }
    if asked.mended > Self.mostMended { return "Troppe parole scritte in modo incerto." }
    if weights.backward(asked, entry) < Self.leastBackward { return "La richiesta è troppo generica." }
    return nil
  }

  /// What in the rest of the message stands against the answer: a field that is not ours, another question, or, in a
  /// short message, a thing or kind of question that the answer leaves open.
  func contextObstacle(_ inquiry: Inquiry, _ entry: Entry) -> String? {
    let whole = inquiry.whole
    if !whole.boundaries.isEmpty { return "Parole fuori dal campo: \(list(whole.boundaries))." }
    for index in inquiry.asking where uncovered(inquiry.sentences[index], entry) != nil {
      return "Il messaggio fa più domande."
    }
    guard inquiry.isShort else { return nil }
    let open = whole.items.filter { !entry.covers($0) }
    return open.isEmpty ? nil : "Il messaggio parla anche di: \(list(names(open)))."
  }

  /// The things, kinds of question and words that the answer does not cover; nil if there is none.
  private func uncovered(_ asked: Reading, _ entry: Entry) -> String? {
    let open = names(asked.items.filter { !entry.covers($0) })
    let strange = asked.words.filter { !entry.words.contains($0.key) }.map { "«\($0.value)»" }.sorted()
    return open.isEmpty && strange.isEmpty ? nil : list(open + strange)
  }

  private func names(_ items: Set<Reading.Item>) -> [String] {
    items.compactMap { $0.keys.min().map { String($0.dropFirst(2)) } }.sorted()
  }

  private func list(_ words: [String]) -> String {
    words.prefix(5).joined(separator: ", ") + (words.count > 5 ? ", …" : "")
  }
}
