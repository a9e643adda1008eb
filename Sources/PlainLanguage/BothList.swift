/// `vale sia per chi presenta la domanda, sia per i familiari a carico`: the two parts of "sia ... sia" at the end of a
/// long sentence go on lines of their own; both keep their "sia".
struct BothList {
  let place: SplitPlace

  func replacements(_ rule: Rule) -> [Replacement]? {
    let tokens = place.tokens
    let both = tokens.indices.filter { tokens[$0].lower == "sia" && tokens[$0].depth == 0 }
    guard place.isLong, both.count == 2, tokens[0].isCapitalised,
      let main = place.clauses.mainVerbs.last, main < both[0], !place.clauses.isSubordinate[both[0]],
      !place.clauses.hasConditionWord, isPair(both[0], both[1]),
      !tokens.contains(where: { [":", ";"].contains($0.text) && $0.depth == 0 })
    else { return nil }
    return both.enumerated().map { number, index in
      let previous = tokens[index - 1].text == "," ? index - 2 : index - 1
      return Replacement(
        start: tokens[previous].end, end: tokens[index].start, text: number == 0 ? ":\n- " : ",\n- ",
        rule: rule)
    }
  }

  /// Both parts open with the same preposition and have four words or more; nothing that follows may belong to both.
  private func isPair(_ first: Int, _ second: Int) -> Bool {
    let tokens = place.tokens
    guard second - first > 4, tokens.count - second > 4, let opener = opener(first + 1),
      opener == self.opener(second + 1)
    else { return false }
    let words = [first..<second, second..<tokens.count].map { range in
      tokens[range].count { $0.isCounted } - 1
    }
    return words.allSatisfy { $0 >= 4 }
      && !tokens[(second + 1)...].contains { $0.text == "," && $0.depth == 0 }
      && !((first + 1)..<tokens.count).contains { Self.loose.contains(tokens[$0].lower) }
      && place.passage.verbs.indices.allSatisfy { index in
        index <= first || index == second || place.passage.verbs[index] == nil
      }
  }

  /// The preposition that opens a part, alone or joined to an article.
  private func opener(_ index: Int) -> String? {
    guard let word = place.token(index)?.lower else { return nil }
    return Determiner.parse(word)?.preposition ?? (Self.prepositions.contains(word) ? word : nil)
  }

  private static let prepositions: Set<String> = ["di", "a", "da", "in", "con", "su", "per", "tra", "fra"]
  /// Words that join a third part or open a clause.
  private static let loose: Set<String> = [
    "che", "cui", "o", "oppure", "ovvero", "nonché", "non", "né", "ma", "quale", "quali", "se",
  ]
}
