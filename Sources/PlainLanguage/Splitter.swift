/// Divides a long sentence at a place where two statements meet. One place at a time; the caller asks again.
struct Splitter {
  let place: SplitPlace
  /// The fewest words that either part may have.
  let minimum: Int
  /// Whether a proposed change may be made.
  let isAllowed: ([Replacement]) -> Bool

  private var passage: Passage { place.passage }

  /// Insertions and openings before the main clause.
  func openings() -> [Replacement] {
    if let insertion = InsertionSplit(place: place).replacements(), isAllowed(insertion) { return insertion }
    if let opening = OpeningSplit(place: place).replacements(), isAllowed(opening) { return opening }
    if let bracket = BracketSplit(place: place).replacements(), isAllowed(bracket) { return bracket }
    if let move = InsertionMove(place: place).replacements(), isAllowed(move) { return move }
    return []
  }

  /// The first change that divides the sentence; empty where none is safe.
  func replacements() -> [Replacement] {
    for index in passage.tokens.indices
    where passage.tokens[index].depth == 0 && !passage.tokens[index].isLocked {
      guard let proposed = proposal(place, index).map({ carried($0, index) }),
        let change = SubjectRepetition(place: place).completed(proposed, at: index), leavesEnough(change),
        isAllowed([change])
      else { continue }
      return [change]
    }
    return []
  }

  /// What a relative clause says after a condition holds under that condition.
  private func carried(_ change: Replacement, _ index: Int) -> Replacement {
    guard change.rule.id == "frasi.relativa", change.text.hasPrefix(". "), place.hold(at: index) == .leading
    else { return change }
    var change = change
    let words = String(change.text.dropFirst(2))
    let isName = words.split(separator: " ").first.map { $0.count > 1 && $0 == $0.uppercased() } ?? false
    change.text = ". In questo caso " + (isName ? words : Capital.lowered(words))
    return change
  }

  private func proposal(_ place: SplitPlace, _ index: Int) -> Replacement? {
    joined(place, index) ?? tail(place, index) ?? ColonSplit(place: place).replacement(at: index)
  }

  /// Two statements or actions side by side.
  private func joined(_ place: SplitPlace, _ index: Int) -> Replacement? {
    if let change = SemicolonSplit(place: place).replacement(at: index) { return change }
    if let change = ConnectiveSplit(place: place).replacement(at: index) { return change }
    if let change = CoordinationSplit(place: place).replacement(at: index) { return change }
    if let change = PassiveCoordination(place: place).replacement(at: index) { return change }
    if let change = DutySplit(place: place).replacement(at: index) { return change }
    if let change = InfinitiveCoordination(place: place).replacement(at: index) { return change }
    if let change = VerbSeriesSplit(place: place).replacement(at: index) { return change }
    if let change = AdditionSplit(place: place).replacement(at: index) { return change }
    return ActionSeries(place: place).replacement(at: index)
  }

  /// What follows a statement and can stand alone.
  private func tail(_ place: SplitPlace, _ index: Int) -> Replacement? {
    if let change = RelativeSplit(place: place).replacement(at: index) { return change }
    if let change = IndefiniteRelativeSplit(place: place).replacement(at: index) { return change }
    if let change = PrepositionalRelativeSplit(place: place).replacement(at: index) { return change }
    if let change = ParticipleSplit(place: place).replacement(at: index) { return change }
    if let change = InclusionSplit(place: place).replacement(at: index) { return change }
    if let change = BasisSplit(place: place).replacement(at: index) { return change }
    if let change = ReferenceSplit(place: place).replacement(at: index) { return change }
    if let change = FocusSplit(place: place).replacement(at: index) { return change }
    if let change = MeasureSplit(place: place).replacement(at: index) { return change }
    if let change = ExampleSplit(place: place).replacement(at: index) { return change }
    if let change = ConsequenceSplit(place: place).replacement(at: index) { return change }
    if let change = ReservationSplit(place: place).replacement(at: index) { return change }
    if let change = ProvisoSplit(place: place).replacement(at: index) { return change }
    if let change = OutcomeSplit(place: place).replacement(at: index) { return change }
    if let change = GerundSplit(place: place).replacement(at: index) { return change }
    if let change = PurposeSplit(place: place).replacement(at: index) { return change }
    if let change = MeansSplit(place: place).replacement(at: index) { return change }
    return AdjunctSplit(place: place).replacement(at: index)
  }

