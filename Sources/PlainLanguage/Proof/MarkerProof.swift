/// The words of each class of `proof.tsv` are as many as before and stand beside the same words.
struct MarkerProof: ProofPart {
  let old: ProofText
  let new: ProofText
  /// Without them only the counts are compared.
  let anchors: Anchors?
  let rules: ProofRules

  var problems: [String] {
    var result: [String] = []
    for group in rules.classes.indices {
      let before = found(group, old)
      let after = found(group, new)
      if before.isEmpty, after.isEmpty { continue }
      let name = rules.classes[group].name
      if !holds(group, before.count, after.count) {
        result.append("\(name): \(before.count) nell'originale, \(after.count) nel testo nuovo")
      } else if rules.classes[group].place, !stays(before, after) {
        result.append("\(name): accanto ad altre parole")
      }
    }
    return result
  }

  var comparisons: [ProofComparison] {
    rules.classes.indices.flatMap { group in
      let (before, after) = (found(group, old), found(group, new))
      return comparison(
        rules.classes[group].name, before.map { old.slice($0.start..<$0.end) },
        after.map { new.slice($0.start..<$0.end) },
        holds(group, before.count, after.count) && (!rules.classes[group].place || stays(before, after)))
    }
  }

  private func found(_ group: Int, _ text: ProofText) -> [ProofRules.Occurrence] {
    text.markers.filter { $0.group == group && !$0.isExempt }
  }

  private func holds(_ group: Int, _ before: Int, _ after: Int) -> Bool {
    switch rules.classes[group].count {
    case .free: return true
    case .equal: return before == after
    case .held: return after >= before
    case .kept: return after >= before && (before > 0 || after == 0)
    case .backref:
      return after == before
        || after > before
          && (before > 0 || old.markers.contains { rules.classes[$0.group].condition })
    }
  }

  /// Each place of the old text has one in the new text with the same neighbour; a word said again may have others.
  private func stays(_ before: [ProofRules.Occurrence], _ after: [ProofRules.Occurrence]) -> Bool {
    guard let anchors else { return true }
    var free = after
    for marker in before {
      let left = anchors.old.left[marker.start]
      let right = anchors.old.right[marker.end]
      let lower = old.tokens[marker.start].lower
      guard
        let same = free.firstIndex(where: { other in
          let (otherLeft, otherRight) = (anchors.new.left[other.start], anchors.new.right[other.end])
          if otherRight == right || otherLeft == left && left != 0 { return true }
          // "è obbligatoria la firma", "deve firmare": another word may have another place
          let sameWord = new.tokens[other.start].lower == lower
          return !sameWord
            && (otherRight == old.keys[marker.start] || otherRight == left && left != 0
              || otherLeft == right && right != 0)
        })
      else { return false }
      free.remove(at: same)
    }
    return true
  }
}
