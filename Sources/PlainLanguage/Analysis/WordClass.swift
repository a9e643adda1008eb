/// What a word is in a sentence.
enum WordClass: UInt8, Sendable, CaseIterable {
  case noun, adjective, finite, infinitive, gerund, participle
  /// `il`, `una`.
  case article
  /// A preposition joined to an article: `della`, `nei`.
  case jointArticle
  case preposition
  /// Demonstratives, possessives, indefinites before a noun: `questo`, `suo`, `ogni`.
  case determiner
  case pronoun
  /// Relative and interrogative pronouns: `che`, `cui`, `quale`.
  case relative
  /// Unstressed pronouns before a verb: `si`, `lo`, `ne`.
  case clitic
  case coordinator, subordinator, adverb, negation, numeral, interjection
  /// A proper name, an acronym, an address.
  case name
  case abbreviation, mark

  /// The name used in `tagger-rules.tsv`.
  var label: String { Self.labels[Int(rawValue)] }

  private static let labels = [
    "noun", "adjective", "finite", "infinitive", "gerund", "participle", "article", "joint", "preposition",
    "determiner", "pronoun", "relative", "clitic", "coordinator", "subordinator", "adverb", "negation",
    "numeral", "interjection", "name", "abbreviation", "mark",
  ]

  /// The code in the third column of `function-words.tsv`.
  init?(code: String) {
    guard let known = Self.codes[code] else { return nil }
    self = known
  }

  private static let codes: [String: WordClass] = [
    "art": .article, "artp": .jointArticle, "prep": .preposition, "det": .determiner, "pron": .pronoun,
    "rel": .relative, "clit": .clitic, "coord": .coordinator, "sub": .subordinator, "adv": .adverb,
    "neg": .negation, "num": .numeral, "intj": .interjection, "adj": .adjective, "noun": .noun,
  ]
}

/// Several word classes, as bits.
struct WordClassSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ one: WordClass) { rawValue = 1 << UInt32(one.rawValue) }

  static let nominal: WordClassSet = [.init(.noun), .init(.adjective), .init(.participle)]
  static let verbal: WordClassSet = [
    .init(.finite), .init(.infinitive), .init(.gerund), .init(.participle),
  ]
}

/// Genders a form fits; empty where gender does not apply.
struct GenderSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let masculine = GenderSet(rawValue: 1)
  static let feminine = GenderSet(rawValue: 2)
  static let both: GenderSet = [.masculine, .feminine]
}

/// Numbers a form fits; empty where number does not apply.
struct NumberSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let singular = NumberSet(rawValue: 1)
  static let plural = NumberSet(rawValue: 2)
  static let both: NumberSet = [.singular, .plural]
}
