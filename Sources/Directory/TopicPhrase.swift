/// A phrase of the topic table, as stems: `rinnovo patente` meets `devo rinnovare la mia patente`.
///
/// Its words must stand near each other, in any order. A word that ends in `*` stands for all words that begin so; a
/// word in `=`, as `=posso`, for itself only.
struct TopicPhrase: Sendable {
  enum Strength: Sendable {
    case strong, medium, weak, veto
  }

  /// One word of a text.
  struct Stem: Equatable {
    var word: String
    var stem: String
    /// Its place among all words of the text.
    var position: Int
  }

  let topic: Int
  let strength: Strength
  private let parts: [Part]

  private enum Part: Sendable {
    case stem(String)
    case prefix(String)
    case word(String)

    func matches(_ stem: Stem) -> Bool {
      switch self {
      case .stem(let text): stem.stem == text || stem.word == text
      case .prefix(let text): stem.word.hasPrefix(text)
      case .word(let text): stem.word == text
      }
    }
  }

  /// Nil for a phrase without words that count.
  init?(_ text: String, topic: Int, strength: Strength, stopwords: Set<String>) {
    self.topic = topic
    self.strength = strength
    var parts: [Part] = []
    for raw in text.split(whereSeparator: { $0.isWhitespace || $0 == "'" || $0 == "’" || $0 == "-" }) {
      let word = Folding.key(String(raw))
      guard !word.isEmpty else { continue }
      if raw.hasSuffix("*") {
        parts.append(.prefix(word))
      } else if raw.hasPrefix("=") {
        parts.append(.word(word))
      } else if !stopwords.contains(word) {
        parts.append(.stem(ItalianStem.of(word)))
      }
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// The stems and words it is made of, but for those it gives only the start of.
  var stems: [String] {
    parts.compactMap { part in
      switch part {
      case .stem(let text), .word(let text): text
      case .prefix: nil
      }
    }
  }

  /// True for a word that is one of its own, wherever it stands.
  func contains(_ stem: Stem) -> Bool { parts.contains { $0.matches(stem) } }

  /// How much the phrase says alone, 0 to 1; longer phrases say more.
  var weight: Double {
    let base: Double =
      switch strength {
      case .strong: 0.85
      case .medium: 0.5
      case .weak: 0.25
      case .veto: 0
      }
    return min(0.97, base + 0.03 * Double(parts.count - 1))
  }

  /// The keys under which the table finds the phrase.
  var firstKeys: [String] {
    switch parts[0] {
    case .stem(let text): [text]
    case .prefix(let text): text.count >= 4 ? [String(text.prefix(4)) + "*"] : [text]
    case .word(let text): [text]
    }
  }

  /// Where its words stand, or nil. Between the first and the last no more than three other words may stand.
  func positions(in stems: [Stem]) -> Set<Int>? {
    let anchors = stems.indices.filter { parts[0].matches(stems[$0]) }
    if strength == .veto { return anchors.lazy.compactMap { inOrder(from: $0, stems) }.first }
    for anchor in anchors {
      var used: Set<Int> = [anchor]
      let reach = parts.count + 2
      let window = max(0, anchor - reach)...min(stems.count - 1, anchor + reach)
      let isWhole = parts.dropFirst().allSatisfy { part in
        let near = window.filter { !used.contains($0) && part.matches(stems[$0]) }
        guard let position = near.min(by: { abs($0 - anchor) < abs($1 - anchor) }) else { return false }
        used.insert(position)
        return true
      }
      if isWhole { return used }
    }
    return nil
  }

  /// A veto must be a real expression, not words that happen to meet: in order, at most one other word between two.
  private func inOrder(from anchor: Int, _ stems: [Stem]) -> Set<Int>? {
    var used: Set<Int> = [anchor]
    var last = anchor
    for part in parts.dropFirst() {
      let next = [last + 1, last + 2].first { $0 < stems.count && part.matches(stems[$0]) }
      guard let next else { return nil }
      used.insert(next)
      last = next
    }
    return used
  }
}
