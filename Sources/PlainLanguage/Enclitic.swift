/// Pronouns written at the end of an infinitive or a gerund: `trasmetterla`, `inviandolo`.
enum Enclitic {
  static let pronouns = ["lo", "la", "li", "le", "ne", "gli", "si"]

  static func forms(_ lemma: String, _ verbs: VerbTable) -> [String] {
    var result: [String] = []
    for feature in [VerbFeature.infinitive, .gerund] {
      guard let stem = stem(lemma, feature, verbs) else { continue }
      result += pronouns.map { stem + $0 }
    }
    return result
  }

  /// The verb form and the pronoun, where the word is a form of this verb with a pronoun.
  static func parse(_ lower: String, _ lemma: String, _ verbs: VerbTable) -> (VerbFeature, String)? {
    for feature in [VerbFeature.infinitive, .gerund] {
      guard let stem = stem(lemma, feature, verbs), lower.hasPrefix(stem) else { continue }
      let rest = String(lower.dropFirst(stem.count))
      if pronouns.contains(rest) { return (feature, rest) }
    }
    return nil
  }

  /// The form that takes a pronoun: `inviar`, `inviando`.
  static func stem(_ lemma: String, _ feature: VerbFeature, _ verbs: VerbTable) -> String? {
    guard let form = verbs.form(lemma, feature) else { return nil }
    guard feature == .infinitive else { return form }
    return String(form.dropLast(form.hasSuffix("rre") ? 2 : 1))
  }
}
