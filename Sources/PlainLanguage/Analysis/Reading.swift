/// One way to read a form: its class, features and lemma, packed so that the tagger compares integers.
struct Reading: Hashable, Sendable {
  /// Lemma 20 bits, class 5, gender 2, number 2, person 2, verb form 6 (0 for none), attached pronoun 4.
  private var bits: UInt64

  init(
    _ wordClass: WordClass, lemma: Int = 0, _ gender: GenderSet = [], _ number: NumberSet = [],
    person: Int = 0, form: VerbFeature? = nil
  ) {
    bits = UInt64(wordClass.rawValue) << 20 | UInt64(lemma) & 0xF_FFFF
    bits |= UInt64(gender.rawValue) << 25 | UInt64(number.rawValue) << 27 | UInt64(person) << 29
    if let form { bits |= UInt64(form.rawValue + 1) << 31 }
  }

  /// A verb's form; person, number and gender follow from it.
  init(verb lemma: Int, form: VerbFeature) {
    if form.isFinite {
      self.init(
        .finite, lemma: lemma, [], form.person < 3 ? .singular : .plural, person: form.person % 3 + 1,
        form: form)
    } else if form.isParticiple {
      let index = form.rawValue - VerbFeature.participle(0).rawValue
      self.init(
        .participle, lemma: lemma, index % 2 == 0 ? .masculine : .feminine, index < 2 ? .singular : .plural,
        form: form)
    } else {
      self.init(form == .gerund ? .gerund : .infinitive, lemma: lemma, form: form)
    }
  }

  var lemma: Int { Int(bits & 0xF_FFFF) }
  var wordClass: WordClass { WordClass(rawValue: UInt8(bits >> 20 & 0x1F)) ?? .noun }
  var set: WordClassSet { WordClassSet(rawValue: 1 << UInt32(bits >> 20 & 0x1F)) }
  var gender: GenderSet { GenderSet(rawValue: UInt8(bits >> 25 & 3)) }
  var number: NumberSet { NumberSet(rawValue: UInt8(bits >> 27 & 3)) }
  /// 1, 2 or 3; 0 where person does not apply.
  var person: Int { Int(bits >> 29 & 3) }
  /// The verb form, for verbs.
  var form: VerbFeature? {
    let raw = Int(bits >> 31 & 0x3F)
    return raw == 0 ? nil : VerbFeature(rawValue: raw - 1)
  }

  /// The pronoun written at the end of the form (`inviarlo`), if any.
  var enclitic: AttachedPronoun? {
    get { AttachedPronoun(rawValue: UInt8(bits >> 37 & 0xF)) }
    set { bits = bits & ~(0xF << 37) | UInt64(newValue?.rawValue ?? 0) << 37 }
  }

  /// Whether gender and number have something in common; what a form does not show fits everything.
  func agrees(with other: Reading) -> Bool {
    let genders = gender.rawValue & other.gender.rawValue
    let numbers = number.rawValue & other.number.rawValue
    return (genders != 0 || gender.isEmpty || other.gender.isEmpty)
      && (numbers != 0 || number.isEmpty || other.number.isEmpty)
  }
}

/// A pronoun written at the end of a verb form.
enum AttachedPronoun: UInt8, Sendable, CaseIterable {
  case si = 1, lo, la, li, le, ne, gli, ci, vi, mi, ti
  /// Two pronouns: `glielo`, `sene`.
  case two

  static let endings: [(text: String, pronoun: AttachedPronoun)] =
    [
      "glielo", "gliela", "glieli", "gliele", "gliene", "sene", "selo", "sela", "celo", "cela", "melo",
      "mela",
      "telo", "tela", "velo", "vela", "cene", "tene", "mene", "sele", "seli",
    ].map { ($0, .two) } + [
      ("gli", .gli), ("si", .si), ("lo", .lo), ("la", .la), ("li", .li), ("le", .le), ("ne", .ne),
      ("ci", .ci), ("vi", .vi), ("mi", .mi), ("ti", .ti),
    ]
}
