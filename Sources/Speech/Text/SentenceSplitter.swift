/// Cuts normalised text where a voice takes breath: at sentences, and inside one that is too long.
struct SentenceSplitter {
  /// Unicode scalars. The longest piece is the time for which one speech holds up the others.
  var maximumLength = 400
  /// What a piece is: a sentence, or what the person asked to hear at a time.
  var unit = ReadingUnit.sentence

  /// The pieces in order, without blank ones; `isComplete` is false for a last piece without an end mark.
  func split(_ text: String) -> [(text: String, isComplete: Bool)] {
    guard unit == .sentence else { return units(text) }
    let scalars = Array(text.unicodeScalars)
    var pieces: [(String, Bool)] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\n" || scalars[index] == "\r" {
        let ends = endsParagraph(scalars, index)
        if ends {
          add(scalars[start..<index], true, to: &pieces)
          start = index + 1
        }
      } else if let end = sentenceEnd(scalars, index, start: start) {
        add(scalars[start..<end], true, to: &pieces)
        start = end
        index = end
        continue
      }
      index += 1
    }
    add(scalars[start...], false, to: &pieces)
    return pieces
  }

  /// A line break inside a sentence is followed by a small letter and preceded by no end mark.
  private func endsParagraph(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count else { return true }
    let next = scalars[index + 1]
    guard let before = scalars[..<index].last(where: { $0 != " " && $0 != "\r" }) else { return true }
    return
      !(next.isSmallLetter && !Self.isTerminator(before) && before != ":" && before != ";")
  }

  /// The index after the end mark at `index` and what closes with it, if a sentence ends there.
  private func sentenceEnd(_ scalars: [Unicode.Scalar], _ index: Int, start: Int) -> Int? {
    guard Self.isTerminator(scalars[index]) else { return nil }
    var end = index + 1
    while end < scalars.count, Self.isTerminator(scalars[end]) || Self.closers.contains(scalars[end]) {
      end += 1
    }
    guard end < scalars.count else { return end }
    guard scalars[end].isSpace else { return nil }
    guard let next = scalars[end...].first(where: { !$0.isSpace }) else { return end }
    if next.isSmallLetter { return nil }
    if scalars[index] == ".", isInitialOrListNumber(scalars, index, start: start) { return nil }
    return end
  }

  /// "G. Verdi", or "1. Porti il documento" at the start of a sentence.
  private func isInitialOrListNumber(_ scalars: [Unicode.Scalar], _ index: Int, start: Int) -> Bool {
    var first = index
    while first > start, scalars[first - 1].isLetter || isDigit(scalars[first - 1]) {
      first -= 1
    }
    let token = scalars[first..<index]
    guard let head = token.first else { return false }
    if token.count == 1, head.isCapitalLetter { return true }
    let isAtStart = scalars[start..<first].allSatisfy { $0.isSpace }
    return isAtStart && token.count <= 2 && token.allSatisfy(isDigit)
  }

  private func add(
    _ scalars: ArraySlice<Unicode.Scalar>, _ isComplete: Bool, to pieces: inout [(String, Bool)]
  ) {
    var rest = scalars.trimmed()
    guard
      rest.contains(where: {
        $0.isLetter || $0.isNumber || Self.named.contains($0)
      })
    else { return }
    while rest.count > maximumLength {
      let cut = cutPoint(rest)
      pieces.append((string(rest[..<cut].trimmed()), true))
      rest = rest[cut...].trimmed()
    }
    if !rest.isEmpty { pieces.append((string(rest), isComplete)) }
  }

  /// After the last comma, colon or semicolon of the second half, else the last space, else the limit.
  private func cutPoint(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    let limit = scalars.startIndex + maximumLength
    let half = scalars.startIndex + maximumLength / 2
    let window = scalars[half..<limit]
    if let mark = window.lastIndex(where: { ",;:".unicodeScalars.contains($0) }) { return mark + 1 }
    if let space = scalars[scalars.startIndex..<limit].lastIndex(where: { $0.isSpace }),
      space > scalars.startIndex
    {
      return space
    }
    return limit
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars)
  }

  private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }

  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "»", "”", "’", ")", "]"]
  /// Symbols a voice says by name when they stand alone.
  private static let named: Set<Unicode.Scalar> = [
    "+", "=", "%", "€", "$", "@", "#", "*", "&", "<", ">", "°", "§",
  ]
}

extension ArraySlice<Unicode.Scalar> {
  func trimmed() -> Self {
    var slice = self
    while let first = slice.first, first.isSpace { slice = slice.dropFirst() }
    while let last = slice.last, last.isSpace { slice = slice.dropLast() }
    return slice
  }
}
