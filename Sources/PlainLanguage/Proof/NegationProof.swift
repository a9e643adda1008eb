/// What is denied stays denied, and nothing else is: `non` governs the same word as before.
struct NegationProof: ProofPart {
  let old: ProofText
  let new: ProofText
  let anchors: Anchors
  let language: Language

  var problems: [String] {
    let before = denied(old)
    let after = denied(new)
    var result: [String] = []
    for (key, place) in anchors.places.sorted(by: { $0.value.old < $1.value.old })
    where before[key] != after[key] {
      let word = old.tokens[place.old].lower
      result.append(after[key] == nil ? "non più negato: \(word)" : "ora negato: \(word)")
    }
    return result
  }

  var comparisons: [ProofComparison] {
    comparison("parole negate", words(old), words(new), problems.isEmpty)
  }

  private func words(_ text: ProofText) -> [String] { deniedPlaces(text).map { text.tokens[$0].lower } }

  /// By key: the first word of meaning after each `non` or `né`, if it is an anchor.
  private func denied(_ text: ProofText) -> [UInt64: Bool] {
    var result: [UInt64: Bool] = [:]
    for index in deniedPlaces(text) where anchors.places[text.keys[index]] != nil {
      result[text.keys[index]] = true
    }
    return result
  }

  /// `non si procede alla stipula`: an empty verb is passed over, the noun is what is denied.
  private func deniedPlaces(_ text: ProofText) -> [Int] {
    text.tokens.indices.compactMap { index in
      guard ["non", "né"].contains(text.tokens[index].lower),
        !text.markers.contains(where: { $0.isExempt && $0.start <= index && index < $0.end })
      else { return nil }
      var place = index + 1
      while place < text.tokens.count, place < index + 6 {
        let token = text.tokens[place]
        guard token.kind == .word else { return nil }
        if !language.proofWords.grammar.contains(token.lower), !language.proofWords.isEmpty(token.lower) {
          return place
        }
        place += 1
      }
      return nil
    }
  }
}
