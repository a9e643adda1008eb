import Domain

/// `La domanda è esaminata dall'ufficio` becomes `L'ufficio esamina la domanda`.
///
/// Only where the sentence begins with the noun that is acted on, the participle follows its auxiliary, and a body, a
/// person or a rule stands right after it with `da`; tense, duty and permission stay.
struct ActiveVoice {
  let passage: Passage
  let language: Language

  func replacements() -> [Replacement] {
    guard let passive = PassivePhrase(passage: passage, language: language),
      let agent = AgentPhrase(after: passive.end, passage: passage, language: language),
      agent.kind != .rule || Self.ruling.contains(passive.lemma), passive.lemma != "fare",
      let verb = passive.active(isPlural: agent.isPlural, language), restFollows(agent.end)
    else { return [] }
    let tokens = passage.tokens
    let subject = passage.slice(tokens[0].start, tokens[passive.subjectEnd - 1].end)
    let rule = language.rule(
      "voce.attiva", "Chi agisce sta all'inizio: la frase attiva si capisce prima di quella passiva.",
      source: "direttiva-2002")
    let object = Capital.lowered(subject)
    let text = [Capital.raised(agent.text), passive.particles, verb, object].filter { !$0.isEmpty }.joined(
      separator: " ")
    return [Replacement(start: tokens[0].start, end: tokens[agent.end - 1].end, text: text, rule: rule)]
  }

  /// What follows does not go on with the participle, the agent or the passive verb.
  private func restFollows(_ end: Int) -> Bool {
    let tokens = passage.tokens
    guard end < tokens.count else { return true }
    let next = tokens[end]
    if next.text == "." || next.text == ";" { return tokens.count == end + 1 }
    // a second participle, verb or agent further on would lose its subject
    for index in end..<tokens.count where tokens[index].depth == 0 {
      let lower = tokens[index].lower
      if ["e", "ed", "o", "oppure", ",", "ma", "né", "nonché"].contains(lower), index + 1 < tokens.count {
        let readings = language.verbs.readings(tokens[index + 1].lower)
        if readings.contains(where: {
          $0.feature.isParticiple || $0.feature == .gerund || $0.feature == .infinitive
        })
          || passage.verbs[index + 1] != nil
          || [
            "dal", "dalla", "dall'", "dai", "dagli", "dalle", "non", "che", "il", "la", "lo", "i", "gli",
            "le", "l'", "si",
          ].contains(tokens[index + 1].lower)
        {
          return false
        }
      }
      if lower == "che" || lower == "quale" || lower == "quali" || lower == "cui" || lower == ":" {
        return false
      }
    }
    return Self.openers.contains(next.lower)
      || (Determiner.parse(next.lower)?.preposition).map { $0 != "di" && $0 != "da" } ?? false
      || next.lower == "dal" && index(isDate: end + 1)
  }

  private func index(isDate index: Int) -> Bool {
    passage.facts.contains { $0.range.lowerBound == index && $0.kind == .date }
  }

  private static let openers: Set<String> = [
    "entro", "con", "per", "in", "a", "ad", "mediante", "tramite", "attraverso", "dopo", "prima", "durante",
    "secondo", "su",
    "senza", "presso", "ogni", "anche", "fino", "sulla", "il", "ai",
  ]
  /// What a rule does.
  private static let ruling: Set<String> = [
    "prevedere", "stabilire", "fissare", "disciplinare", "regolare", "vietare", "disporre", "richiedere",
    "chiedere",
    "definire", "indicare", "imporre", "garantire", "tutelare", "riconoscere", "determinare",
  ]
}

/// The noun at the beginning of a sentence with its passive verb.
struct PassivePhrase {
  /// Token after the subject.
  let subjectEnd: Int
  /// Token after the participle.
  let end: Int
  let lemma: String
  /// `non`, `gli`, `le` before the verb.
  let particles: String
  private let parts: Parts

  private struct Parts {
    var modal: VerbReading?
    var tense: VerbFeature.Tense
    var isPerfect: Bool
  }

  init?(passage: Passage, language: Language) {
    let tokens = passage.tokens
    guard let first = tokens.first, let determiner = Determiner.parse(first.lower),
      determiner.preposition == nil,
      let verb = passage.verbs.indices.first(where: { passage.verbs[$0] != nil }), verb > 1, verb <= 12,
      let reading = passage.verbs[verb], reading.feature.isThirdPerson,
      (reading.feature.person == 5) == determiner.isPlural
    else { return nil }
    var start = verb
    while start > 1, ["non", "gli", "le", "quindi", "poi"].contains(tokens[start - 1].lower) { start -= 1 }
    guard Self.isSubject(0..<start, passage, language) else { return nil }
    subjectEnd = start
    particles = tokens[start..<verb].map(\.text).joined(separator: " ")
    guard let (parts, participle) = Self.parts(verb, reading, passage),
      let (form, lemma) = Self.participle(participle, passage, language), (form >= 2) == determiner.isPlural,
      determiner.gender.map({ ($0 == .feminine) == (form % 2 == 1) }) ?? true
    else { return nil }
    self.parts = parts
    self.lemma = lemma
    end = participle + 1
  }

