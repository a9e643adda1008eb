/// `La società promuove il rilancio dell'area e lo sviluppo delle imprese del territorio`: in a long sentence two things
/// side by side go on lines of their own, as three or more do.
struct PairList {
  let place: SplitPlace

  func replacements() -> [Replacement]? {
    let tokens = place.tokens
    guard place.isLong, let main = place.clauses.mainVerbs.last,
      !tokens.contains(where: { Self.breaking.contains($0.lower) }),
      let (start, joint) = pair(after: main), tokens[..<start].count(where: { $0.isCounted }) >= 3
    else { return nil }
    let rule = place.language.rule(
      "elenco.coppia", "Due cose lunghe si leggono meglio una per riga.", source: "designers")
    // the comma that closes an insertion gives way to the colon
    let opening = tokens[start - 1].text == "," ? start - 2 : start - 1
    return [
      Replacement(start: tokens[opening].end, end: tokens[start].start, text: ":\n- ", rule: rule),
      Replacement(start: tokens[joint - 1].end, end: tokens[joint + 1].start, text: ",\n- ", rule: rule),
    ]
  }

  /// The first item and the only "e" after it; both items begin in the same way and are long enough.
  private func pair(after main: Int) -> (start: Int, joint: Int)? {
    let tokens = place.tokens
    let joints = tokens.indices.filter {
      $0 > main && tokens[$0].depth == 0 && ["e", "ed"].contains(tokens[$0].lower)
        && opener($0 + 1) != nil
    }
    guard joints.count == 1, let joint = joints.first, let kind = opener(joint + 1)
    else { return nil }
    let starts = (main + 1..<joint).filter { opener($0) == kind && joint - $0 >= 2 }
    // with two places where the first item could begin, nobody knows which is meant
    guard starts.count == 1, let start = starts.first, !Self.governing.contains(tokens[start - 1].lower),
      isFree(main, start, joint),
      tokens[start - 1].kind == .word || isAfterInsertion(start, main),
      Determiner.parse(tokens[start - 1].lower) == nil
    else { return nil }
    let first = tokens[start..<joint].count { $0.isCounted }
    let second = place.wordCount(from: joint + 1)
    return first >= 3 && second >= 3 && first + second >= 8 ? (start, joint) : nil
  }

  /// `deve indicare, nella domanda, i servizi ... e i lavori ...`: the comma closes an insertion.
  private func isAfterInsertion(_ start: Int, _ main: Int) -> Bool {
    place.tokens[start - 1].text == ","
      && place.tokens[main + 1..<start].count { $0.text == "," && $0.depth == 0 && !$0.isLocked } == 2
  }

  /// After the verb no clause and no other verb, from the first item on no mark.
  private func isFree(_ main: Int, _ start: Int, _ joint: Int) -> Bool {
    let tokens = place.tokens
    let hasNegation = main > 0 && ["non", "né"].contains(tokens[main - 1].lower)
    return !hasNegation
      && !(main + 1..<tokens.count).contains { index in
        guard tokens[index].depth == 0 else { return false }
        if index > start || tokens[index].text != ",",
          [",", ":", ";", "–", "-"].contains(tokens[index].text), !tokens[index].isLocked
        {
          return true
        }
        return place.passage.verbs[index] != nil || Clauses.opensSubordinate(index, tokens)
          || tokens[index].lower.hasSuffix("ndo") && index > joint
      }
  }

  /// An article alone, or one preposition other than `di`, which may go on with a noun inside the first item.
  private func opener(_ index: Int) -> String? {
    guard let token = place.token(index), token.kind == .word, token.depth == 0, !token.isLocked else {
      return nil
    }
    if let determiner = Determiner.parse(token.lower) {
      return determiner.preposition == "di" ? nil : determiner.preposition ?? "article"
    }
    return ["a", "con", "per"].contains(token.lower) ? token.lower : nil
  }

  private static let governing: Set<String> = [
    "con", "per", "tra", "fra", "secondo", "tramite", "mediante", "attraverso", "presso", "verso", "dopo",
    "durante",
    "entro", "contro", "sotto", "sopra", "oltre", "tutti", "tutte", "tutto", "tutta", "come", "di", "a", "da",
    "in", "su",
    "senza", "base", "fino", "parte", "insieme", "rispetto", "riguardo", "accanto", "vicino", "fronte",
    "seguito", "essere",
  ]
  private static let breaking: Set<String> = [
    "sia", "tra", "fra", "entrambi", "entrambe", "rispettivamente", "né", "o", "oppure", "ovvero", ":", ";",
    "nonché",
  ]
}
