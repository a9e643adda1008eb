/// A citizen's message taken apart: its sentences, and which of them ask.
struct Inquiry: Sendable {
  /// Longest message read, in characters; of a longer one the beginning and the end.
  static let limit = 12_000
  /// Up to this many words of meaning a message is read as one question with its circumstances.
  static let shortSize = 28

  var sentences: [Reading]
  /// Places in `sentences` of those that ask.
  var asking: [Int]
  var whole: Reading

  init(_ text: String, reader: Reader) {
    let isLong = text.count > Self.limit
    let kept =
      isLong ? "\(text.prefix(Self.limit / 2))\n\(text.suffix(Self.limit / 2))" : text
    let parts = Sentence.sentences(of: kept)
    let readings = parts.map { reader.read($0.text) }
    sentences = readings
    whole = Reading.merge(readings)
    asking = parts.indices.filter { parts[$0].isQuestion }
    if asking.isEmpty {
      // No question mark: the last sentence that asks for something, else the last that names something.
      let last =
        readings.lastIndex { $0.hasIntent && $0.hasConcept }
        ?? readings.lastIndex { $0.hasConcept } ?? readings.indices.last
      asking = last.map { [$0] } ?? []
    }
  }

  /// Pieces of the message that may be the question, narrowest first: the last asking sentence alone, with one or two
  /// sentences before it, and the whole of a short message.
  var segments: [Reading] {
    guard let last = asking.last else { return [] }
    var segments: [Reading] = []
    for back in 0...2 where last - back >= 0 {
      segments.append(Reading.merge(sentences[(last - back)...last]))
    }
    // Where the asking sentences reach from end to end they are the whole already.
    let isWhole = last == sentences.count - 1 && last <= 2
    if isShort, !isWhole { segments.append(whole) }
    return segments
  }

  var isShort: Bool { whole.size <= Self.shortSize }
}
