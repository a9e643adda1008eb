@testable import PlainLanguage

/// Makes sentences that an entry of the phrase file should change.
struct LexiconSample {
  let entry: LexiconEntry
  let language: Language

  func sentences() -> [String] {
    if !entry.example.isEmpty { return [entry.example] }
    var result: [String] = []
    for choice in 0..<4 {
      let phrase = entry.pattern.map { word($0, choice) }
      for beginning in beginnings() {
        for following in followings(phrase.last ?? "") {
          result.append(join([beginning] + phrase + [following]))
        }
      }
    }
    return result
  }

  private func word(_ item: PatternItem, _ choice: Int) -> String {
    switch item {
    case .word(let words): words[min(choice, words.count - 1)]
    case .preposition(let preposition):
      [
        Determiner.join(preposition, "la"), Determiner.join(preposition, "il"), preposition,
        Determiner.join(preposition, "i"),
      ][choice]
    case .joined(let preposition):
      ["la", "il", "le", "i"].map { Determiner.join(preposition, $0) }[choice]
    case .determiner, .bareArticle: ["la", "il", "le", "i"][choice]
    case .verb(let lemma):
      language.verbs.form(
        lemma,
        [VerbFeature(.present, person: 2), .infinitive, VerbFeature(.present, person: 5), .participle(0)][
          choice])
        ?? language.verbs.form(lemma, .infinitive) ?? ""
    case .adjective(let forms): forms[[1, 0, 3, 2][choice]]
    case .noun(let noun): choice == 2 ? noun.plural : noun.singular
    case .infinitive: "ottenere"
    case .number: "7"
    case .nominal: "verifica"
    case .anyNoun: ["domanda", "modulo", "domande", "moduli"][choice]
    }
  }

  private func beginnings() -> [String] {
    for case .previous(let words, true) in entry.guards {
      return words.flatMap { ["Vale \($0)", "Così \($0)", $0] }
    }
    if entry.guards.contains(.previousIsDeterminer(true)) {
      return ["Ecco la", "Ecco il", "Ecco le", "Ecco i"]
    }
    if entry.guards.contains(.previousIsParticiple(true)) {
      return ["Il foglio è scritto", "Ecco la cosa scritta"]
    }
    if entry.guards.contains(.sentenceStart(true)) { return [""] }
    return ["", "Il Comune", "Il Comune deve", "Ecco", "Sono cose", "Il cittadino scrive", "Il foglio che"]
  }

  private func followings(_ last: String) -> [String] {
    for condition in entry.guards {
      switch condition {
      case .next(let words, true): return words.map { "\($0) foglio" } + words.map { "\($0) è vero" }
      case .nextIsInfinitive(true): return ["avere il foglio"]
      case .nextIsNumber(true), .nextIsAmount(true): return ["30 fogli"]
      case .nextIsNoun(true): return ["domanda nuova", "modulo nuovo", "domande nuove", "moduli nuovi"]
      case .nextIsParticiple(true): return ["scritto bene"]
      case .nextIsName(true): return ["Roma"]
      case .nextBegins(let letters, true): return [letters + "tto"]
      case .indicative, .clause(true): return ["la domanda sia completa.", "la domanda è completa."]
      default: break
      }
    }
    if last.hasSuffix("'") { return ["aiuto nuovo", "istanza"] }
    return [
      "domanda nuova", "modulo nuovo", "moduli nuovi", "il modulo", "", "la domanda è completa", "uno due",
    ]
  }

  private func join(_ words: [String]) -> String {
    var text = ""
    for word in words where !word.isEmpty {
      if !text.isEmpty, !text.hasSuffix("'"), word != "," { text += " " }
      text += word
    }
    return Capital.raised(text) + "."
  }
}
