/// Slips of the fingers.
package enum Typing {
  /// True where one letter added, left out, changed or swapped with the next makes the second word of the first.
  package static func isOneSlip(_ typed: String, _ word: String) -> Bool {
    let first = Array(typed)
    let second = Array(word)
    guard abs(first.count - second.count) <= 1, first != second else { return false }
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    let a = first[start...]
    let b = second[start...]
    if a.count == b.count {
      let isChanged = a.dropFirst().elementsEqual(b.dropFirst())
      let isSwapped =
        a.count >= 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
        && a.dropFirst(2).elementsEqual(b.dropFirst(2))
      return isChanged || isSwapped
    }
    return a.count > b.count ? a.dropFirst().elementsEqual(b) : b.dropFirst().elementsEqual(a)
  }
}
