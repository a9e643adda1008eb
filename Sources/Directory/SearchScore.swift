/// How well a body's words answer a query, from 0 to 1.
struct SearchScore {
  let query: SearchQuery
  let vocabulary: Vocabulary
  let lexicon: Lexicon

  struct Candidate {
    var nameWords: [Substring]
    var aliasWords: [Substring]
    var placeWords: [Substring]
    var category: String?
    var isComune: Bool
    var prior: Double
  }

  /// Words asked and found weigh most, then how much of the name was asked, then what people usually mean.
  func of(_ body: Candidate) -> Double {
    var asked = 0.0
    var found = 0.0
    var used: Set<Substring> = []
    for term in query.terms {
      let weight = weight(of: term)
      asked += weight
      found += weight * best(term, body, used: &used)
    }
    guard asked > 0, found > 0 else { return 0 }
    let recall = found / asked
    let total = body.nameWords.reduce(0.0) { $0 + lexicon.weight(of: String($1)) }
    let named = body.nameWords.reduce(0.0) { $0 + (used.contains($1) ? lexicon.weight(of: String($1)) : 0) }
    let precision = total > 0 ? named / total : 0
    var score = 0.5 * recall * recall + 0.2 * precision * recall + 0.25 * body.prior * recall
    if !query.kinds.isEmpty { score += isOfKind(body) ? 0.08 : -0.14 }
    return min(max(score, 0), 0.94)
  }

  private func isOfKind(_ body: Candidate) -> Bool {
    guard let category = body.category, query.kinds.contains(category) else { return false }
    return category != "L6" || body.isComune
  }

  private func weight(of term: SearchQuery.Term) -> Double {
    let weights = term.readings.flatMap { reading in
      reading.text.split(separator: " ").map { lexicon.weight(of: String($0)) }
    }
    // A kind of body is shared by many and says little about which one.
    let isKind = vocabulary.kinds(named: term.typed) != nil
    return (weights.min() ?? 1) * (isKind ? 0.6 : 1)
  }

  /// The best reading of a word in the body's name, other names or place: 1 as typed in the name.
  private func best(_ term: SearchQuery.Term, _ body: Candidate, used: inout Set<Substring>) -> Double {
    var best = 0.0
    var words: [Substring] = []
    for reading in term.readings where reading.quality > best {
      let parts = reading.text.split(separator: " ")
      for (field, weight) in [(body.nameWords, 1.0), (body.aliasWords, 0.95), (body.placeWords, 0.75)] {
        let value = reading.quality * weight
        if value > best, parts.allSatisfy(field.contains) {
          best = value
          words = parts
        }
      }
      guard best < 0.6, parts.count == 1, let part = parts.first, part.utf8.count >= 3 else { continue }
      if let longer = body.nameWords.first(where: { $0.hasPrefix(part) })
        ?? body.aliasWords.first(where: { $0.hasPrefix(part) })
      {
        let share = Double(part.utf8.count) / Double(longer.utf8.count)
        let value = reading.quality * (0.55 + 0.35 * share)
        if value > best {
          best = value
          words = [longer]
        }
      }
    }
    used.formUnion(words)
    return best
  }
}
