/// What a text says, in the matcher's terms.
struct Reading: Sendable {
  /// One known phrase of the text with everything it may stand for: "carrozzina" is a person's state and an aid.
  struct Item: Hashable, Sendable {
    /// `c:` and a concept, or `i:` and a kind of question.
    var keys: Set<String>
    /// It may also be a word that changes nothing.
    var isNeutral: Bool
  }

  var items: Set<Item> = []
  /// Words that are none of the known, by stem, with the words as written.
  var words: [String: String] = [:]
  /// Words that lead out of the field, as written.
  var boundaries: [String] = []
  /// Misspelt words that were mended.
  var mended = 0
  /// Words that carry meaning, without stop words.
  var size = 0

  /// Everything the text may stand for.
  var keys: Set<String> { items.reduce(into: Set(words.keys.map { "w:\($0)" })) { $0.formUnion($1.keys) } }

  /// It names a thing to ask about.
  var hasConcept: Bool { keys.contains { $0.hasPrefix("c:") } }
  /// It holds a kind of question.
  var hasIntent: Bool { keys.contains { $0.hasPrefix("i:") } }
}
