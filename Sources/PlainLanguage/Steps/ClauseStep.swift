/// Step 6: a long sentence is divided where two statements meet, one place at a time.
struct ClauseStep {
  let place: SplitPlace
  let options: SimplificationOptions

  /// What stands before the main clause or interrupts it.
  func openings(_ isAllowed: @escaping ([Replacement]) -> Bool) -> [Replacement] {
    options.does(.clauses) ? splitter(isAllowed).openings() : []
  }

  /// The first place where the sentence can be divided.
  func replacements(_ isAllowed: @escaping ([Replacement]) -> Bool) -> [Replacement] {
    options.does(.clauses) ? splitter(isAllowed).replacements() : []
  }

  private func splitter(_ isAllowed: @escaping ([Replacement]) -> Bool) -> Splitter {
    Splitter(place: place, minimum: options.level == .easy ? 3 : 4, isAllowed: isAllowed)
  }
}
