/// `..., indicando i motivi`: gerunds after the main clause become finite verbs of the same subject.
struct GerundSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let hasComma = place.tokens[index].text == ","
    guard hasComma || followsWord(index), !place.clauses.isSubordinate[index],
      let main = place.clauses.mainVerb(before: index) ?? (isTask ? 0 : nil)
    else { return nil }
    let verb = place.passage.verbs[main] ?? VerbReading(lemma: "", feature: .infinitive)
    var gerund = hasComma ? index + 1 : index
    let isNegated = place.token(gerund)?.lower == "non"
    if isNegated { gerund += 1 }
    guard gerund + 2 < place.tokens.count, endsSentence(gerund), isOfMain(main, verb, index),
      let hold = hold(gerund),
      let opening = isTaken(main, verb)
        ? commitment(gerund, main) : main == 0 || !isGuarded(main) ? opening(gerund, main, verb) : nil
    else { return nil }
    let rule = place.language.rule(
      "frasi.gerundio", "Il gerundio allunga la frase e lascia incerto chi fa che cosa.", source: "stile-1997"
    )
    let before = hasComma ? index : gerund
    guard before > 0, let rest = coordinated(after: gerund, main, verb) else { return nil }
    return Replacement(
      start: place.tokens[before - 1].end, end: rest.end,
      text: ". "
        + Capital.raised((hold == .leading ? "in questo caso " : "") + (isNegated ? "non " : "") + opening)
        + rest.text, rule: rule)
  }

  /// The main verb has its own complement, and nothing between it and the gerund could govern the gerund instead.
  private func isOfMain(_ main: Int, _ verb: VerbReading, _ index: Int) -> Bool {
    if isTask { return true }
    if verb.lemma != "dovere", place.isGoverned(main) { return false }
    let next = place.afterAdverbs(main + 1)
    guard next < index else { return false }
    if verb.lemma == "essere" {
      // "è necessario potenziare", "è quello di investire", "lo scopo è favorire": nobody acts
      if place.isGoverned(main) || place.isInfinitive(next) { return false }
      if ["quello", "quella", "di"].contains(place.tokens[next].lower) { return false }
    } else if place.isInfinitive(next), !["dovere", "potere", "volere"].contains(verb.lemma) {
      return false
    }
    return !place.tokens[main..<index].contains {
      ["mentre", "quando", "perché", "poiché", "giacché"].contains($0.lower)
    }
  }

  /// A condition right after the gerund (`procedendo, se serve, a`) belongs to it; elsewhere it must open the sentence.
  private func hold(_ gerund: Int) -> ClauseHold? {
    let conditions = place.clauses.conditionWords
    if conditions.isEmpty { return ClauseHold.none }
    if conditions.allSatisfy({ $0 == gerund + 1 || $0 == gerund + 2 && place.tokens[gerund + 1].text == "," })
    {
      return ClauseHold.none
    }
    return place.hold(at: gerund) == .leading ? .leading : nil
  }

  /// `si impegna a rispondere, dando ...`: what is added is part of the commitment.
  private func isTaken(_ main: Int, _ verb: VerbReading) -> Bool {
    verb.lemma == "impegnare" && main > 0 && place.tokens[main - 1].lower == "si"
      && ["a", "ad"].contains(place.token(main + 1)?.lower ?? "") && place.isInfinitive(main + 2)
      && (main < 2 || place.tokens[main - 2].lower != "non")
  }

  private func commitment(_ gerund: Int, _ main: Int) -> String? {
    let verbs = place.language.verbs
    if let lemma = lemma(gerund), isFree(gerund), let infinitive = verbs.form(lemma, .infinitive) {
      return "si " + place.tokens[main].lower + (infinitive.hasPrefix("a") ? " ad " : " a ") + infinitive
    }
    guard let (lemma, pronoun) = withPronoun(gerund), !Self.excluded.contains(lemma),
      let stem = Enclitic.stem(lemma, .infinitive, verbs)
    else { return nil }
    return "si " + place.tokens[main].lower + (stem.hasPrefix("a") ? " ad " : " a ") + stem + pronoun
  }

  /// The sentence is a task of a list: `Assicurare la gestione, collaborando ...`.
  private var isTask: Bool {
    place.clauses.mainVerbs.isEmpty && place.tokens[0].isCapitalised
      && place.language.verbs.readings(place.tokens[0].lower).contains { $0.feature == .infinitive }
  }

  /// With `si` it is not certain who does what the gerund says.
  private func isGuarded(_ main: Int) -> Bool { ["non", "né", "si"].contains(place.tokens[main - 1].lower) }

  private func opening(_ gerund: Int, _ main: Int, _ verb: VerbReading) -> String? {
    if let (lemma, pronoun) = withPronoun(gerund) {
      guard !isPassive(main, verb), let form = opening(lemma, main, verb, isFirst: false),
        !Self.excluded.contains(lemma), verb.lemma != "dovere", verb.lemma != "avere", verb.lemma != ""
      else { return nil }
      return pronoun + " " + form
    }
    guard let lemma = lemma(gerund), isFree(gerund) else { return nil }
    return isPassive(main, verb) ? impersonal(lemma, gerund, main, verb) : opening(lemma, main, verb)
  }

  /// The subject of `è presentata`, `si presenta`, `deve essere presentata` does not do what the gerund says.
  private func isPassive(_ main: Int, _ verb: VerbReading) -> Bool {
    if verb.lemma == "dovere" { return ["essere", "venire"].contains(place.token(main + 1)?.lower ?? "") }
    guard ["essere", "venire"].contains(verb.lemma) else { return false }
    return (main + 1..<min(main + 4, place.tokens.count)).contains { index in
      place.language.verbs.readings(place.tokens[index].lower).contains { $0.feature.isParticiple }
    }
  }

  /// `si allegano i documenti`: with an article after the gerund, whose number the verb takes.
  private func impersonal(_ lemma: String, _ gerund: Int, _ main: Int, _ verb: VerbReading) -> String? {
    guard let article = Determiner.parse(place.token(gerund + 1)?.lower ?? ""), article.preposition == nil,
      !Self.effects.contains(lemma), !Self.unaccusative.contains(lemma),
      verb.feature.tense == .present || verb.feature.tense == .future,
      !isUnaccusative(main), let tense = verb.feature.tense
    else { return nil }
    let feature = VerbFeature(tense, person: article.isPlural ? 5 : 2)
    if verb.lemma == "dovere" {
      guard let duty = place.language.verbs.form("dovere", feature),
        let infinitive = place.language.verbs.form(lemma, .infinitive)
      else { return nil }
      return "si " + duty + " " + infinitive
    }
    return place.language.verbs.form(lemma, feature).map { "si " + $0 }
  }

  private func isUnaccusative(_ main: Int) -> Bool {
    (main + 1..<min(main + 4, place.tokens.count)).contains { index in
      place.language.verbs.readings(place.tokens[index].lower).contains {
        $0.feature.isParticiple && (Self.unaccusative.contains($0.lemma) || Self.reflexive.contains($0.lemma))
      }
    }
  }

  /// A gerund without a comma, in a long sentence, after a noun and not after `pur`, `anche` or `e`.
  private func followsWord(_ index: Int) -> Bool {
    guard place.isLong, index > 4, place.tokens[index].kind == .word,
      place.tokens[index].lower.hasSuffix("ndo") || withPronoun(index) != nil,
      place.tokens[index - 1].kind != .mark,
      place.wordCount(from: index) > 5
    else { return false }
    let previous = place.tokens[index - 1].lower
    return !Self.binding.contains(previous) && !FiniteVerbs.nounIntroducers.contains(previous)
      && Determiner.parse(previous) == nil && !followsStare(index)
  }

  /// `stavano cercando`
  private func followsStare(_ index: Int) -> Bool {
    place.tokens[index - 1].lower == "star"
      || place.language.verbs.readings(place.tokens[index - 1].lower).contains {
        ["stare", "andare", "venire"].contains($0.lemma)
      }
  }

  /// `dandone`, `trasmettendola`: the verb and the pronoun that comes before the finite form.
  private func withPronoun(_ index: Int) -> (lemma: String, pronoun: String)? {
    guard let token = place.token(index), token.kind == .word, token.depth == 0, !token.isLocked else {
      return nil
    }
    for pronoun in ["ne", "lo", "la", "li", "le", "si"] where token.lower.hasSuffix("ndo" + pronoun) {
      let gerund = String(token.lower.dropLast(2))
      if let lemma = place.language.verbs.readings(gerund).first(where: { $0.feature == .gerund })?.lemma {
        return (lemma, pronoun)
      }
    }
    return nil
  }

  private func lemma(_ index: Int) -> String? {
    guard let token = place.token(index), token.kind == .word, token.depth == 0, !token.isLocked,
      token.lower.hasSuffix("ndo"),
      let lemma = place.language.verbs.readings(token.lower).first(where: { $0.feature == .gerund })?.lemma
    else { return nil }
    return lemma
  }

  private func isFree(_ index: Int) -> Bool {
    guard let lemma = lemma(index), !Self.excluded.contains(lemma) else { return false }
    // "facendo riferimento a", "facendo salvo"
    return lemma != "fare"
      || !["riferimento", "sì", "salvo", "salva", "salvi", "salve", "parte", "capo", "sì che"]
        .contains(place.token(index + 1)?.lower ?? "")
  }

  /// Further gerunds joined by a comma or "e" take the same form; another gerund stops the rule.
  private func coordinated(after gerund: Int, _ main: Int, _ verb: VerbReading) -> (text: String, end: Int)? {
    var text = ""
    var end = place.tokens[gerund].end
    let passive = isPassive(main, verb)
    for index in (gerund + 1)..<place.tokens.count {
      let token = place.tokens[index]
      guard token.depth == 0, token.kind == .word else { continue }
      if Enclitic.pronouns.contains(where: { token.lower.hasSuffix("ndo" + $0) }) { return nil }
      guard token.lower.hasSuffix("ndo") else { continue }
      let readings = place.language.verbs.readings(token.lower)
      guard readings.contains(where: { $0.feature == .gerund }) else {
        continue
      }
      guard isFree(index), ["e", "ed", ","].contains(place.tokens[index - 1].lower),
        let lemma = lemma(index),
        let form = passive
          ? impersonal(lemma, index, main, verb) : opening(lemma, main, verb, isFirst: false)
      else { return nil }
      text += place.passage.slice(end, token.start) + form
      end = token.end
    }
    return (text, end)
  }

  /// The words that take the gerund's place, with the main verb's modality, tense and person.
  private func opening(_ lemma: String, _ main: Int, _ verb: VerbReading, isFirst: Bool = true) -> String? {
    let verbs = place.language.verbs
    let next = place.token(main + 1)?.lower ?? ""
    let effect = isFirst && Self.effects.contains(lemma) ? "in questo modo " : ""
    switch verb.lemma {
    case "dovere":
      guard PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(next),
        next != "essere",
        let infinitive = verbs.form(lemma, .infinitive)
      else { return nil }
      return place.tokens[main].lower + " " + infinitive
    case "essere":
      // "è responsabile del servizio, curando ...": the same subject
      guard Determiner.parse(next) != nil || place.token(main + 1)?.kind == .word, main > 0,
        !["stato", "stata", "stati", "state"].contains(next), verb.feature.tense == .present
      else { return nil }
      return verbs.form(lemma, verb.feature).map { effect + $0 }
    case "potere", "venire", "andare", "volere", "sapere", "occorrere", "servire", "bastare":
      return nil
    case "avere":
      guard verbs.readings(next).contains(where: { $0.feature.isParticiple }),
        !Self.unaccusative.contains(lemma),
        let participle = verbs.form(lemma, .participle(0))
      else { return nil }
      return effect + place.tokens[main].lower + " " + participle
    case "": return verbs.form(lemma, .infinitive)
    default:
      guard verb.feature.isThirdPerson, let form = verbs.form(lemma, verb.feature) else { return nil }
      return effect + form
    }
  }

  /// No main clause goes on after the gerund.
  private func endsSentence(_ gerund: Int) -> Bool {
    if place.clauses.mainVerbs.contains(where: { $0 > gerund }) { return false }
    // ", usando il modulo, alla Regione": the main clause goes on
    let comma = (gerund..<place.tokens.count).first {
      place.tokens[$0].text == "," && place.tokens[$0].depth == 0 && !place.tokens[$0].isLocked
    }
    guard let comma, let next = place.token(comma + 1) else { return true }
    return Determiner.parse(next.lower)?.preposition == nil && !Self.prepositions.contains(next.lower)
  }

  private static let prepositions: Set<String> = [
    "a", "ad", "da", "di", "in", "su", "entro", "presso", "all'",
  ]

  private static let binding: Set<String> = [
    "pur", "pure", "anche", "comunque", "sia", "quindi", "inoltre", "poi", "invece", "oppure", "ovvero", "e",
    "ed", "o", "ma", "non", "solo", "soltanto", "solamente", "sta", "stanno",
    "va", "vanno",
    "viene", "vengono", "così", "come", "già", "eventualmente",
  ]
  private static let excluded: Set<String> = [
    "essere", "avere", "restare", "trattare", "salvare", "escludere", "potere", "dovere", "eccettuare",
    "stare",
    "rimanere", "volere", "partire", "venire", "considerare", "applicare", "presumere", "andare",
    "mantenere", "passare", "cominciare", "iniziare", "riguardare", "seguire", "sentire",
    "risultare",
  ]
  private static let effects: Set<String> = [
    "comportare", "determinare", "causare", "provocare", "consentire", "permettere", "garantire", "favorire",
    "evitare", "rendere", "creare", "generare", "contribuire", "produrre", "migliorare", "ridurre",
    "aumentare",
    "assicurare", "facilitare", "limitare", "impedire", "offrire", "promuovere",
  ]
  private static let reflexive: Set<String> = ["deputare", "preporre", "tenere", "impegnare", "addire"]
  private static let unaccusative: Set<String> = [
    "arrivare", "pervenire", "diventare", "divenire", "risultare", "entrare", "uscire", "nascere", "morire",
    "crescere", "giungere", "intervenire", "ricorrere", "scadere", "decadere", "rientrare", "avvalere",
  ]
}
