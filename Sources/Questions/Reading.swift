/// What a text says, in the matcher's terms.
struct Reading: Sendable {
  /// One known phrase of the text with everything it may stand for: "carrozzina" is a person's state and an aid.
  struct Item: Hashable, Sendable {
    /// `c:` and a concept, or `i:` and a kind of question.
    var keys: Set<String>
    /// It may also be a word that changes nothing.
    var isNeutral: Bool
  }

  private(set) var items: Set<Item> = []
  /// Words that are none of the known, by stem, with the words as written.
  private(set) var words: [String: String] = [:]
  /// Words that lead out of the field, as written.
  var boundaries: [String] = []
  /// Misspelt words that were mended.
  var mended = 0
  /// Words that carry meaning, without stop words.
  var size = 0
  /// Everything the text may stand for: the items' keys, and `w:` with each unknown word's stem.
  private(set) var keys: Set<String> = []

  mutating func insert(_ item: Item) {
    items.insert(item)
    keys.formUnion(item.keys)
  }

  mutating func insert(word: Word) {
    words[word.stem] = word.surface
    keys.insert("w:" + word.stem)
  }

  /// The readings of several sentences as one.
  static func merge(_ readings: some Sequence<Reading>) -> Reading {
    readings.reduce(into: Reading()) { result, part in
      result.items.formUnion(part.items)
      result.words.merge(part.words) { first, _ in first }
      result.keys.formUnion(part.keys)
      result.boundaries += part.boundaries
      result.mended += part.mended
      result.size += part.size
    }
  }

  /// It names a thing to ask about.
  var hasConcept: Bool { keys.contains { $0.hasPrefix("c:") } }
  /// It holds a kind of question.
  var hasIntent: Bool { keys.contains { $0.hasPrefix("i:") } }
}
