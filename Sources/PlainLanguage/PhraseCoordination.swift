/// `sulla base delle analisi e delle criticità`: when the phrase's preposition changes, what is joined to it by "e"
/// must change too: `in base alle analisi e alle criticità`.
struct PhraseCoordination {
  let passage: Passage
  let language: Language

  struct Found {
    /// The token that holds the preposition.
    var index: Int
    /// What stands in its place; empty where it goes.
    var words: String
  }

  /// The places to change after the phrase, in order; nil where the right form is not certain.
  func changes(_ entry: LexiconEntry, after end: Int) -> [Found]? {
    guard let old = preposition(entry) else { return [] }
    let new: String?
    switch entry.output.last {
    case .preposition(old.name): return []
    case .preposition(let name): new = name
    case .article: new = nil
    case .word(old.name): return []
    case .word where old.isBeforeInfinitive: new = nil
    default: return []
    }
    return places(old.name, isInfinitive: old.isBeforeInfinitive, from: end).map { place -> Found? in
      let token = passage.tokens[place]
      guard let article = Determiner.article(of: token.lower) else {
        return Found(index: place, words: new ?? "")
      }
      guard token.lower != "d'" else { return nil }
      return Found(index: place, words: Determiner.join(new, article))
    }.reduce([]) { found, next in
      guard let found, let next else { return nil }
      return found + [next]
    }
  }

  private func preposition(_ entry: LexiconEntry) -> (name: String, isBeforeInfinitive: Bool)? {
    switch entry.pattern.last {
    case .preposition(let name): return (name, false)
    case .word(["di"]) where entry.guards.contains(.nextIsInfinitive(true)): return ("di", true)
    default: return nil
    }
  }

  /// "e" or a comma, then the preposition; after another use of the same preposition it may belong to that one.
  private func places(_ preposition: String, isInfinitive: Bool, from end: Int) -> [Int] {
    let tokens = passage.tokens
    let forms = isInfinitive ? ["di"] : PhraseWords.forms(preposition)
    let matcher = PhraseMatcher(passage: passage, language: language)
    var result: [Int] = []
    for index in end..<max(end, min(tokens.count - 1, end + 40)) where tokens[index].depth == 0 {
      let token = tokens[index]
      if Clauses.opensSubordinate(index, tokens) || passage.verbs[index] != nil { break }
      let isJoint = ["e", "ed", "o", "oppure", ","].contains(token.lower)
      if token.kind == .mark, !isJoint { break }
      if forms.contains(token.lower), index > end, !result.contains(index) {
        if isInfinitive, !matcher.isInfinitive(tokens[index + 1].lower) { continue }
        break
      }
      guard isJoint else { continue }
      let next = token.text == "," && ["e", "ed"].contains(tokens[index + 1].lower) ? index + 2 : index + 1
      if result.contains(next) { continue }
      guard next < tokens.count - 1, forms.contains(tokens[next].lower), !tokens[next].isLocked,
        !isInfinitive || matcher.isInfinitive(tokens[next + 1].lower)
      else {
        if token.text == "," { break }
        continue
      }
      result.append(next)
    }
    return result
  }
}
