/// Finds the phrases that may begin at a word, by the first three words of each.
///
/// Words are compared by their hash. What the index lets through is matched word by word; what it holds back cannot match.
struct PhraseIndex: Sendable {
  /// A phrase that begins with a word.
  struct Candidate: Sendable {
    /// Its place in the list of entries.
    var entry: Int32
    var count: Int32
    /// For the second and the third word, a bit for each word that may stand there; all of them where any word may.
    var second: UInt64
    var third: UInt64
  }

  /// The candidates of one place that the words after it allow.
  struct Candidates: Sequence, IteratorProtocol {
    fileprivate var rest: ArraySlice<Candidate>
    fileprivate let second: UInt64
    fileprivate let third: UInt64
    fileprivate let left: Int

    mutating func next() -> Int? {
      while let candidate = rest.popFirst() {
        if candidate.count <= left, candidate.second & second != 0, candidate.third & third != 0 {
          return Int(candidate.entry)
        }
      }
      return nil
    }
  }

  private var all: [Candidate] = []
  private var ranges: [UInt64: Range<Int>] = [:]

  init() {}

  init(_ entries: [LexiconEntry], _ verbs: VerbTable) {
    var byFirst: [UInt64: [Candidate]] = [:]
    for (number, entry) in entries.enumerated() {
      let candidate = Candidate(
        entry: Int32(number), count: Int32(entry.pattern.count), second: Self.mask(1, entry.pattern, verbs),
        third: Self.mask(2, entry.pattern, verbs))
      for word in Self.words(entry.pattern[0], verbs) ?? [] {
        byFirst[WordKey.hash(word.utf8), default: []].append(candidate)
      }
    }
    for (word, candidates) in byFirst {
      let start = all.count
      all += candidates.sorted { ($1.count, $0.entry) < ($0.count, $1.entry) }
      ranges[word] = start..<all.count
    }
  }

  /// - Parameter words: the hash of each word in lower case.
  func candidates(at place: Int, _ words: [UInt64]) -> Candidates {
    Candidates(
      rest: all[ranges[words[place]] ?? 0..<0],
      second: place + 1 < words.count ? Self.bit(words[place + 1]) : ~0,
      third: place + 2 < words.count ? Self.bit(words[place + 2]) : ~0, left: words.count - place)
  }

  private static func mask(_ place: Int, _ pattern: [PatternItem], _ verbs: VerbTable) -> UInt64 {
    guard place < pattern.count, let words = words(pattern[place], verbs) else { return ~0 }
    return words.reduce(0) { $0 | bit(WordKey.hash($1.utf8)) }
  }

  private static func bit(_ word: UInt64) -> UInt64 { 1 << (word >> 32 & 63) }

  /// The words that an element of a phrase can be; nil where it can be any.
  private static func words(_ item: PatternItem, _ verbs: VerbTable) -> Set<String>? {
    switch item {
    case .word(let words): Set(words)
    case .preposition(let preposition): Set(PhraseWords.forms(preposition))
    case .joined(let preposition):
      Set(PhraseWords.forms(preposition).filter { Determiner.article(of: $0) != nil })
    case .determiner: Set(PhraseWords.determiners)
    case .bareArticle: Set(PhraseWords.articles)
    case .verb(let lemma): Set(verbs.forms(lemma).filter { !$0.isEmpty }).union(Enclitic.forms(lemma, verbs))
    case .adjective(let forms): Set(forms)
    case .noun(let noun): [noun.singular, noun.plural]
    case .infinitive, .number, .nominal, .anyNoun: nil
    }
  }
}
