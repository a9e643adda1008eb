/// Brings the word before a changed phrase into line with the phrase's new beginning.
enum ArticleRepair {
  enum Outcome: Equatable {
    case unchanged
    case replaced(String)
    /// The right form is not certain: the phrase must stay as it was.
    case impossible
  }

  /// - Parameters:
  ///   - agreement: 0 masculine singular, 1 feminine singular, 2 and 3 their plurals; nil where it is not known.
  static func repair(_ previous: String, before next: String, agreement: Int?) -> Outcome {
    let isVowel = Sound(of: next) == .vowel
    if let determiner = Determiner.parse(previous) {
      guard
        let gender = agreement.map({ $0 % 2 == 0 ? Determiner.Gender.masculine : .feminine })
          ?? determiner.gender
      else { return isVowel ? .unchanged : .impossible }
      let isPlural = agreement.map { $0 >= 2 } ?? determiner.isPlural
      if isPlural != determiner.isPlural { return .impossible }
      let form = Determiner.form(
        preposition: determiner.preposition, definite: determiner.isDefinite, gender, plural: isPlural,
        before: next)
      return form == previous ? .unchanged : .replaced(form)
    }
    if let demonstrative = demonstrative(previous, next, agreement) { return demonstrative }
    if previous == "d'" { return isVowel ? .unchanged : .replaced("di") }
    if previous.hasSuffix("'"), !isVowel { return .impossible }
    return .unchanged
  }

  /// `quest'`, `quell'`, `quel`, `quello`, ...
  private static func demonstrative(_ previous: String, _ next: String, _ agreement: Int?) -> Outcome? {
    let isVowel = Sound(of: next) == .vowel
    if previous == "quest'" {
      if isVowel { return .unchanged }
      guard let agreement else { return .impossible }
      return .replaced(agreement == 0 ? "questo" : "questa")
    }
    guard ["quell'", "quel", "quello", "quei", "quegli"].contains(previous) else { return nil }
    let known = agreement ?? (previous == "quell'" ? nil : previous.hasPrefix("quel") ? 0 : 2)
    guard let known else { return isVowel ? .unchanged : .impossible }
    let article = Determiner.form(
      preposition: "di", known % 2 == 0 ? .masculine : .feminine, plural: known >= 2, before: next)
    let form = "qu" + article.dropFirst()
    return form == previous ? .unchanged : .replaced(form)
  }
}
