/// What is done with a sentence that is still long when its clauses are divided: times and ways get sentences of
/// their own, at the level easy also rules; what a source says and things side by side go on lines.
struct ComplementStep {
  let place: SplitPlace
  let options: SimplificationOptions

  func replacements(_ isAllowed: ([Replacement]) -> Bool) -> [Replacement] {
    guard options.level != .easy || options.does(.easy), options.does(.complements), place.isLong else {
      return []
    }
    if options.level == .easy, let rule = RuleSourceSplit(place: place).replacements(), isAllowed(rule) {
      return rule
    }
    if let report = ReportSplit(place: place).replacement(), isAllowed([report]) { return [report] }
    for index in place.tokens.indices {
      if let predicate = PredicateSplit(place: place).replacement(at: index), isAllowed([predicate]) {
        return [predicate]
      }
    }
    if let title = TitleSplit(place: place).replacement(), isAllowed([title]) { return [title] }
    if let complement = ComplementSplit(place: place).replacement(), isAllowed([complement]) {
      return [complement]
    }
    if let list = CircumstanceList(place: place).replacements(), isAllowed(list) { return list }
    if let pair = PairList(place: place).replacements(), isAllowed(pair) { return pair }
    return []
  }
}
