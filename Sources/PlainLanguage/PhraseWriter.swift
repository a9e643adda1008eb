/// Writes the words that take a phrase's place, with agreement and joined prepositions.
struct PhraseWriter {
  let language: Language

  /// The words, or nil where a form does not exist or agreement is not certain.
  func write(_ output: [OutputItem], _ capture: Capture) -> [String]? {
    var result: [String] = []
    for item in output {
      guard let words = self.words(item, capture) else { return nil }
      result += words
    }
    return joined(result)
  }

  /// The agreement shown by the first word written, for the article before it.
  func leadingAgreement(_ output: [OutputItem], _ capture: Capture) -> Int? {
    switch output.first {
    case .noun(let noun):
      guard let index = capture.agreement.first, capture.agreement.count == 1 else { return nil }
      return (noun.gender == .masculine ? 0 : 1) + (index >= 2 ? 2 : 0)
    case .anyNoun:
      guard !capture.agreement.isEmpty else { return nil }
      let isPlural = capture.agreement.allSatisfy { $0 >= 2 }
      return language.genders.gender(capture.noun, plural: isPlural).map {
        ($0 == .masculine ? 0 : 1) + (isPlural ? 2 : 0)
      }
    case .adjective: return capture.agreement.count == 1 ? capture.agreement.first : nil
    default: return nil
    }
  }

  private func words(_ item: OutputItem, _ capture: Capture) -> [String]? {
    switch item {
    case .word(let word): return [word]
    case .article: return capture.article.isEmpty ? [] : [capture.article]
    case .preposition(let preposition):
      return Determiner.join(preposition, capture.article).split(separator: " ").map(String.init)
    case .bareDeterminer: return capture.preposition.map { [$0] } ?? []
    case .determiner:
      return Determiner.join(capture.preposition, capture.article).split(separator: " ").map(String.init)
    case .verb(let lemma): return verb(lemma, capture).map { [$0] }
    case .adjective(let forms):
      let possible = Set(capture.agreement.map { forms[$0] })
      return possible.count == 1 ? possible.map { $0 } : nil
    case .noun(let noun):
      let possible = Set(capture.agreement.map { $0 >= 2 ? noun.plural : noun.singular })
      return possible.count == 1 ? possible.map { $0 } : nil
    case .infinitive: return [capture.infinitive]
    case .infinitiveAsVerb: return infinitiveAsVerb(capture).map { [$0] }
    case .anyNoun: return [capture.noun]
    case .number: return [capture.number]
    case .nominal(let form): return nominal(form, capture).map { [$0] }
    }
  }

  /// "provvede a comunicare": comunica. An infinitive with a pronoun stays as it is.
  private func infinitiveAsVerb(_ capture: Capture) -> String? {
    guard let feature = capture.verb, !feature.isParticiple, capture.enclitic.isEmpty,
      let lemma = language.verbs.readings(capture.infinitive).first(where: { $0.feature == .infinitive })?
        .lemma
    else { return nil }
    return language.verbs.form(lemma, feature)
  }

  private func nominal(_ form: NominalForm, _ capture: Capture) -> String? {
    switch form {
    case .infinitive: return language.verbs.form(capture.nominal, .infinitive)
    case .gerund: return language.verbs.form(capture.nominal, .gerund)
    case .asVerb:
      guard let feature = capture.verb, !feature.isParticiple, capture.enclitic.isEmpty else { return nil }
      return language.verbs.form(capture.nominal, feature)
    case .afterSi:
      // "si verificano i requisiti": the noun with its article is the subject
      guard !capture.article.isEmpty else { return nil }
      guard let tense = capture.verb == nil ? .present : capture.verb?.tense else { return nil }
      let isPlural = ["i", "gli", "le"].contains(capture.article)
      return language.verbs.form(capture.nominal, VerbFeature(tense, person: isPlural ? 5 : 2))
    }
  }

  private func verb(_ lemma: String, _ capture: Capture) -> String? {
    guard let feature = capture.verb else { return nil }
    if !capture.enclitic.isEmpty {
      return Enclitic.stem(lemma, feature, language.verbs).map { $0 + capture.enclitic }
    }
    return language.verbs.form(lemma, feature)
  }

  /// The article found stood before another word: bring it into line with the word that follows it now.
  private func joined(_ words: [String]) -> [String]? {
    var result = words
    for index in result.indices.dropLast() {
      let next = result[index + 1]
      let isVowel = Sound(of: next) == .vowel
      if result[index].hasSuffix("'") {
        if !isVowel { return nil }
      } else if let determiner = Determiner.parse(result[index]), let gender = determiner.gender {
        result[index] = Determiner.form(
          preposition: determiner.preposition, definite: determiner.isDefinite, gender,
          plural: determiner.isPlural, before: next)
      }
    }
    return result
  }
}
