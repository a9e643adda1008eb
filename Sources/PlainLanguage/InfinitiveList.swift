/// `deve compilare il modulo, firmare la domanda e pagare il bollo`: three or more actions go on lines of their own.
struct InfinitiveList {
  let place: SplitPlace

  func replacements(_ rule: Rule) -> [Replacement]? {
    let tokens = place.tokens
    guard let main = place.clauses.mainVerbs.first, !place.clauses.hasCondition,
      !tokens.contains(where: { ($0.text == ":" || $0.text == ";") && $0.depth == 0 }),
      let first = firstAction(after: main), !place.clauses.mainVerbs.contains(where: { $0 > first }),
      !tokens[first...].contains(where: { $0.depth == 0 && Self.breaking.contains($0.lower) })
    else { return nil }
    let preposition = tokens[first - 1].lower
    let others = actions(after: first, preposition)
    guard others.count >= 2 else { return nil }
    let repeats = others.allSatisfy { tokens[$0.next].lower == preposition }
    guard repeats || others.allSatisfy({ isInfinitive($0.next) }) else { return nil }
    let start = repeats ? first - 1 : first
    guard start > 0 else { return nil }
    return [Replacement(start: tokens[start - 1].end, end: tokens[start].start, text: ":\n- ", rule: rule)]
      + others.map { other in
        let isComma = tokens[other.mark].text == ","
        return Replacement(
          start: isComma ? tokens[other.mark].end : tokens[other.mark - 1].end, end: tokens[other.next].start,
          text: isComma ? "\n- " : ",\n- ", rule: rule)
      }
  }

  /// The infinitive that depends on the main verb: `deve compilare`, `si impegna a compilare`, `consente di`.
  private func firstAction(after main: Int) -> Int? {
    let tokens = place.tokens
    guard main + 2 < tokens.count else { return nil }
    if place.passage.verbs[main]?.lemma == "dovere" {
      return isInfinitive(main + 1) && tokens[main + 1].lower != "essere" ? main + 1 : nil
    }
    for index in (main + 1)...min(main + 6, tokens.count - 2)
    where ["a", "ad", "di"].contains(tokens[index].lower) && isInfinitive(index + 1) {
      return index + 1
    }
    return nil
  }

  /// Places where a comma or "e" is followed by another infinitive, with or without the preposition.
  private func actions(after first: Int, _ preposition: String) -> [(mark: Int, next: Int)] {
    let tokens = place.tokens
    var result: [(mark: Int, next: Int)] = []
    for index in (first + 1)..<max(first + 1, tokens.count - 2) where tokens[index].depth == 0 {
      guard [",", "e", "ed"].contains(tokens[index].lower) else { continue }
      let next = index + 1
      let isAction = isInfinitive(next) || tokens[next].lower == preposition && isInfinitive(next + 1)
      // "verificare e approvare l'elenco": two that share what follows leave the whole series as it is
      guard isAction else { continue }
      if index - (result.last?.next ?? first) < 3 { return [] }
      result.append((index, next))
    }
    return result
  }

  private func isInfinitive(_ index: Int) -> Bool {
    place.tokens.indices.contains(index) && place.tokens[index].kind == .word && !place.tokens[index].isLocked
      && PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(
        place.tokens[index].lower)
  }

  private static let breaking: Set<String> = [
    "se", "qualora", "ma", "o", "oppure", "ovvero", "né", "anziché", "mentre", "quando", "perché", "poiché",
    "può", "possono", "deve", "devono",
  ]
}
