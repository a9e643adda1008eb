/// What belongs to one of several things and not to the statement.
extension SplitPlace {
  /// `la prima entro il 16 giugno e la seconda entro il 16 dicembre`: each belongs to one of several, none to the verb.
  func isShared(_ start: Int) -> Bool {
    guard start > 0, start < tokens.count else { return false }
    let opener = tokens[start].text == "," ? token(start + 1)?.lower ?? "" : tokens[start].lower
    let isTwice = Self.limits.contains(opener) && tokens.count { $0.lower == opener } > 1
    return isTwice || Self.ordinals.contains(tokens[start - 1].lower)
  }

  private static let limits: Set<String> = ["entro", "dopo", "presso", "durante", "dal", "dalle", "fino"]
  private static let ordinals: Set<String> = [
    "prima", "primo", "prime", "primi", "seconda", "secondo", "seconde", "terza", "terzo", "quarta", "quarto",
    "ultima", "ultimo", "una", "uno", "altra", "altro", "rispettivamente",
  ]
}
