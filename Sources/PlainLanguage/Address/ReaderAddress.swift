/// `La S.V. deve presentare la propria domanda` becomes `Lei deve presentare la Sua domanda`; where the caller knows that
/// the reader is the person the text is about, `il richiedente` as well.
///
/// All places of a sentence change, or none does.
struct ReaderAddress {
  let passage: Passage
  let language: Language
  /// Nil where only `la S.V.` is the reader.
  let addressee: Addressee?

  func replacements() -> [Replacement] {
    let places = passage.tokens.indices.compactMap(place)
    guard !places.isEmpty, !hasUnclear(places) else { return [] }
    var result: [Replacement] = []
    for place in places {
      guard let changes = changes(place, places) else { return [] }
      result += changes
    }
    guard let own = possessives(places) else { return [] }
    return result + own
  }

  /// Where the reader is named: the token of the article or preposition, and the token after the name.
  private struct Place {
    var start: Int
    var end: Int
    var preposition: String?
  }

  private func place(_ index: Int) -> Place? {
    let tokens = passage.tokens
    guard let determiner = Determiner.parse(tokens[index].lower), determiner.isDefinite, !determiner.isPlural,
      index + 1 < tokens.count, tokens[index].depth == 0
    else { return nil }
    let next = tokens[index + 1]
    if let length = Self.honour(at: index + 1, tokens) {
      return Place(start: index, end: index + 1 + length, preposition: determiner.preposition)
    }
    guard addressee != nil, language.addressees.readers.contains(next.lower), !next.isLocked,
      !next.isCapitalised
    else {
      return nil
    }
    return Place(start: index, end: index + 2, preposition: determiner.preposition)
  }

