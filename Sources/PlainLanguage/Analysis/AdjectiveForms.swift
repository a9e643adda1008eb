/// The forms of an adjective from its line in `adjectives.tsv`.
enum AdjectiveForms {
  typealias Form = NounForms.Form

  static func forms(_ lemma: String, note: String) -> [Form]? {
    if note == "=" { return [Form(text: lemma, gender: .both, number: .both)] }
    if note == "trice" {
      return lemma.hasSuffix("tore") ? NounForms.forms(lemma, gender: "trice", note: "") : nil
    }
    let plurals = note.split(separator: ",").map(String.init)
    if lemma.hasSuffix("o") {
      let feminine = String(lemma.dropLast()) + "a"
      return [
        Form(text: lemma, gender: .masculine, number: .singular),
        Form(text: feminine, gender: .feminine, number: .singular),
        Form(text: plurals.first ?? Plural.masculine(lemma), gender: .masculine, number: .plural),
        Form(text: Plural.feminine(feminine), gender: .feminine, number: .plural),
      ] + shortened(lemma)
    }
    let singular = Form(text: lemma, gender: .both, number: .singular)
    if lemma.hasSuffix("e") {
      return [singular, Form(text: Plural.masculine(lemma), gender: .both, number: .plural)]
        + shortened(lemma)
    }
    guard lemma.hasSuffix("a") else { return nil }
    return [
      singular,
      Form(text: plurals.first ?? Plural.masculine(lemma), gender: .masculine, number: .plural),
      Form(text: plurals.last ?? Plural.feminine(lemma), gender: .feminine, number: .plural),
    ]
  }

  /// Forms used only before a noun.
  private static func shortened(_ lemma: String) -> [Form] {
    switch lemma {
    case "buono": [one("buon", .masculine)]
    case "santo": [one("san", .masculine), one("sant'", .both)]
    case "grande": [one("gran", .both), one("grand'", .both)]
    case "bello":
      [
        one("bel", .masculine), one("bell'", .both), Form(text: "bei", gender: .masculine, number: .plural),
        Form(text: "begli", gender: .masculine, number: .plural),
      ]
    case "maggiore", "minore", "migliore", "peggiore", "particolare", "regolare":
      [one(String(lemma.dropLast()), .both)]
    default: []
    }
  }

  private static func one(_ text: String, _ gender: GenderSet) -> Form {
    Form(text: text, gender: gender, number: .singular)
  }

  /// `adeguato` to `adeguatamente`, `facile` to `facilmente`; nil for invariable adjectives.
  static func adverb(_ lemma: String, note: String) -> String? {
    guard note != "=", note != "trice" else { return nil }
    if lemma.hasSuffix("o") { return lemma.dropLast() + "amente" }
    if lemma.hasSuffix("le") || lemma.hasSuffix("re") { return lemma.dropLast() + "mente" }
    return lemma.hasSuffix("e") ? lemma + "mente" : nil
  }
}
