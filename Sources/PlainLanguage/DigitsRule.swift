import Domain

/// `entro trenta giorni` becomes `entro 30 giorni`: in easy language numbers are digits. `un` and `una` are articles
/// and stay, as do fixed expressions.
struct DigitsRule {
  let passage: Passage
  let language: Language

  func replacements() -> [Replacement] {
    passage.facts.compactMap { fact in
      guard [.number, .amount, .percentage].contains(fact.kind),
        let index = fact.range.first(where: { NumberWords.value(passage.tokens[$0].lower) != nil }),
        let value = NumberWords.value(passage.tokens[index].lower), Self.isPlain(value),
        passage.tokens[index].depth == 0, isQuantity(index)
      else { return nil }
      let token = passage.tokens[index]
      let rule = language.rule(
        "numeri.cifre", "Nel linguaggio facile i numeri si scrivono in cifre.", source: "facile-2013")
      return Replacement(start: token.start, end: token.end, text: "\(value)", rule: rule)
    }
  }

  /// Numbers that everybody reads at once.
  private static func isPlain(_ value: Int) -> Bool {
    (2...99).contains(value) || [100, 200, 300, 400, 500, 1000, 2000, 3000, 5000, 10_000].contains(value)
  }

  /// A noun follows, and no word that makes it an expression.
  private func isQuantity(_ index: Int) -> Bool {
    let tokens = passage.tokens
    let token = tokens[index]
    guard index > 0, !token.isCapitalised, !token.lower.hasSuffix("un"), index + 1 < tokens.count,
      tokens[index + 1].kind == .word, !tokens[index + 1].isCapitalised, !tokens[index + 1].isAllCaps,
      tokens[index + 1].lower.count > 2, !NounReading.functionWords.contains(tokens[index + 1].lower),
      NumberWords.value(tokens[index + 1].lower) == nil,
      !Self.expressions.contains(tokens[index + 1].lower)
    else { return false }
    let previous = tokens[index - 1]
    if previous.kind == .number || previous.isElided || NumberWords.value(previous.lower) != nil {
      return false
    }
    if token.lower == "sei", Determiner.parse(previous.lower) == nil,
      !Self.introducing.contains(previous.lower)
    {
      return false
    }
    return !["e", "tu", "o"].contains(previous.lower)
  }

  private static let introducing: Set<String> = [
    "entro", "dopo", "di", "da", "per", "in", "almeno", "oltre", "ogni", "circa", "a", "massimo", "ultimi",
    "successivi",
  ]
  /// `in due parole`, `mille volte`, `a quattro mani`, `mille grazie`
  private static let expressions: Set<String> = [
    "parole", "grazie", "mani", "occhi", "volte", "passi", "piedi", "modi", "cento", "sensi",
  ]
}