  /// A noun without marks, clauses or participles that could be the passive verb's end.
  private static func isSubject(_ range: Range<Int>, _ passage: Passage, _ language: Language) -> Bool {
    passage.tokens[range].allSatisfy { $0.kind == .word && $0.depth == 0 }
      && !passage.tokens[range].contains { ["e", "ed", "o", "che", "cui", "non", "se"].contains($0.lower) }
      && NounReading.isNoun(1, passage, language)
      || range.count > 1 && passage.tokens[1].isLocked
        && !passage.tokens[range].contains { $0.kind != .word }
  }

  /// The auxiliaries' tense, and the place of the participle.
  private static func parts(_ verb: Int, _ reading: VerbReading, _ passage: Passage) -> (Parts, Int)? {
    let tokens = passage.tokens
    func lower(_ index: Int) -> String { index < tokens.count ? tokens[index].lower : "" }
    guard let tense = reading.feature.tense, tense != .subjunctive, tense != .subjunctiveImperfect else {
      return nil
    }
    let been: Set<String> = ["stato", "stata", "stati", "state"]
    switch reading.lemma {
    case "dovere", "potere":
      guard ["essere", "venire"].contains(lower(verb + 1)), !been.contains(lower(verb + 2)) else {
        return nil
      }
      return (Parts(modal: reading, tense: tense, isPerfect: false), verb + 2)
    case "essere":
      if been.contains(lower(verb + 1)) {
        guard tense == .present else { return nil }
        return (Parts(modal: nil, tense: tense, isPerfect: true), verb + 2)
      }
      return (Parts(modal: nil, tense: tense, isPerfect: false), verb + 1)
    case "venire": return (Parts(modal: nil, tense: tense, isPerfect: false), verb + 1)
    default: return nil
    }
  }

  private static func participle(_ index: Int, _ passage: Passage, _ language: Language) -> (Int, String)? {
    guard index < passage.tokens.count, !passage.tokens[index].isLocked else { return nil }
    let readings = language.verbs.readings(passage.tokens[index].lower).filter { $0.feature.isParticiple }
    guard let reading = readings.first, Set(readings.map(\.lemma)).count == 1 else { return nil }
    return (reading.feature.rawValue - 44, reading.lemma)
  }

  /// The active verb for an agent.
  func active(isPlural: Bool, _ language: Language) -> String? {
    let person = isPlural ? 5 : 2
    if let modal = parts.modal {
      guard let form = language.verbs.form(modal.lemma, VerbFeature(parts.tense, person: person)),
        let infinitive = language.verbs.form(lemma, .infinitive)
      else { return nil }
      return form + " " + infinitive
    }
    if parts.isPerfect {
      guard let participle = language.verbs.form(lemma, .participle(0)) else { return nil }
      return (isPlural ? "hanno " : "ha ") + participle
    }
    return language.verbs.form(lemma, VerbFeature(parts.tense, person: person))
  }
}

/// `dall'ufficio competente`, `dai cittadini`: who acts.
struct AgentPhrase {
  let text: String
  let isPlural: Bool
  let kind: AgentTable.Kind
  /// Token after the last word.
  let end: Int

  init?(after start: Int, passage: Passage, language: Language) {
    let tokens = passage.tokens
    guard start + 1 < tokens.count, !tokens[start].isLocked,
      let determiner = Determiner.parse(tokens[start].lower),
      determiner.preposition == "da", let article = Determiner.article(of: tokens[start].lower),
      let kind = Self.kind(start + 1, passage, language)
    else { return nil }
    var end = start + 2
    if let name = passage.facts.first(where: { $0.kind == .name && $0.range.contains(start + 1) }) {
      end = name.range.upperBound
    }
    // adjectives and "di" with its noun belong to the agent
    while end < tokens.count, let length = Self.tail(end, passage, language) { end += length }
    guard end - start <= 9 else { return nil }
    self.end = end
    self.kind = kind
    isPlural = determiner.isPlural
    let words = passage.slice(tokens[start + 1].start, tokens[end - 1].end)
    text = article + (article.hasSuffix("'") ? "" : " ") + words
  }

  private static func kind(_ index: Int, _ passage: Passage, _ language: Language) -> AgentTable.Kind? {
    let token = passage.tokens[index]
    if let kind = language.agents.kind(token.lower) { return kind }
    return token.isAllCaps && token.text.unicodeScalars.count > 2 ? .body : nil
  }

  private static func tail(_ index: Int, _ passage: Passage, _ language: Language) -> Int? {
    let token = passage.tokens[index]
    guard token.kind == .word, token.depth == 0 else { return nil }
    let isOf = token.lower == "di" || Determiner.parse(token.lower)?.preposition == "di"
    if isOf, index + 1 < passage.tokens.count {
      if let name = passage.facts.first(where: { $0.kind == .name && $0.range.contains(index + 1) }) {
        return name.range.upperBound - index
      }
      return NounReading.isNoun(index + 1, passage, language) ? 2 : nil
    }
    let isAdjective =
      ["e", "o", "i", "a"].contains { token.lower.hasSuffix($0) } && token.lower.count > 5
      && adjectiveEndings.contains { token.lower.hasSuffix($0) }
    return isAdjective && !token.isLocked ? 1 : nil
  }

  private static let adjectiveEndings = [
    "ale", "ali", "ente", "enti", "ico", "ica", "ici", "iche", "ivo", "iva", "ivi", "ive", "bile", "bili",
    "ario", "aria",
    "ari", "arie", "ense", "ensi",
  ]
}
