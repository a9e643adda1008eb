/// Whether a matter accounts for everything that was said. `Permessi 104` is a matter of INPS; `i permessi 104 maturano
/// le ferie?` is a question that nobody asked INPS: what is left over shows it.
struct Coverage {
  let topics: TopicTable
  let ordinary: OrdinaryWords

  /// - Parameters:
  ///   - known: words that phrases, names of bodies or of places account for.
  ///   - topic: whose vocabulary belongs to the matter; nil for a body that was only called by its name.
  func holds(_ words: [Folding.Word], known: Set<Int>, topic: Int?) -> Bool {
    let (left, all) = unexplained(words, known: known, topic: topic)
    return left.count <= Self.allowance(all)
  }

  /// The words left over, and the number of all that count.
  func unexplained(_ words: [Folding.Word], known: Set<Int>, topic: Int?) -> (words: [String], all: Int) {
    let names = ordinary.names(in: words)
    let stems = topics.stems(words)
    let left = stems.filter { stem in
      if known.contains(stem.position) || names.contains(stem.position) { return false }
      if stem.word.allSatisfy(\.isNumber) || stem.word.utf8.count == 1 { return false }
      if let topic, topics.isWord(stem, ofTopic: topic) { return false }
      return !ordinary.contains(stem)
    }
    return (left.map(\.word), stems.count)
  }

  /// A short question must be known whole; a letter may tell a little besides.
  private static func allowance(_ words: Int) -> Int { max(0, (words - 4) / 12) }
}
