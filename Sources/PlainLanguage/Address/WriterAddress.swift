/// `Il sottoscritto Mario Rossi, nato a Prato, chiede il contributo` becomes `Io, Mario Rossi, nato a Prato, chiedo il
/// contributo`: verbs, `si` and `proprio` change with it. A sentence where another verb might have the same subject stays.
struct WriterAddress {
  let passage: Passage
  let language: Language
  /// Whether the text has a sentence with `il sottoscritto`: then a statement without a subject is the writer's too.
  let hasWriter: Bool

  func replacements() -> [Replacement] {
    guard hasWriter, passage.tokens.count > 2 else { return [] }
    let start = Self.opens(passage.tokens, language)
    guard let first = start ? writerVerb() : statementVerb(),
      let verbs = verbs(from: first, hasSubject: start),
      let pronouns = pronouns(), !hasThirdPerson(first)
    else { return [] }
    return (start ? opening(first) : []) + verbs + pronouns
  }

  /// `Il sottoscritto`, `La sottoscritta` begins the sentence.
  static func opens(_ tokens: [Token], _ language: Language) -> Bool {
    tokens.count > 2 && ["il", "la"].contains(tokens[0].lower)
      && language.addressees.writers.contains(tokens[1].lower)
  }

  private var rule: Rule {
    language.rule("persona.io", "Chi firma parla di sé: io.", source: "direttiva-2002")
  }

  /// The first main verb after the writer and what is said about them.
  private func writerVerb() -> Int? {
    guard let verb = Clauses(passage).mainVerbs.first, isSingular(verb) else { return nil }
    let before = particlesStart(verb) - 1
    return before == 1 || passage.tokens[before].text == ","
      || passage.facts.contains { $0.range.upperBound == before + 1 && $0.range.lowerBound == 2 }
      ? verb : nil
  }

  /// `A questo scopo dichiara`, `Chiede inoltre`: a statement near the beginning, with no noun before it.
  private func statementVerb() -> Int? {
    guard let verb = Clauses(passage).mainVerbs.first, verb < 6, isSingular(verb),
      let reading = passage.verbs[verb],
      language.addressees.statements.contains(reading.lemma),
      passage.tokens[..<particlesStart(verb)].allSatisfy({ Self.openers.contains($0.lower) })
    else { return nil }
    return verb
  }

  private func isSingular(_ verb: Int) -> Bool {
    passage.verbs[verb].map { $0.feature.isThirdPerson && $0.feature.person == 2 } ?? false
  }

  /// `Io`, and a comma before and after the name.
  private func opening(_ verb: Int) -> [Replacement] {
    let tokens = passage.tokens
    let next = particlesStart(verb)
    var result = [
      Replacement(
        start: tokens[0].start, end: tokens[1].end, text: next == 2 || tokens[2].text == "," ? "Io" : "Io,",
        rule: rule)
    ]
    if next > 2, tokens[next - 1].text != "," {
      result.append(
        Replacement(start: tokens[next - 1].end, end: tokens[next - 1].end, text: ",", rule: rule))
    }
    return result
  }

  private func particlesStart(_ verb: Int) -> Int {
    var start = verb
    while start > 1, Clauses.particles.contains(passage.tokens[start - 1].lower) { start -= 1 }
    return start
  }

  /// The verb and the verbs joined to it, in the first person; nil where a verb's subject is not certain.
  private func verbs(from first: Int, hasSubject: Bool) -> [Replacement]? {
    var result: [Replacement] = []
    for verb in Clauses(passage).mainVerbs {
      guard verb >= first else { return nil }
      let start = particlesStart(verb)
      if verb > first {
        let before = passage.tokens[start - 1]
        guard isSingular(verb), ["e", "ed", ","].contains(before.lower) else { return nil }
      }
      guard let reading = passage.verbs[verb], let tense = reading.feature.tense,
        let form = language.verbs.form(reading.lemma, VerbFeature(tense, person: 0))
      else { return nil }
      for index in start..<verb {
        if passage.tokens[index].lower == "si" {
          result.append(change(index, passage.tokens[index].isCapitalised ? "Mi" : "mi"))
        } else if ["lo", "la", "li", "le", "gli", "ne", "l'"].contains(passage.tokens[index].lower) {
          return nil
        }
      }
      result.append(change(verb, passage.tokens[verb].isCapitalised ? Capital.raised(form) : form))
    }
    return result
  }

  /// `la propria residenza`: `la mia residenza`; `se stesso`: `me stesso`; nil where a word may mean another person.
  private func pronouns() -> [Replacement]? {
    var result: [Replacement] = []
    for (index, token) in passage.tokens.enumerated() where token.kind == .word {
      if ["suo", "sua", "suoi", "sue", "egli", "ella", "lui", "lei"].contains(token.lower) { return nil }
      if let mine = Self.own[token.lower], !token.isLocked {
        guard index > 0, Determiner.parse(passage.tokens[index - 1].lower) != nil else { return nil }
        result.append(change(index, mine))
      } else if token.lower == "se" || token.lower == "sé", index + 1 < passage.tokens.count,
        ["stesso", "stessa"].contains(passage.tokens[index + 1].lower)
      {
        result.append(change(index, "me"))
      }
    }
    return result
  }

  /// A clause after the verb whose singular verb might have the writer as its subject: `perché non può`.
  private func hasThirdPerson(_ first: Int) -> Bool {
    let mains = Set(Clauses(passage).mainVerbs)
    return passage.verbs.indices.contains { index in
      guard index > first, !mains.contains(index), isSingular(index) else { return false }
      let start = particlesStart(index)
      // right after the word that opens the clause there is no other subject
      return Clauses.opensSubordinate(start - 1, passage.tokens) && passage.tokens[start - 1].lower != "che"
        && passage.tokens[start - 1].lower != "cui"
    }
  }

  private func change(_ index: Int, _ text: String) -> Replacement {
    Replacement(start: passage.tokens[index].start, end: passage.tokens[index].end, text: text, rule: rule)
  }

  private static let own = ["proprio": "mio", "propria": "mia", "propri": "miei", "proprie": "mie"]
  private static let openers: Set<String> = [
    "a", "al", "tal", "tale", "fine", "scopo", "questo", "inoltre", "infine", "quindi", "altresì", ",", "per",
    "pertanto",
  ]
}
