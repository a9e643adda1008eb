/// Step 7: a series inside a sentence goes on lines of its own.
struct ListStep {
  let place: SplitPlace
  let options: SimplificationOptions

  func replacements(_ isAllowed: ([Replacement]) -> Bool) -> [Replacement] {
    guard options.does(.lists), let list = ListSplit(place: place).replacements(), isAllowed(list) else {
      return []
    }
    return list
  }
}
