import Foundation

/// Breaks lines between words so that none is wider than the terminal (rule 17).
package struct LineWrap: Sendable, Equatable {
  /// Cells a line may have; 0 leaves lines whole.
  package let width: Int

  package init(width: Int) {
    self.width = width
  }

  /// The lines a text becomes. Digits in groups ("803 164") stay on one line where they fit.
  package func lines(_ text: String) -> [String] {
    guard width > 0, Self.cells(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for unit in Self.units(text, width: width) {
      for piece in Self.pieces(unit, width: width) {
        if line.isEmpty {
          line = piece.text
        } else if piece.startsWord, Self.cells(line) + 1 + Self.cells(piece.text) <= width {
          line += " " + piece.text
        } else if !piece.startsWord, Self.cells(line) + Self.cells(piece.text) <= width {
          line += piece.text
        } else {
          lines.append(line)
          line = piece.text
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The lines of a prompt; its last line ends with the space that the typed words follow, and leaves them half the
  /// width where its words allow it.
  package func prompt(_ text: String) -> String {
    guard width > 0 else { return text + " " }
    var lines = LineWrap(width: width - 1).lines(text)
    var head = lines.popLast()?.split(separator: " ").map(String.init) ?? []
    var tail: [String] = []
    while let word = head.last,
      tail.isEmpty || Self.cells(([word] + tail).joined(separator: " ")) <= width / 2
    {
      tail.insert(word, at: 0)
      head.removeLast()
    }
    if !head.isEmpty { lines.append(head.joined(separator: " ")) }
    return (lines + [tail.joined(separator: " ")]).joined(separator: "\n") + " "
  }

  /// Cells a text takes: two for a wide East Asian character, one for every other.
  static func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Words, with groups of digits that follow each other kept together.
  private static func units(_ text: String, width: Int) -> [String] {
    var units: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if let last = units.last, last.last?.isNumber == true, word.first?.isNumber == true,
        cells(last) + 1 + cells(word) <= width
      {
        units[units.count - 1] = last + " " + word
      } else {
        units.append(word)
      }
    }
    return units
  }

  private struct Piece {
    var text: String
    var startsWord: Bool
  }

  /// A word too wide for a line, cut after a sign that addresses are read by, or where the line ends.
  private static func pieces(_ word: String, width: Int) -> [Piece] {
    guard cells(word) > width else { return [Piece(text: word, startsWord: true)] }
    var pieces: [Piece] = []
    var rest = Substring(word)
    while !rest.isEmpty {
      var end = rest.startIndex
      var cut: Substring.Index?
      var used = 0
      while end < rest.endIndex {
        used += cells(String(rest[end]))
        if used > width { break }
        let isCut = "/.-@?&=_:,".contains(rest[end])
        end = rest.index(after: end)
        if isCut { cut = end }
      }
      // A single character wider than the line still has to go out.
      if end == rest.startIndex { end = rest.index(after: end) }
      let stop = end == rest.endIndex ? end : (cut ?? end)
      pieces.append(Piece(text: String(rest[..<stop]), startsWord: pieces.isEmpty))
      rest = rest[stop...]
    }
    return pieces
  }
}
