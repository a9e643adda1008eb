/// How a condition or a limit stands to what follows a place in the sentence.
enum ClauseHold {
  /// Nothing governs more than the part it stands in.
  case none
  /// `Se ..., A e B`: the condition opens the sentence and holds for all that follows.
  case leading
  /// It is not certain for what a condition, an exception or a limit holds.
  case uncertain
}

extension SplitPlace {
  /// What governs both sides of a place after the first main verb.
  func hold(at index: Int) -> ClauseHold {
    let conditions = clauses.conditionWords
    if conditions.isEmpty { return !clauses.hasScope || isHarmlessScope ? .none : .uncertain }
    guard let main = clauses.mainVerbs.first, main < index, opensWithCondition,
      conditions.allSatisfy({ $0 < main }), conditions.count == 1,
      tokens[conditions[0]..<main].contains(where: { $0.text == "," && $0.depth == 0 })
    else { return .uncertain }
    return .leading
  }

  private var opensWithCondition: Bool {
    guard let first = tokens.first(where: { $0.kind == .word })?.lower else { return false }
    return ["se", "qualora", "quando", "nel", "nei", "in", "nell'"].contains(first)
  }

  /// `Per presentare la domanda, ...`, `Dopo la visita, ...`: what follows in a second sentence is understood after it.
  private var isHarmlessScope: Bool {
    guard let first = tokens.first(where: { $0.kind == .word })?.lower else { return true }
    if first == "per" { return isInfinitive(1) }
    return first == "dopo" || first == "a" && ["tal", "questo", "tale"].contains(token(1)?.lower ?? "")
  }
}