  private func leavesEnough(_ change: Replacement) -> Bool {
    var before = 0
    var after = 0
    for token in passage.tokens where token.isCounted {
      if token.end <= change.start { before += 1 }
      if token.start >= change.end { after += 1 }
    }
    after += Tokenizer.tokens(change.text).count { $0.isCounted }
    return before >= minimum && after >= minimum
  }
}

/// What the splitting rules ask about a sentence.
struct SplitPlace {
  let passage: Passage
  let language: Language
  let clauses: Clauses
  /// Whether the sentence has more words than asked for.
  let isLong: Bool

  var tokens: [Token] { passage.tokens }

  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// A full stop instead of the tokens from `start` to before `next`, and the next word with a capital.
  func stop(from start: Int, next: Int, opening: String = "", rule: Rule) -> Replacement? {
    guard let following = token(next) else { return nil }
    let from = start > 0 && tokens[start - 1].text == "," ? start - 1 : start
    guard from > 0, !["(", ":", ";", "."].contains(tokens[from - 1].text) else { return nil }
    let head =
      opening.isEmpty
      ? Capital.raised(following.text)
      : Capital.raised(opening) + (opening.hasSuffix("'") ? "" : " ") + following.text
    return Replacement(start: tokens[from - 1].end, end: following.end, text: ". " + head, rule: rule)
  }

  /// The finite verb that stands at a token or after particles from it on.
  func verb(from index: Int, within limit: Int = 4) -> Int? {
    var place = index
    while place < tokens.count, place < index + limit {
      if let verb = passage.verbs[place], verb.feature.isThirdPerson, verb.feature.isIndicative {
        return place
      }
      guard Clauses.particles.contains(tokens[place].lower) else { return nil }
      place += 1
    }
    return nil
  }

  /// A main verb between two tokens.
  func hasMainVerb(_ range: Range<Int>) -> Bool { clauses.mainVerbs.contains { range.contains($0) } }

  /// A third-person indicative verb before the next `;`, and no subordinate clause before it except one that says which
  /// subject is meant (`quindi le norme che regolano il servizio valgono ...`).
  func statementFollows(_ index: Int, within limit: Int = 25) -> Bool {
    var place = index
    while place < tokens.count, place < index + limit {
      let token = tokens[place]
      if token.text == ";" || token.text == ":" { return false }
      if token.depth == 0 {
        if let verb = passage.verbs[place] { return verb.feature.isThirdPerson && verb.feature.isIndicative }
        if Clauses.opensSubordinate(place, tokens) { return hasRelativeSubject(index, place, index + limit) }
      }
      place += 1
    }
    return false
  }

  /// `quindi le norme che`: an article with its noun, `che` without a comma before it, and a main verb after the
  /// relative clause.
  private func hasRelativeSubject(_ start: Int, _ pronoun: Int, _ end: Int) -> Bool {
    let article =
      (start..<min(pronoun, start + 3)).first { Determiner.parse(tokens[$0].lower) != nil } ?? pronoun
    guard tokens[pronoun].lower == "che", pronoun > article + 1, pronoun < article + 5,
      tokens[start..<article].allSatisfy({ Clauses.particles.contains($0.lower) }),
      let determiner = Determiner.parse(tokens[article].lower), determiner.preposition == nil
    else { return false }
    for index in pronoun + 1..<max(pronoun + 1, min(tokens.count, end)) {
      if [";", ":"].contains(tokens[index].text) { return false }
      guard clauses.mainVerbs.contains(index) else { continue }
      return (passage.verbs[index]?.feature.person == 5) == determiner.isPlural
    }
    return false
  }
}
