/// Cuts a text into the sentences that the readability measure counts.
///
/// A line break ends a sentence only before an empty line or a list item, or after final punctuation, so that line
/// breaks alone improve no figure.
enum SentenceMeasure {
  typealias Scalars = [Unicode.Scalar]

  static func sentences(in text: String, abbreviations: Abbreviations) -> [Scalars] {
    var result: [Scalars] = []
    for line in lines(Scalars(text.unicodeScalars)) {
      for range in boundaries(line, abbreviations: abbreviations) {
        let sentence = trimmed(line[range])
        if sentence.contains(where: \.isWordScalar) { result.append(sentence) }
      }
    }
    return result.isEmpty ? [Scalars(text.unicodeScalars)] : result
  }

  /// The sentences' ranges within one line. `isMeasure` leaves out the abbreviations that the fixed measure does not
  /// know.
  static func boundaries(
    _ line: Scalars, abbreviations: Abbreviations, isMeasure: Bool = true
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < line.count {
      guard let end = stopEnd(line, index) else {
        // a run of full stops is looked at once, not once for each of them
        repeat { index += 1 } while index < line.count && isStop(line[index]) && isStop(line[index - 1])
        continue
      }
      if line[index] == ".", isAbbreviation(line, start..<index, abbreviations, isMeasure) {
        index = end
        continue
      }
      result.append(start..<end)
      start = end
      index = end
    }
    if start < line.count { result.append(start..<line.count) }
    return result
  }

  /// The end of a run of final punctuation that begins here and is followed by the start of a sentence.
  private static func stopEnd(_ line: Scalars, _ index: Int) -> Int? {
    if line[index] == ";" {
      return line[(index + 1)...].allSatisfy(isSpace) ? index + 1 : nil
    }
    guard isStop(line[index]) else { return nil }
    var end = index
    while end < line.count, isStop(line[end]) { end += 1 }
    while end < line.count, closers.contains(line[end]) { end += 1 }
    var next = end
    while next < line.count, isSpace(line[next]) { next += 1 }
    guard next > end, next < line.count else { return nil }
    if openers.contains(line[next]), next + 1 < line.count, startsSentence(line[next + 1]) { return end }
    return startsSentence(line[next]) ? end : nil
  }

  private static func isAbbreviation(
    _ line: Scalars, _ before: Range<Int>, _ abbreviations: Abbreviations, _ isMeasure: Bool
  ) -> Bool {
    var start = before.upperBound
    while start > before.lowerBound, !isSpace(line[start - 1]), !wordStops.contains(line[start - 1]) {
      start -= 1
    }
    var word = line[start..<before.upperBound]
    while word.first == "." { word = word.dropFirst() }
    if !isMeasure, let apostrophe = word.lastIndex(where: { $0 == "'" || $0 == "\u{2019}" }) {
      // "dell'art.": the fixed measure does not see the abbreviation, the rewriting must
      word = word[(apostrophe + 1)...]
    }
    while word.last == "." { word = word.dropLast() }
    if word.isEmpty { return false }
    var lower = ""
    for scalar in word { lower += scalar.properties.lowercaseMapping }
    return abbreviations.contains(lower, isMeasure: isMeasure)
  }

  private static func lines(_ text: Scalars) -> [Scalars] {
    var result: [Scalars] = []
    var isOpen = false
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = trimmed(raw)
      if line.isEmpty {
        isOpen = false
      } else if isOpen, !ListMark.begins(line), !endsClosed(result[result.count - 1]) {
        result[result.count - 1].append(" ")
        result[result.count - 1] += line
      } else {
        result.append(line)
        isOpen = true
      }
    }
    return result
  }

  static func endsClosed(_ line: Scalars) -> Bool {
    var index = line.count
    while index > 0, closers.contains(line[index - 1]) { index -= 1 }
    guard index > 0 else { return false }
    return isStop(line[index - 1]) || line[index - 1] == ":" || line[index - 1] == ";"
  }

  static func trimmed(_ line: some BidirectionalCollection<Unicode.Scalar>) -> Scalars {
    var result = Scalars(line)
    while let last = result.last, isSpace(last) { result.removeLast() }
    return Scalars(result.drop(while: isSpace))
  }

  private static let closers: Set<Unicode.Scalar> = ["\"", "»", "\u{201D}", "'", ")", "]"]
  private static let openers: Set<Unicode.Scalar> = ["\"", "«", "\u{201C}", "(", "["]
  private static let wordStops: Set<Unicode.Scalar> = ["(", "«", "\""]

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }

  private static func startsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xDD, 0x30...0x39, 0x2022, 0x2D: true
    default: false
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || (scalar.value >= 0x09 && scalar.value <= 0x0D)
      || (scalar.value >= 0x1C && scalar.value <= 0x1F)
      || (scalar.value > 0x7F && scalar.properties.isWhitespace)
  }
}
