/// `..., per assicurare la qualità` becomes `... . Lo scopo è assicurare la qualità`.
struct PurposeSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let hasComma = place.tokens[index].text == ","
    guard hasComma || isLongTail(index), index > 3, place.token(1)?.lower != "scopo",
      !["eventualmente", "e", "ed", "o", "anche", "inoltre", "sia", "solo", "soprattutto"].contains(
        place.tokens[index - 1].lower),
      !place.clauses.isSubordinate[index],
      place.clauses.conditionWords.isEmpty || place.hold(at: index) == .leading,
      let main = place.clauses.mainVerb(before: index), let verb = place.passage.verbs[main],
      !["potere", "occorrere", "servire", "bastare", "bisognare"].contains(verb.lemma),
      verb.lemma != "dovere" || isAim(hasComma ? index + 2 : index + 1),
      main == 0 || place.tokens[main - 1].lower != "non",
      hasComma || verb.lemma == "dovere" || !place.isGoverned(main),
      let infinitive = infinitive(after: hasComma ? index : index - 1), place.tokens.count - infinitive > 4,
      place.isSelfContained(infinitive), !bindsAim(index - 1),
      !place.clauses.mainVerbs.contains(where: { $0 > infinitive }), !hasFurtherAim(infinitive)
    else { return nil }
    let rule = place.language.rule(
      "frasi.scopo", "Lo scopo sta in una frase sua, dopo il fatto.", source: "designers")
    return place.stop(from: index, next: infinitive, opening: "lo scopo è", rule: rule)
  }

  /// "efficace per", "importante per", "è per": the aim belongs to the word before.
  private func bindsAim(_ index: Int) -> Bool {
    let lower = place.tokens[index].lower
    return place.passage.verbs[index]?.lemma == "essere"
      || [
        "efficac", "important", "fondamental", "indispensabil", "essenzial", "decisiv", "determinant",
        "necessari",
      ]
      .contains { lower.hasPrefix($0) }
  }

  /// `il miglioramento`, `il continuo miglioramento`
  private func namesAim(_ article: Int) -> Bool {
    [article + 1, article + 2].contains { Self.aimNouns.contains(place.token($0)?.lower ?? "") }
  }

  private func isAim(_ index: Int) -> Bool {
    if place.article(index) != nil { return namesAim(index) }
    return place.token(index).map { token in
      place.language.verbs.readings(token.lower).contains {
        $0.feature == .infinitive && Self.aims.contains($0.lemma)
      }
    } ?? false
  }

  /// A second `per` would hang in the air, and a limit would change what it holds for.
  private func hasFurtherAim(_ infinitive: Int) -> Bool {
    // "per verificare i requisiti, entro 90 giorni": the limit is that of the main clause
    if place.tokens[infinitive...].contains(where: { Self.limits.contains($0.lower) && $0.depth == 0 }) {
      return true
    }
    let matcher = PhraseMatcher(passage: place.passage, language: place.language)
    return (infinitive + 1..<place.tokens.count).contains { index in
      ["e", "ed", "o", ",", "sia", "anche"].contains(place.tokens[index - 1].lower)
        && place.tokens[index].lower == "per" && matcher.isInfinitive(place.token(index + 1)?.lower ?? "")
    }
  }

  /// `per` with an aim at the end of a long sentence, not tied to the noun before it.
  private func isLongTail(_ index: Int) -> Bool {
    guard place.isLong, place.tokens[index].lower == "per", index > 6, let next = place.token(index + 1),
      place.wordCount(from: index) > 6,
      isAim(index + 1), next.kind == .word
    else { return false }
    // a noun two or three words before may govern the aim: "i requisiti per accedere"
    return !place.tokens[max(0, index - 4)..<index].contains { Self.governing.contains($0.lower) }
  }

  /// The infinitive after `per` or `in modo da`; another comma must not close the insertion before the verb.
  private func infinitive(after comma: Int) -> Int? {
    let tokens = place.tokens
    var next = comma + 1
    if tokens.indices.contains(next + 2), tokens[next].lower == "in", tokens[next + 1].lower == "modo",
      tokens[next + 2].lower == "da"
    {
      next += 3
    } else if tokens.indices.contains(next), tokens[next].lower == "per" {
      next += 1
    } else {
      return nil
    }
    if next == comma + 2, tokens.indices.contains(next + 1), let article = place.article(next),
      article.isDefinite, namesAim(next)
    {
      return next
    }
    guard tokens.indices.contains(next),
      PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(tokens[next].lower),
      !["essere", "avere", "esempio"].contains(tokens[next].lower)
    else { return nil }
    return next
  }

  private static let limits: Set<String> = ["entro", "prima", "fino", "decorrere", "dopo"]
  private static let aims: Set<String> = [
    "garantire", "assicurare", "favorire", "promuovere", "migliorare", "consentire", "permettere", "tutelare",
    "valorizzare", "prevenire", "ridurre", "evitare", "facilitare", "agevolare", "aiutare", "sostenere",
    "potenziare", "rafforzare", "contrastare", "rendere", "raggiungere", "rispondere", "proporre", "dare",
    "offrire", "creare", "realizzare", "gestire", "proteggere", "conoscere", "soddisfare", "coordinare",
    "integrare",
    "sviluppare", "aumentare", "ottimizzare", "incentivare", "verificare", "controllare",
  ]
  /// Nouns that name an aim of a body.
  private static let aimNouns: Set<String> = [
    "miglioramento", "incremento", "potenziamento", "rafforzamento", "sviluppo", "raggiungimento",
    "perseguimento", "conseguimento", "contenimento", "contrasto", "prevenzione", "promozione", "tutela",
    "salvaguardia", "valorizzazione", "riduzione", "semplificazione", "ottimizzazione", "razionalizzazione",
    "diffusione", "integrazione", "inclusione",
  ]
  private static let governing: Set<String> = [
    "requisiti", "requisito", "termine", "termini", "modalità", "condizioni", "condizione", "domanda",
    "domande", "tempo", "tempi", "necessario", "necessaria", "necessari", "necessarie", "sufficiente",
    "sufficienti",
    "idoneo", "idonea", "idonei", "idonee", "utile", "utili", "utilizzato", "utilizzata", "utilizzati",
    "utilizzate",
    "usato", "usata", "usati", "usate", "previsto", "prevista", "previsti", "previste", "strumento",
    "strumenti",
    "titolo", "autorizzazione", "procedura", "procedure", "criteri", "criterio", "adatto", "adatta", "adatti",
    "adatte",
    "richiesto", "richiesta", "richiesti", "richieste", "bando", "bandi", "concorso", "modo", "luogo",
    "ultimo", "ultima", "troppo", "abbastanza", "accordo", "accordi", "contributo", "contributi",
    "impegno", "volontà", "possibilità", "capacità", "diritto", "delega", "procura",
  ]
}
