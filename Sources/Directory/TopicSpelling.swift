/// The words of the topic table, to mend what was mistyped in a request: `pasaporto`, `contrassengo`.
struct TopicSpelling: Sendable {
  /// Shorter words differ by one letter from too many others.
  private static let shortest = 6

  private let words: Set<String>
  /// By length, so that only words of nearly the same length are compared.
  private let byLength: [Int: [[UInt8]]]

  init(phrases: [String]) {
    let all = Set(phrases.flatMap { Folding.words($0).map(\.text) })
    words = all
    let long = all.filter { $0.utf8.count >= Self.shortest }.sorted().map { Array($0.utf8) }
    byLength = Dictionary(grouping: long, by: \.count)
  }

  /// The words with those mended that are one slip from a word of the table, or nil when there is none.
  ///
  /// - Parameter isKnown: true for words that are not to be touched.
  func mended(_ text: [Folding.Word], isKnown: (Folding.Word) -> Bool) -> [Folding.Word]? {
    var result = text
    var isChanged = false
    for (index, word) in text.enumerated() {
      guard word.text.utf8.count >= Self.shortest, !words.contains(word.text), !isKnown(word),
        let near = nearest(word.text)
      else { continue }
      result[index].text = near
      isChanged = true
    }
    return isChanged ? result : nil
  }

  /// The word one slip away; of several the one that begins with the same letter, else the first.
  private func nearest(_ word: String) -> String? {
    let letters = Array(word.utf8)
    var near: [[UInt8]] = []
    for length in (letters.count - 1)...(letters.count + 1) {
      near += (byLength[length] ?? []).filter { EditDistance.between(letters, $0, limit: 1) != nil }
    }
    let best = near.first { $0.first == letters.first } ?? near.first
    return best.map { String(decoding: $0, as: UTF8.self) }
  }
}
