/// Mends a misspelt word to one the service knows.
enum Spelling {
  /// The one known word that `stem` misspells; nil if there is none, or more than one as near.
  static func mend(_ stem: String, among known: Set<String>) -> String? {
    guard stem.utf8.count >= 5, !known.contains(stem) else { return nil }
    var best: (word: String, distance: Int)?
    var isTied = false
    for candidate in known {
      guard let distance = distance(stem, candidate, limit: limit(for: stem)) else { continue }
      if let found = best, found.distance <= distance {
        if found.distance == distance { isTied = true }
        continue
      }
      best = (candidate, distance)
      isTied = false
    }
    return isTied ? nil : best?.word
  }

  /// True if one is the other with a letter wrong, missing, doubled or swapped (two in long words).
  static func isMisspelling(_ stem: String, of known: String) -> Bool {
    stem.utf8.count >= 4 && known.utf8.count >= 4 && distance(stem, known, limit: limit(for: stem)) != nil
  }

  private static func limit(for stem: String) -> Int { stem.utf8.count >= 9 ? 2 : 1 }

  /// Damerau-Levenshtein distance (adjacent swaps count one) up to a limit, for words with the same first letter.
  private static func distance(_ left: String, _ right: String, limit: Int) -> Int? {
    let a = Array(left.utf8)
    let b = Array(right.utf8)
    guard abs(a.count - b.count) <= limit, a.first == b.first else { return nil }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      guard row.contains(where: { $0 <= limit }) else { return nil }
      before = previous
      previous = row
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
