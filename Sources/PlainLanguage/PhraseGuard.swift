/// What must or must not stand beside a phrase for it to be changed.
enum PhraseGuard: Sendable, Equatable {
  case next([String], isWanted: Bool)
  case previous([String], isWanted: Bool)
  case nextIsInfinitive(Bool)
  case nextIsNumber(Bool)
  case nextIsDeterminer(Bool)
  case nextIsName(Bool)
  /// A finite verb follows before the next mark.
  case clause(Bool)
  /// The word before is an article, alone or joined to a preposition.
  case previousIsDeterminer(Bool)
  case previousIsParticiple(Bool)
  /// The first verb of the clause becomes indicative where it is subjunctive present; refused where none is found.
  case indicative
  case sentenceStart(Bool)
  /// A noun, as far as its form tells: no word of grammar, no verb.
  case nextIsNoun(Bool)
  case nextIsParticiple(Bool)
  /// The verb of the phrase is a finite form.
  case verbIsFinite(Bool)
  /// The next word begins with these letters.
  case nextBegins(String, isWanted: Bool)
  /// An amount or a number follows.
  case nextIsAmount(Bool)
  /// A word of the sentence not far away, one of the next three or one of the three before; `*` for any ending.
  case nearby([String], PhraseReach, isWanted: Bool)
  /// `da parte di` follows before the next mark.
  case agent(Bool)

  init(_ text: String) throws {
    let isWanted = !text.contains("!=") && !text.hasPrefix("!")
    let parts = text.replacing("!=", with: "=").split(separator: "=", maxSplits: 1).map(String.init)
    let name = String((parts.first ?? "").drop { $0 == "!" })
    let value = parts.count > 1 ? parts[1] : ""
    switch (name, value) {
    case ("next", "inf"): self = .nextIsInfinitive(isWanted)
    case ("next", "num"): self = .nextIsNumber(isWanted)
    case ("next", "det"): self = .nextIsDeterminer(isWanted)
    case ("next", "name"): self = .nextIsName(isWanted)
    case ("next", "noun"): self = .nextIsNoun(isWanted)
    case ("next", "part"): self = .nextIsParticiple(isWanted)
    case ("next", "amount"): self = .nextIsAmount(isWanted)
    case ("prev", "det"): self = .previousIsDeterminer(isWanted)
    case ("prev", "part"): self = .previousIsParticiple(isWanted)
    case ("begins", _) where !value.isEmpty: self = .nextBegins(value, isWanted: isWanted)
    case ("finite", ""): self = .verbIsFinite(isWanted)
    case ("agent", ""): self = .agent(isWanted)
    case ("near", _), ("ahead", _), ("behind", _):
      guard let reach = PhraseReach(rawValue: name), !value.isEmpty else {
        throw SyntaxProblem("unknown guard '\(text)'")
      }
      self = .nearby(value.split(separator: "|").map(String.init), reach, isWanted: isWanted)
    case ("next", _) where !value.isEmpty:
      self = .next(value.split(separator: "|").map(String.init), isWanted: isWanted)
    case ("prev", _) where !value.isEmpty:
      self = .previous(value.split(separator: "|").map(String.init), isWanted: isWanted)
    case ("clause", ""): self = .clause(isWanted)
    case ("indicative", ""): self = .indicative
    case ("start", ""): self = .sentenceStart(isWanted)
    default: throw SyntaxProblem("unknown guard '\(text)'")
    }
  }
}

/// How far from a phrase a word is looked for, in tokens.
enum PhraseReach: String, Sendable {
  case near, ahead, behind

  var before: Int { self == .near ? 12 : self == .behind ? 3 : 0 }
  var after: Int { self == .near ? 12 : self == .ahead ? 3 : 0 }
}
