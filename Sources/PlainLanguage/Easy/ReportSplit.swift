/// `La legge prevede che gli enti accantonano le risorse` becomes `La legge prevede questo:` and, on a line of its own,
/// `Gli enti accantonano le risorse`.
struct ReportSplit {
  let place: SplitPlace

  func replacement() -> Replacement? {
    let tokens = place.tokens
    guard place.isLong,
      let che = tokens.indices.first(where: { tokens[$0].lower == "che" && tokens[$0].depth == 0 }), che > 1,
      place.wordCount(from: che) > 5, let following = place.token(che + 1), following.kind == .word,
      !following.isLocked || following.isCapitalised, isStatement(che + 1),
      reporting(che)
    else { return nil }
    let rule = place.language.rule(
      "frasi.detto", "La frase dice prima chi parla, poi, su una riga sua, che cosa dice.",
      source: "designers")
    return Replacement(
      start: tokens[che - 1].end, end: following.end, text: " questo:\n" + Capital.raised(following.text),
      rule: rule)
  }

  /// The main verb right before `che`: `prevede`, `ha precisato`, `è emerso`.
  private func reporting(_ che: Int) -> Bool {
    let tokens = place.tokens
    guard let main = place.clauses.mainVerb(before: che), main == place.clauses.mainVerbs.first,
      che - main <= 3,
      let verb = place.passage.verbs[main], verb.feature.isIndicative, !place.clauses.isSubordinate[main],
      !tokens[..<che].contains(where: { ["non", "né", "se", "qualora", "solo", ":"].contains($0.lower) }),
      !["sia", "più", "anche", "quello", "ciò"].contains(tokens[che - 1].lower)
    else { return false }
    let reports = place.language.complements.reports
    if che == main + 1 { return reports.contains(verb.lemma) }
    return (verb.lemma == "avere" || verb.lemma == "essere")
      && tokens[(main + 1)..<che].allSatisfy({ $0.kind == .word })
      && place.language.verbs.readings(tokens[che - 1].lower).contains(where: {
        $0.feature.isParticiple && reports.contains($0.lemma)
      })
  }

  /// The clause has an indicative verb, and no second `che` depends on the report.
  private func isStatement(_ start: Int) -> Bool {
    let tokens = place.tokens
    guard let verb = (start..<tokens.count).first(where: { place.passage.verbs[$0] != nil }),
      let reading = place.passage.verbs[verb], reading.feature.isIndicative,
      !place.language.verbs.readings(tokens[verb].lower).contains(where: {
        $0.feature.isThirdPerson && !$0.feature.isIndicative
      })
    else { return false }
    return !(start + 1..<tokens.count).contains { index in
      tokens[index].depth == 0
        && (tokens[index].lower == "che" && ["e", "ed", ",", "o", "nonché"].contains(tokens[index - 1].lower)
          || tokens[index].text == ":")
    }
  }
}
