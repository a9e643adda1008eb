/// Words that stand once in the old text and once in the new one: by them the proof sees what stands beside what.
struct Anchors {
  /// By key: the token in the old text and in the new.
  private(set) var places: [UInt64: (old: Int, new: Int)] = [:]
  /// The anchors beside each token of the two texts.
  private(set) var old: Neighbours
  private(set) var new: Neighbours

  /// The anchor at or after each token, and the one before it; 0 where there is none.
  struct Neighbours {
    var right: [UInt64] = []
    var left: [UInt64] = []

    init() {}

    init(_ text: ProofText, _ places: [UInt64: (old: Int, new: Int)]) {
      let count = text.keys.count
      right = [UInt64](repeating: 0, count: count + 1)
      left = [UInt64](repeating: 0, count: count + 1)
      for index in 0..<count {
        left[index + 1] = places[text.keys[index]] == nil ? left[index] : text.keys[index]
      }
      for index in (0..<count).reversed() {
        right[index] = places[text.keys[index]] == nil ? right[index + 1] : text.keys[index]
      }
    }
  }

  /// Beyond this many words without an equal, words of one meaning are not looked for.
  private static let mostStrangers = 60

  /// - Parameter new: a word that has taken another's place (`firmare` for `sottoscrivere`) gets the other's key.
  init(_ old: ProofText, _ new: inout ProofText, _ language: Language) {
    self.old = Neighbours()
    self.new = Neighbours()
    let first = Self.single(old, language)
    let second = Self.single(new, language)
    for (key, index) in first where index >= 0 {
      if let other = second[key], other >= 0 { places[key] = (index, other) }
    }
    let lost = first.filter { $0.value >= 0 && second[$0.key] == nil }.map(\.value).sorted()
    var gained = second.filter { $0.value >= 0 && first[$0.key] == nil }.map(\.value).sorted()
    if lost.count <= Self.mostStrangers, gained.count <= Self.mostStrangers {
      for index in lost where old.tokens[index].kind == .word {
        let equals = Self.equals(old.tokens[index].lower, language)
        guard
          let found = gained.firstIndex(where: { other in
            language.wordKeys.all(new.tokens[other].lower).contains { equals.contains($0) }
          })
        else { continue }
        let other = gained.remove(at: found)
        new.keys[other] = old.keys[index]
        places[old.keys[index]] = (index, other)
      }
    }
    self.old = Neighbours(old, places)
    self.new = Neighbours(new, places)
  }

  private static func equals(_ lower: String, _ language: Language) -> Set<UInt64> {
    let keys = language.wordKeys.all(lower)
    var result = Set(keys)
    for key in keys { result.formUnion(language.proofWords.equals[key] ?? []) }
    return result
  }

  /// By key the token of a word that stands once, -1 for one that stands more often.
  private static func single(_ text: ProofText, _ language: Language) -> [UInt64: Int] {
    var result: [UInt64: Int] = [:]
    for (index, token) in text.tokens.enumerated() {
      let isLetter = token.text.utf8.count == 1 && token.isCapitalised
      guard
        token.kind == .number
          || token.kind == .word && (isLetter || !language.proofWords.grammar.contains(token.lower))
      else { continue }
      result[text.keys[index]] = result[text.keys[index]] == nil ? index : -1
    }
    return result
  }
}
