/// A query in the full-text language of SQLite (FTS5).
enum WordPattern {
  /// First all words together, then, for several words, any of the rarer ones.
  static func patterns(_ query: SearchQuery, lexicon: Lexicon) -> [String] {
    let groups = query.terms.map { group($0, lexicon) }
    var patterns = [groups.joined(separator: " AND ")]
    if query.terms.count > 1 {
      let rare = query.terms.filter { term in
        term.readings.contains { lexicon.count(of: $0.text) < 1_500 }
      }
      if !rare.isEmpty { patterns.append(rare.map { group($0, lexicon) }.joined(separator: " OR ")) }
    }
    return patterns
  }

  /// A word of more bodies than this is meant as it is, not as the start of another.
  private static let common = 40

  /// All readings of one word; as typed also as the start of a word, if it is not a common one.
  private static func group(_ term: SearchQuery.Term, _ lexicon: Lexicon) -> String {
    var parts = term.readings.map { reading in
      let words = reading.text.split(separator: " ").map { "\"\($0)\"" }
      return words.count == 1 ? words.joined() : "(\(words.joined(separator: " AND ")))"
    }
    if term.typed.utf8.count >= 3, lexicon.count(of: term.typed) <= common {
      parts.append("\"\(term.typed)\"*")
    }
    return "(\(parts.joined(separator: " OR ")))"
  }
}
