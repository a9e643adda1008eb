import Domain

/// Facts are the same, as many times, with the words that say what they mean: `entro`, `almeno`, `giorni lavorativi`.
struct FactProof: ProofPart {
  let old: ProofText
  let new: ProofText
  /// Without them only the values are compared.
  let anchors: Anchors?
  let rules: ProofRules

  var problems: [String] {
    var counts = ValueCounts()
    for value in values(old) { counts.add(value) }
    for value in values(new) { counts.add(value, -1) }
    let changed = counts.differences.map { $0.count > 0 ? "perso: \($0.value)" : "aggiunto: \($0.value)" }
    return changed.isEmpty ? moved : changed
  }

  var comparisons: [ProofComparison] {
    var result: [ProofComparison] = []
    for kind in Fact.Kind.allCases where kind != .name {
      let before = values(old, kind)
      let after = values(new, kind)
      result += comparison(
        Self.names[kind] ?? kind.rawValue, before, after, before.sorted() == after.sorted())
    }
    return result
  }

  private func values(_ text: ProofText) -> [String] {
    text.facts.flatMap { $0.kind == .name ? [] : values($0, text) }
  }

  private func values(_ text: ProofText, _ kind: Fact.Kind) -> [String] {
    text.facts.flatMap { $0.kind == kind ? values($0, text) : [] }
  }

  private func values(_ fact: FactExtractor.Span, _ text: ProofText) -> [String] {
    switch fact.kind {
    case .lawReference: LawChain(fact.value).links
    case .number, .amount, .percentage, .date, .time:
      [QuantityReading(fact: fact, text: text, rules: rules).value]
    default: ["\(fact.kind.rawValue) \(fact.value)"]
    }
  }

  /// Two numbers of a text that have changed places stand beside other words than before.
  private var moved: [String] {
    guard let anchors else { return [] }
    let first = places(old, anchors.old)
    guard first.count > 1 else { return [] }
    var second = places(new, anchors.new)
    var result: [String] = []
    for place in first {
      if let same = second.firstIndex(where: {
        $0.value == place.value && ($0.right == place.right || $0.left == place.left)
      }) {
        second.remove(at: same)
      } else {
        result.append("spostato: \(place.value)")
      }
    }
    return result
  }

  private func places(
    _ text: ProofText, _ beside: Anchors.Neighbours
  ) -> [(value: String, left: UInt64, right: UInt64)] {
    text.facts.filter { Self.movable.contains($0.kind) }.map { fact in
      (
        value: fact.value, left: beside.left[fact.range.lowerBound],
        right: beside.right[fact.range.upperBound]
      )
    }
  }

  private static let movable: Set<Fact.Kind> = [.number, .amount, .percentage, .date, .time, .lawReference]

  static let names: [Fact.Kind: String] = [
    .date: "date", .time: "orari", .amount: "importi", .percentage: "percentuali", .number: "numeri",
    .lawReference: "leggi e articoli", .phone: "telefoni", .email: "indirizzi e-mail", .url: "indirizzi web",
    .iban: "IBAN", .fiscalCode: "codici fiscali", .protocolNumber: "numeri di protocollo",
    .quotation: "citazioni", .legalTerm: "termini di legge",
  ]
}

/// A number or a date with what the words beside it make of it.
struct QuantityReading {
  let fact: FactExtractor.Span
  let text: ProofText
  let rules: ProofRules

  /// `entro number 30 giorni`.
  var value: String {
    var parts: [String] = []
    if let relation { parts.append(rules.classes[relation].name) }
    parts.append(fact.kind.rawValue)
    parts.append(fact.value)
    for unit in units { parts.append(rules.classes[unit].name) }
    return parts.joined(separator: " ")
  }

  /// The nearest word before the number that says how it is meant, within its phrase.
  private var relation: Int? {
    let start = fact.range.lowerBound
    let nearest = text.markers.last { marker in
      marker.end <= start && start - marker.end < 5 && rules.classes[marker.group].bind && !marker.isExempt
        && isPhrase(marker.end..<start)
    }
    return nearest?.group
  }

  private func isPhrase(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      guard text.tokens[index].kind == .word, text.factOf[index] < 0 else { return false }
      // "dal pagamento i minori di 6 anni": an article opens another phrase
      return index == range.lowerBound || Determiner.parse(text.tokens[index].lower)?.preposition != nil
        || Determiner.parse(text.tokens[index].lower) == nil
    }
  }

  /// What the number counts: the words right after it.
  private var units: [Int] {
    if fact.kind == .time { return [] }
    let end = fact.range.upperBound
    return text.markers.filter { marker in
      marker.start >= end && marker.start - end < 3 && rules.classes[marker.group].unit
        && isPhrase(end..<marker.start)
    }.map(\.group)
  }
}
