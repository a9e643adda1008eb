/// Makes the form of a word with the features asked for.
struct Inflector: Sendable {
  let lexicon: WordLexicon
  let verbs: VerbTable

  /// `domanda`, plural: `domande`; `direttore`, feminine: `direttrice`. Nil where the noun is not known or has no such
  /// form. Without a gender the noun's own counts.
  func noun(_ lemma: String, _ number: NumberSet, gender: GenderSet = .both) -> String? {
    for (code, note) in lexicon.nouns[lemma] ?? [] {
      let forms = NounForms.forms(lemma, gender: code, note: note) ?? []
      if let form = pick(forms, gender, number) { return form }
    }
    return nil
  }

  /// The genders of a noun: both for `utente`, and for `fine`, which has two meanings.
  func genders(ofNoun lemma: String) -> GenderSet {
    (lexicon.nouns[lemma] ?? []).reduce(into: []) { result, line in
      switch line.gender {
      case "m": result.insert(.masculine)
      case "f": result.insert(.feminine)
      default: result.formUnion(.both)
      }
    }
  }

  /// `pubblico`, feminine plural: `pubbliche`.
  func adjective(_ lemma: String, _ gender: GenderSet, _ number: NumberSet) -> String? {
    guard let note = lexicon.adjectives[lemma] else { return nil }
    return pick(AdjectiveForms.forms(lemma, note: note) ?? [], gender, number)
  }

  /// `presentare`, feminine plural: `presentate`.
  func participle(_ verb: String, _ gender: GenderSet, _ number: NumberSet) -> String? {
    verbs.form(
      verb, .participle((gender == .feminine ? 1 : 0) + (number == .plural ? 2 : 0)))
  }

  func verb(_ lemma: String, _ feature: VerbFeature) -> String? { verbs.form(lemma, feature) }

  private func pick(_ forms: [NounForms.Form], _ gender: GenderSet, _ number: NumberSet) -> String? {
    forms.first {
      !$0.gender.isDisjoint(with: gender) && !$0.number.isDisjoint(with: number)
    }?.text
  }
}
