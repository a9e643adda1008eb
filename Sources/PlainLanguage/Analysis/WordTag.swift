/// What a token is in its sentence: the reading the tagger chose.
struct WordTag: Hashable, Sendable {
  var reading: Reading
  /// What a verb form does beside the verb after it.
  var role = Role.none

  enum Role: UInt8, Sendable {
    case none
    /// `è` and `è stata` before `presentata`, `ha` before `presentato`, `viene` before `inviato`.
    case auxiliary
    /// `deve`, `può` before an infinitive.
    case modal
  }

  var wordClass: WordClass { reading.wordClass }
  var isFinite: Bool { wordClass == .finite }
  var isNoun: Bool { wordClass == .noun || wordClass == .name }
}
