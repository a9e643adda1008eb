/// `Il Comune invia la lettera ai proprietari degli immobili entro 30 giorni` becomes `Il Comune invia la lettera ai
/// proprietari degli immobili. Questo avviene entro 30 giorni`.
///
/// Only after the one main verb of the sentence, which tells an event or a duty, and only where no noun of action or
/// participle stands between, to which the complement might belong.
struct ComplementSplit {
  let place: SplitPlace

  /// The division that leaves the most even parts.
  func replacement() -> Replacement? {
    guard place.isLong, !place.clauses.hasConditionWord, place.clauses.mainVerbs.count == 1,
      let main = place.clauses.mainVerbs.first, let opening = opening(main)
    else { return nil }
    let all = place.wordCount(from: 0)
    let places = place.tokens.indices.filter { opens($0, main) && !place.isShared($0) }
    let best = places.min {
      abs(all - 2 * place.wordCount(from: $0)) < abs(all - 2 * place.wordCount(from: $1))
    }
    guard let best, place.wordCount(from: best) >= 3, all - place.wordCount(from: best) >= 4 else {
      return nil
    }
    let rule = place.language.rule(
      "frasi.complemento", "Ogni frase dice una cosa sola: qui il tempo o il modo.",
      source: "designers")
    return place.stop(from: best, next: best, opening: opening, rule: rule)
  }

  /// `questo avviene`, `questo è avvenuto`, `deve farlo`.
  private func opening(_ main: Int) -> String? {
    guard let verb = place.passage.verbs[main], !isNegated(main), verb.feature.isThirdPerson else {
      return nil
    }
    let next = place.token(main + 1)?.lower ?? ""
    let readings = place.language.verbs.readings(next)
    if verb.lemma == "dovere" || verb.lemma == "potere" {
      guard verb.feature.tense == .present || verb.feature.tense == .future else { return nil }
      if next == "essere", isParticiple(main + 2) {
        return "questo "
          + (place.language.verbs.form(verb.lemma, VerbFeature(tense(verb), person: 2)) ?? "deve")
          + " avvenire"
      }
      guard !isImpersonal(main),
        readings.contains(where: {
          $0.feature == .infinitive && place.language.complements.actions.contains($0.lemma)
        })
      else { return nil }
      return place.tokens[main].lower + " farlo"
    }
    if verb.lemma == "avere" {
      guard readings.contains(where: { $0.feature.isParticiple && isEvent($0.lemma) }) else { return nil }
      return verb.feature.tense == .present ? "questo è avvenuto" : nil
    }
    if verb.lemma == "essere" || verb.lemma == "venire" { return passive(main, verb, readings) }
    guard isEvent(verb.lemma) else { return nil }
    return event(verb)
  }

  private func passive(_ main: Int, _ verb: VerbReading, _ readings: [VerbReading]) -> String? {
    if ["stato", "stata", "stati", "state"].contains(next(main)), verb.feature.tense == .present {
      return isParticiple(main + 2) ? "questo è avvenuto" : nil
    }
    guard let participle = readings.first(where: { $0.feature.isParticiple }), isEvent(participle.lemma),
      verb.lemma == "venire" || verb.feature.tense == .future
    else { return nil }
    return event(verb)
  }

  private func event(_ verb: VerbReading) -> String? {
    switch verb.feature.tense {
    case .present: "questo avviene"
    case .future: "questo avverrà"
    case .imperfect: "questo avveniva"
    case .remote: "questo avvenne"
    default: nil
    }
  }

  private func tense(_ verb: VerbReading) -> VerbFeature.Tense { verb.feature.tense ?? .present }

  private func next(_ index: Int) -> String { place.token(index + 1)?.lower ?? "" }

  private func isEvent(_ lemma: String) -> Bool { !place.language.complements.states.contains(lemma) }

  private func isParticiple(_ index: Int) -> Bool {
    place.language.verbs.readings(place.token(index)?.lower ?? "").contains { $0.feature.isParticiple }
  }

  private func isNegated(_ main: Int) -> Bool {
    place.tokens[..<min(main + 4, place.tokens.count)].contains {
      ["non", "né", "mai", "nessuno"].contains($0.lower)
    }
  }

  private func isImpersonal(_ main: Int) -> Bool { main > 0 && place.tokens[main - 1].lower == "si" }

  /// A complement begins here, and belongs to the main verb.
  private func opens(_ index: Int, _ main: Int) -> Bool {
    let tokens = place.tokens
    let token = tokens[index]
    guard index > main + 2, token.depth == 0, !token.isLocked, !place.clauses.isSubordinate[index],
      place.language.complements.openings.match(at: index, tokens) != nil,
      place.passage.verbs[index...].allSatisfy({ $0 == nil }) || !hasMainTail(index)
    else { return false }
    let previous = tokens[index - 1]
    guard previous.kind != .mark || [",", ")"].contains(previous.text), !previous.isElided,
      Determiner.parse(previous.lower) == nil
    else { return false }
    let last = previous.text == "," ? index - 2 : index - 1
    if tokens[max(main + 1, last - 2)...last].contains(where: {
      place.language.complements.binding.contains($0.lower)
    }) {
      return false
    }
    return isFree((min(afterVerb(main), index)..<index), isClosed: previous.text == ",") && !closes(index)
  }

  private func hasMainTail(_ index: Int) -> Bool { place.clauses.mainVerbs.contains { $0 > index } }

  /// The token after the verb and its participle or infinitive.
  private func afterVerb(_ main: Int) -> Int {
    var index = main + 1
    while index < place.tokens.count, index < main + 4 {
      let readings = place.language.verbs.readings(place.tokens[index].lower)
      guard
        readings.contains(where: { $0.feature.isParticiple || $0.feature == .infinitive })
          || ["anche", "inoltre", "quindi", "poi", "stato", "stata", "stati", "state"].contains(
            place.tokens[index].lower)
      else { break }
      index += 1
    }
    return index
  }

  /// No participle, infinitive, gerund, relative or noun of action that the complement might belong to.
  private func isFree(_ range: Range<Int>, isClosed: Bool) -> Bool {
    range.allSatisfy { index in
      let token = place.tokens[index]
      guard token.kind == .word, token.depth == 0 else { return true }
      if place.clauses.isSubordinate[index] { return false }
      if place.language.nominals[token.lower] != nil { return false }
      return !place.language.verbs.readings(token.lower).contains {
        $0.feature.isParticiple && !place.language.homographs.contains(token.lower)
          || $0.feature == .infinitive
          || $0.feature == .gerund
      }
    }
  }

  /// A comma after the complement: the sentence goes on, or a series does.
  private func closes(_ index: Int) -> Bool {
    place.tokens[index...].contains { [":", ";"].contains($0.text) && $0.depth == 0 }
      || place.tokens[index...].contains { $0.text == "," && $0.depth == 0 && !$0.isLocked }
      || place.tokens[index...].contains { ["sia", "che", "né"].contains($0.lower) && $0.depth == 0 }
  }
}
