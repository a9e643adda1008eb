/// Mood, tense, person and number of a verb form, as its place in a verb's table of forms.
struct VerbFeature: RawRepresentable, Hashable, Sendable {
  var rawValue: Int

  enum Tense: Int, Sendable {
    case present, imperfect, future, remote, subjunctive, subjunctiveImperfect, conditional
  }

  /// 0 io, 1 tu, 2 lui or lei, 3 noi, 4 voi, 5 loro.
  init(_ tense: Tense, person: Int) { rawValue = tense.rawValue * 6 + person }
  init(rawValue: Int) { self.rawValue = rawValue }

  static let infinitive = VerbFeature(rawValue: 42)
  static let gerund = VerbFeature(rawValue: 43)
  /// Masculine singular, feminine singular, masculine plural, feminine plural.
  static func participle(_ index: Int) -> VerbFeature { VerbFeature(rawValue: 44 + index) }
  static let count = 48

  var tense: Tense? { rawValue < 42 ? Tense(rawValue: rawValue / 6) : nil }
  var person: Int { rawValue % 6 }
  var isFinite: Bool { rawValue < 42 }
  var isParticiple: Bool { rawValue >= 44 }
  var isThirdPerson: Bool { isFinite && (person == 2 || person == 5) }
  /// A finite form that a main clause can have.
  var isIndicative: Bool {
    guard let tense else { return false }
    return tense != .subjunctive && tense != .subjunctiveImperfect
  }
}

/// One reading of a word as a verb.
struct VerbReading: Hashable, Sendable {
  var lemma: String
  var feature: VerbFeature
}
