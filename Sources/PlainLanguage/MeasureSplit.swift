/// `..., per un importo massimo di 3.000 euro` becomes `... . L'importo massimo è di 3.000 euro`; `..., con una quota del
/// 20%` becomes `... . La quota è del 20%`.
struct MeasureSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    guard place.isLong, tokens[index].text == ",", index > 4, !place.clauses.isSubordinate[index],
      let main = place.clauses.mainVerb(before: index), let group = place.verbGroup(main), !group.isNegated,
      let tense = group.reading.feature.tense, ["per", "con"].contains(place.token(index + 1)?.lower ?? ""),
      let article = place.article(index + 2), !article.isDefinite, let gender = article.gender,
      Self.measures.contains(place.token(index + 3)?.lower ?? ""), let of = of(index + 4),
      place.hold(at: index) == .none, !place.clauses.mainVerbs.contains(where: { $0 > index }),
      let value = place.token(of + 1), value.kind == .number || value.isLocked || value.text == "€",
      let noun = place.token(index + 3), let verb = verb(tense), isAlone(main, index, of)
    else { return nil }
    let rule = place.language.rule(
      "frasi.misura", "La misura sta in una frase sua.", source: "designers")
    let form = Determiner.form(preposition: nil, gender, plural: false, before: noun.lower)
    let name = place.passage.slice(noun.start, tokens[of - 1].end)
    return Replacement(
      start: tokens[index - 1].end, end: tokens[of - 1].end,
      text: ". " + Capital.raised(form) + (form.hasSuffix("'") ? "" : " ") + name + " " + verb, rule: rule)
  }

  /// No other comma, so that it is certain what is measured; `, pari al` may follow.
  private func isAlone(_ main: Int, _ index: Int, _ of: Int) -> Bool {
    !(main..<place.tokens.count).contains { other in
      let token = place.tokens[other]
      guard other != index, token.depth == 0, !token.isLocked else { return false }
      return token.text == "," && place.token(other + 1)?.lower != "pari" || token.text == ";"
    }
  }

  /// The token of `di`, `del`, `pari a` after the noun and at most one adjective.
  private func of(_ start: Int) -> Int? {
    (start...start + 1).first { index in
      guard let token = place.token(index) else { return false }
      return ["di", "del", "dell'", "dello"].contains(token.lower)
    }
  }

  private func verb(_ tense: VerbFeature.Tense) -> String? {
    switch tense {
    case .present: "è"
    case .future: "sarà"
    case .imperfect: "era"
    default: nil
    }
  }

  private static let measures: Set<String> = [
    "importo", "valore", "totale", "durata", "periodo", "popolazione", "superficie", "densità", "spesa",
    "quota",
    "partecipazione", "percentuale", "somma", "costo", "prezzo", "capitale", "volume", "numero",
  ]
}
