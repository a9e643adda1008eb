extension TermTable {
  /// The term that was probably meant: the same name in any case or without its group, or a few letters away.
  package func nearest(to id: String) -> String? {
    let wanted = id.lowercased()
    guard !wanted.isEmpty, wanted.utf8.count <= 64 else { return nil }
    if let same = ids.first(where: { $0.lowercased() == wanted }) { return same }
    let bare = ids.filter { $0.lowercased().hasSuffix("." + wanted) || name(of: $0) == wanted }
    if bare.count == 1 { return bare.first }
    if let label = terms.first(where: {
      $0.label.it.lowercased() == wanted || $0.label.en.lowercased() == wanted
    }) {
      return label.id
    }
    let limit = max(1, wanted.utf8.count / 4)
    let scored = ids.map { (id: $0, distance: editDistance(wanted, $0.lowercased())) }
    guard let best = scored.min(by: { $0.distance < $1.distance }), best.distance <= limit else {
      return bare.first
    }
    return best.id
  }

  private func name(of id: String) -> String {
    id.split(separator: ".").last.map { $0.lowercased() } ?? id
  }

  /// Levenshtein distance in bytes.
  private func editDistance(_ first: String, _ second: String) -> Int {
    let a = Array(first.utf8)
    let b = Array(second.utf8)
    var previous = Array(0...b.count)
    for (row, letter) in a.enumerated() {
      var current = [row + 1]
      for (column, other) in b.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous.last ?? 0
  }
}
