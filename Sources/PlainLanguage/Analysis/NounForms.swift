/// The forms of a noun from its line in `nouns.tsv`.
struct NounForms: Sendable {
  struct Form: Equatable, Sendable {
    var text: String
    var gender: GenderSet
    var number: NumberSet
  }

  /// Nil where the gender code is not known or does not fit the ending.
  static func forms(_ lemma: String, gender: String, note: String) -> [Form]? {
    switch gender {
    case "m": one(lemma, .masculine, note)
    case "f": one(lemma, .feminine, note)
    case "mf": common(lemma, note)
    case "4": four(lemma, note)
    case "trice": lemma.hasSuffix("tore") ? pair(lemma, feminine: lemma.dropLast(3) + "rice") : nil
    default: nil
    }
  }

  private static func one(_ lemma: String, _ gender: GenderSet, _ note: String) -> [Form] {
    switch note {
    case "=": return [Form(text: lemma, gender: gender, number: .both)]
    case "-": return [Form(text: lemma, gender: gender, number: .singular)]
    case "p": return [Form(text: lemma, gender: gender, number: .plural)]
    default: break
    }
    let singular = Form(text: lemma, gender: gender, number: .singular)
    var plurals = note.split(separator: ",").map(String.init)
    if plurals.isEmpty {
      let regular = gender == .masculine ? Plural.masculine(lemma) : Plural.feminine(lemma)
      if regular == lemma { return [Form(text: lemma, gender: gender, number: .both)] }
      plurals = [regular]
    }
    // "f:braccia,bracci": the first plural is feminine, the second keeps the gender
    return [singular]
      + plurals.map { plural in
        plural.hasPrefix("f:")
          ? Form(text: String(plural.dropFirst(2)), gender: .feminine, number: .plural)
          : Form(text: plural, gender: gender, number: .plural)
      }
  }

  private static func common(_ lemma: String, _ note: String) -> [Form] {
    if note == "=" { return [Form(text: lemma, gender: .both, number: .both)] }
    let singular = Form(text: lemma, gender: .both, number: .singular)
    if note == "-" { return [singular] }
    let plurals = note.split(separator: ",").map(String.init)
    if plurals.count == 2 {
      return [singular]
        + zip(plurals, [GenderSet.masculine, .feminine]).map {
          Form(text: $0, gender: $1, number: .plural)
        }
    }
    if let plural = plurals.first { return [singular, Form(text: plural, gender: .both, number: .plural)] }
    if lemma.hasSuffix("a") {
      return [
        singular, Form(text: Plural.masculine(lemma), gender: .masculine, number: .plural),
        Form(text: Plural.feminine(lemma), gender: .feminine, number: .plural),
      ]
    }
    let plural = Plural.masculine(lemma)
    if plural == lemma { return [Form(text: lemma, gender: .both, number: .both)] }
    return [singular, Form(text: plural, gender: .both, number: .plural)]
  }

  private static func four(_ lemma: String, _ note: String) -> [Form]? {
    if lemma.hasSuffix("iere") { return pair(lemma, feminine: lemma.dropLast() + "a") }
    guard lemma.hasSuffix("o") else { return nil }
    return pair(lemma, feminine: lemma.dropLast() + "a", masculinePlural: note.isEmpty ? nil : note)
  }

  private static func pair(_ lemma: String, feminine: String, masculinePlural: String? = nil) -> [Form] {
    [
      Form(text: lemma, gender: .masculine, number: .singular),
      Form(text: feminine, gender: .feminine, number: .singular),
      Form(text: masculinePlural ?? Plural.masculine(lemma), gender: .masculine, number: .plural),
      Form(text: Plural.feminine(feminine), gender: .feminine, number: .plural),
    ]
  }
}