  /// `S.V.`, `S. V.`, `SV`.
  static func honour(at index: Int, _ tokens: [Token]) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].text == "SV" { return 1 }
    guard index + 3 < tokens.count, tokens[index].text == "S", tokens[index + 1].text == ".",
      tokens[index + 2].text == "V",
      tokens[index + 3].text == "."
    else { return nil }
    return 4
  }

  /// A relative clause, a name or an adjective after the noun, or a word that may mean the reader or somebody else.
  private func hasUnclear(_ places: [Place]) -> Bool {
    let tokens = passage.tokens
    return places.contains { place in
      guard place.end < tokens.count else { return false }
      let next = tokens[place.end]
      return ["che", "cui", "e", "o", "ed", "nonché", "ovvero"].contains(next.lower)
        || next.isCapitalised && next.kind == .word
        || next.text == "," && place.end + 1 < tokens.count
          && ["che", "il", "la"].contains(tokens[place.end + 1].lower)
        || next.kind == .word && passage.verbs[place.end] == nil && !Clauses.particles.contains(next.lower)
          && place.preposition == nil && !Self.prepositions.contains(next.lower)
    }
  }

  private func changes(_ place: Place, _ places: [Place]) -> [Replacement]? {
    switch place.preposition {
    case nil: return subject(place)
    case "a": return indirect(place)
    case "da", "con", "su": return named(place, preposition: place.preposition ?? "da")
    case "di": return possession(place)
    default: return nil
    }
  }

  /// As a subject with its verb, or as an object after one.
  private func subject(_ place: Place) -> [Replacement]? {
    var verb = place.end
    while verb < passage.tokens.count, Clauses.particles.contains(passage.tokens[verb].lower),
      passage.verbs[verb] == nil
    {
      // "il richiedente lo comunica", "si presenta": the pronouns would have to change as well
      guard
        ["non", "inoltre", "anche", "quindi", "poi", "già", "sempre"].contains(passage.tokens[verb].lower)
      else { return nil }
      verb += 1
    }
    guard verb < passage.tokens.count, let reading = passage.verbs[verb], reading.feature.isThirdPerson,
      reading.feature.person == 2, !needsGender(verb, reading)
    else { return nil }
    let isFirst = passage.tokens[place.start].isCapitalised
    guard addressee == .tu else {
      return [change(place.start, place.end - 1, "Lei")] + others(verb, place)
    }
    guard let tense = reading.feature.tense,
      let form = language.verbs.form(reading.lemma, VerbFeature(tense, person: 1))
    else { return nil }
    return [change(place.start, place.end - 1, isFirst ? "Tu" : "tu"), change(verb, verb, form)]
      + others(verb, place)
  }

  /// Further verbs of the same subject: `e`, then a verb. With Lei they stay as they are.
  private func others(_ verb: Int, _ place: Place) -> [Replacement] { [] }

  /// `è obbligato`, `viene informata`: the participle would have to agree with a person that is not known.
  private func needsGender(_ verb: Int, _ reading: VerbReading) -> Bool {
    guard
      ["essere", "venire", "risultare", "rimanere", "restare", "dovere", "potere"].contains(reading.lemma)
    else { return false }
    return (verb + 1..<min(verb + 4, passage.tokens.count)).contains { index in
      let lower = passage.tokens[index].lower
      let isParticiple = language.verbs.readings(lower).contains { $0.feature.isParticiple }
      // "è sprovvista", "è residente": an adjective right after the verb
      let isAdjective =
        index == verb + 1 && lower.count > 3 && (lower.hasSuffix("o") || lower.hasSuffix("a"))
        && reading.lemma != "dovere" && reading.lemma != "potere"
      return isParticiple || isAdjective
    }
  }

  /// `comunica l'esito al richiedente`: `Le comunica l'esito`.
  private func indirect(_ place: Place) -> [Replacement]? {
    let clauses = Clauses(passage)
    guard let verb = clauses.mainVerb(before: place.start), clauses.mainVerbs.count == 1,
      !clauses.isSubordinate[place.start],
      verb == 0 || !Clauses.particles.contains(passage.tokens[verb - 1].lower)
        || passage.tokens[verb - 1].lower == "non",
      passage.tokens[place.start - 1].kind == .word,
      !FiniteVerbs.nounIntroducers.contains(passage.tokens[place.start - 1].lower)
    else { return nil }
    let token = passage.tokens[verb]
    guard !token.isCapitalised || verb == 0 else { return nil }
    let pronoun = addressee == .tu ? "ti" : "Le"
    let text =
      verb == 0 ? Capital.raised(pronoun) + " " + Capital.lowered(token.text) : pronoun + " " + token.text
    return [
      change(verb, verb, text),
      Replacement(
        start: passage.tokens[place.start - 1].end, end: passage.tokens[place.end - 1].end, text: "",
        rule: rule),
    ]
  }

  private func named(_ place: Place, preposition: String) -> [Replacement]? {
    let first = preposition + " " + (addressee == .tu ? "te" : "Lei")
    return [
      change(
        place.start, place.end - 1, passage.tokens[place.start].isCapitalised ? Capital.raised(first) : first)
    ]
  }

  /// `la residenza del richiedente`: `la Sua residenza`.
  private func possession(_ place: Place) -> [Replacement]? {
    let noun = place.start - 1
    guard noun > 0, NounReading.isNoun(noun, passage, language), !passage.tokens[noun].isLocked,
      let determiner = Determiner.parse(passage.tokens[noun - 1].lower), determiner.isDefinite,
      let gender = determiner.gender
        ?? language.genders.gender(passage.tokens[noun].lower, plural: determiner.isPlural),
      let own = Self.own(gender, isPlural: determiner.isPlural, addressee)
    else { return nil }
    let article = Determiner.form(
      preposition: determiner.preposition, gender, plural: determiner.isPlural, before: "s")
    let first = passage.tokens[noun - 1].isCapitalised ? Capital.raised(article) : article
    return [
      Replacement(
        start: passage.tokens[noun - 1].start, end: passage.tokens[place.end - 1].end,
        text: first + " " + own + " " + passage.tokens[noun].text, rule: rule)
    ]
  }

  /// `la propria domanda`, where the reader is the subject; nil where `suo` may mean somebody else.
  private func possessives(_ places: [Place]) -> [Replacement]? {
    let isSubject = places.contains { $0.preposition == nil }
    var result: [Replacement] = []
    for (index, token) in passage.tokens.enumerated() where token.kind == .word && !token.isLocked {
      let isOwn = ["proprio", "propria", "propri", "proprie"].contains(token.lower)
      let isTheirs = ["suo", "sua", "suoi", "sue"].contains(token.lower) && !token.isCapitalised
      guard isOwn || isTheirs else { continue }
      guard isSubject, Clauses(passage).mainVerbs.count <= 1, index > 0,
        Determiner.parse(passage.tokens[index - 1].lower) != nil
      else { return nil }
      let isFeminine = ["propria", "proprie", "sua", "sue"].contains(token.lower)
      let isPlural = ["propri", "proprie", "suoi", "sue"].contains(token.lower)
      guard let own = Self.own(isFeminine ? .feminine : .masculine, isPlural: isPlural, addressee) else {
        return nil
      }
      result.append(change(index, index, own))
    }
    return result
  }

  private static func own(_ gender: Determiner.Gender, isPlural: Bool, _ addressee: Addressee?) -> String? {
    let lei = gender == .masculine ? (isPlural ? "Suoi" : "Suo") : isPlural ? "Sue" : "Sua"
    guard addressee == .tu else { return lei }
    return gender == .masculine ? (isPlural ? "tuoi" : "tuo") : isPlural ? "tue" : "tua"
  }

  private func change(_ first: Int, _ last: Int, _ text: String) -> Replacement {
    Replacement(start: passage.tokens[first].start, end: passage.tokens[last].end, text: text, rule: rule)
  }

  private var rule: Rule {
    language.rule("persona.lettore", "Il testo si rivolge a chi legge.", source: "direttiva-2002")
  }

  private static let prepositions: Set<String> = ["a", "di", "da", "in", "con", "per", "entro", ","]
}
