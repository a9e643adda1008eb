/// `garantisce la cura degli spazi, la pulizia delle strade e la raccolta dei rifiuti`: in a long sentence a series of
/// three or more things after the verb goes on lines of its own.
struct SeriesList {
  let place: SplitPlace

  func replacements(_ rule: Rule) -> [Replacement]? {
    let tokens = place.tokens
    guard let main = place.clauses.mainVerbs.last, place.clauses.mainVerbs.count == 1,
      main == 0 || tokens[main - 1].lower != "non",
      !tokens.contains(where: { [":", ";"].contains($0.text) && $0.depth == 0 }),
      let (start, marks) = series(after: main)
    else { return nil }
    let opening = tokens[start - 1].text == "," && start > main + 2 ? start - 2 : start - 1
    return [Replacement(start: tokens[opening].end, end: tokens[start].start, text: ":\n- ", rule: rule)]
      + marks.map { mark in
        let isComma = tokens[mark].text == ","
        let end = isComma && ["e", "ed"].contains(tokens[mark + 1].lower) ? mark + 2 : mark + 1
        return Replacement(
          start: isComma ? tokens[mark].end : tokens[mark - 1].end, end: tokens[end].start,
          text: isComma ? "\n- " : ",\n- ", rule: rule)
      }
  }

  /// The first place after the verb from which on every comma parts two items.
  private func series(after main: Int) -> (start: Int, marks: [Int])? {
    var isFirst = true
    for index in (main + 1)..<max(main + 1, place.tokens.count - 8) where place.tokens[index].depth == 0 {
      let isAfterVerb = isFirst
      if !Self.skipped.contains(place.tokens[index].lower), !isVerbal(index) { isFirst = false }
      guard let kind = opener(index), kind == "article" || isAfterVerb,
        !Self.governing.contains(place.tokens[index - 1].lower), place.passage.verbs[index] == nil
      else { continue }
      guard let marks = marks(index), marks.count >= 2, place.isLong || place.wordCount(from: index) > 16,
        place.wordCount(from: index) > 11, areItems(index, marks)
      else { continue }
      return (index, marks)
    }
    return nil
  }

  private func isVerbal(_ index: Int) -> Bool {
    !place.tokens[index].isLocked
      && (isInfinitive(index)
        || place.language.verbs.readings(place.tokens[index].lower).contains { $0.feature.isParticiple })
  }

  /// What items begin with: an article alone, or one preposition.
  private func opener(_ index: Int) -> String? {
    guard let token = place.token(index), token.kind == .word, !token.isLocked else { return nil }
    if let determiner = Determiner.parse(token.lower) { return determiner.preposition ?? "article" }
    if ["quello", "quella", "quelli", "quelle"].contains(token.lower) { return "article" }
    return ["di", "a", "in", "su", "da"].contains(token.lower) && !isInfinitive(index + 1) ? token.lower : nil
  }

  /// Every comma outside brackets, and the last "e", parts two items; nil where one does not.
  private func marks(_ start: Int) -> [Int]? {
    let tokens = place.tokens
    guard let kind = opener(start) else { return nil }
    var result: [Int] = []
    for index in start..<tokens.count
    where tokens[index].text == "," && tokens[index].depth == 0 && !tokens[index].isLocked {
      let next = ["e", "ed"].contains(place.token(index + 1)?.lower ?? "") ? index + 2 : index + 1
      guard opener(next) == kind else { return nil }
      result.append(index)
    }
    guard let last = result.last else { return nil }
    if !["e", "ed"].contains(tokens[last + 1].lower) {
      let joints = ((last + 1)..<max(last + 1, tokens.count - 1)).filter {
        ["e", "ed"].contains(tokens[$0].lower) && tokens[$0].depth == 0 && opener($0 + 1) == kind
      }
      if joints.isEmpty, result.count > 2 { return result }
      guard joints.count == 1, let joint = joints.first else { return nil }
      result.append(joint)
    }
    return result
  }

  /// Items of two words or more, without clauses that might belong to the whole series.
  private func areItems(_ start: Int, _ marks: [Int]) -> Bool {
    let tokens = place.tokens
    let bounds = [start] + marks + [tokens.count]
    for (from, to) in zip(bounds, bounds.dropFirst()) {
      guard tokens[from..<to].count(where: { $0.isCounted }) >= 2 else { return false }
    }
    // "le funzioni compatibili con il mantenimento, il restauro": two series could begin here
    let nested = (start + 1..<marks[0]).contains { index in
      Determiner.parse(tokens[index].lower).map { $0.preposition == nil && tokens[index].depth == 0 } ?? false
    }
    if nested { return false }
    return !(start..<tokens.count).contains { index in
      guard tokens[index].depth == 0 else { return false }
      let lower = tokens[index].lower
      if Self.breaking.contains(lower) { return true }
      // what is said in the last item may belong to all of them
      guard let last = marks.last, index > last else {
        return place.passage.verbs[index] != nil && !place.clauses.isSubordinate[index]
      }
      return Clauses.opensSubordinate(index, tokens) || place.passage.verbs[index] != nil
        || lower.hasSuffix("ndo") || lower == "per" && isInfinitive(index + 1)
    }
  }

  private func isInfinitive(_ index: Int) -> Bool {
    guard let token = place.token(index), token.kind == .word else { return false }
    return PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(token.lower)
  }

  private static let skipped: Set<String> = [
    "anche", "inoltre", "quindi", "sempre", "poi", "infine", "essere", "principalmente", "soprattutto",
  ]
  /// Before an article these make it part of what precedes.
  private static let governing: Set<String> = [
    "con", "per", "tra", "fra", "secondo", "tramite", "mediante", "attraverso", "presso", "verso", "dopo",
    "durante",
    "entro", "contro", "sotto", "sopra", "oltre", "tutti", "tutte", "tutto", "tutta", "entrambi", "entrambe",
    "come", "di",
    "a", "da", "in", "su", "e", "ed", "quando", "senza",
  ]
  private static let breaking: Set<String> = [
    "o", "od", "oppure", "ovvero", "ma", "né", "sia", "tra", "fra", "rispettivamente", "non", "nonché",
    "compreso",
    "compresa", "compresi", "comprese", "inclusi", "incluse", "incluso", "inclusa", "ossia", "cioè",
  ]
}
