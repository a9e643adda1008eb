import Domain

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

/// Compares a text with its rewriting: facts, names, negation, duty, permission, condition, limits.
struct Prover {
  let language: Language

  func prove(_ before: String, _ after: String) -> Proof {
    if before == after {
      return Proof(facts: language.facts.spans(Tokenizer.tokens(before)).count, problems: [])
    }
    let old = Tokenizer.tokens(before)
    let new = Tokenizer.tokens(after)
    let oldFacts = language.facts.spans(old)
    var problems = compareFacts(oldFacts, language.facts.spans(new))
    problems += compareNumbers(old, new)
    problems += compareNames(old, new)
    var previous = 0
    for group in language.proof.classes {
      let (a, b) = (language.proof.count(group, old), language.proof.count(group, new))
      let isKept: Bool
      switch group.comparison {
      case .equal: isKept = a == b
      case .kept: isKept = b >= a && (a > 0 || b == 0)
      case .carried: isKept = b == a || b > a && a + previous > 0
      }
      previous = a
      if !isKept { problems.append("\(group.name): \(a) nell'originale, \(b) nel testo nuovo") }
    }
    return Proof(facts: oldFacts.count, problems: problems)
  }

  private func compareFacts(_ old: [FactExtractor.Span], _ new: [FactExtractor.Span]) -> [String] {
    var counts: [String: Int] = [:]
    for span in old where span.kind != .name {
      counts["\(span.kind.rawValue) \(span.value)", default: 0] += 1
    }
    for span in new where span.kind != .name {
      counts["\(span.kind.rawValue) \(span.value)", default: 0] -= 1
    }
    return counts.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
      $0.value > 0 ? "perso: \($0.key)" : "aggiunto: \($0.key)"
    }
  }

  /// Every group of digits, however it is joined to its neighbours.
  private func compareNumbers(_ old: [Token], _ new: [Token]) -> [String] {
    var counts: [String: Int] = [:]
    for group in Self.digitGroups(old) { counts[group, default: 0] += 1 }
    for group in Self.digitGroups(new) { counts[group, default: 0] -= 1 }
    return counts.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { "numero cambiato: \($0.key)" }
  }

  private static func digitGroups(_ tokens: [Token]) -> [String] {
    tokens.filter { $0.kind != .mark }.flatMap { token -> [String] in
      // "trenta" and "30" are the same number
      if token.kind == .word, let value = NumberWords.value(token.lower) { return ["\(value)"] }
      return token.text.utf8.split { !AddressFacts.isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Names keep all their words, and no new word has a capital inside a sentence. A name may be said again.
  private func compareNames(_ old: [Token], _ new: [Token]) -> [String] {
    var problems: [String] = []
    let newCounts = Self.counts(new)
    let oldCounts = Self.counts(old)
    var needed: [String: Int] = [:]
    for index in old.indices where NameFacts.isName(index, old) { needed[old[index].lower, default: 0] += 1 }
    for (name, count) in needed.sorted(by: { $0.key < $1.key }) where newCounts[name, default: 0] < count {
      problems.append("nome perso: \(name)")
    }
    for index in new.indices where NameFacts.isName(index, new) && oldCounts[new[index].lower] == nil {
      problems.append("nome aggiunto: \(new[index].text)")
    }
    return problems
  }

  private static func counts(_ tokens: [Token]) -> [String: Int] {
    var result: [String: Int] = [:]
    for token in tokens where token.kind == .word { result[token.lower, default: 0] += 1 }
    return result
  }
}
