/// Step 7: what introduces a list is said plainly, and a list or a series inside a sentence goes on lines of its own.
struct ListStep {
  let place: SplitPlace
  let options: SimplificationOptions

  func replacements(_ isAllowed: ([Replacement]) -> Bool) -> [Replacement] {
    guard options.does(.lists) else { return [] }
    if let marks = EnumeratorList(place: place).replacements(), isAllowed(marks) { return marks }
    if let list = ListSplit(place: place).replacements(), isAllowed(list) { return list }
    return []
  }

  /// `uno dei seguenti documenti:`, in sentences of any length.
  static func openings(
    _ passage: Passage, _ language: Language, _ options: SimplificationOptions
  ) -> [Replacement] {
    guard options.does(.lists) else { return [] }
    let list = FollowingList(passage: passage, language: language)
    let heads = list.replacements()
    guard heads.isEmpty, list.isIntroduced else { return heads }
    let place = SplitPlace(passage: passage, language: language, clauses: Clauses(passage), isLong: true)
    return EnumeratorList(place: place).replacements() ?? ListSplit(place: place).replacements() ?? []
  }
}
