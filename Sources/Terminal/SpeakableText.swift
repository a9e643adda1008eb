import Foundation

/// Makes any text fit for a screen reader: lines of words, with nothing that moves a cursor, draws or has no sound.
///
/// Answers hold text from outside (bodies' letters, directory entries, a person's own words). Escape sequences in it
/// must not reach the terminal (rule 1), nor pictures made of signs (rule 2).
struct SpeakableText: Sendable {
  /// The words said for a sign; a sign without words is left out.
  let symbols: [Unicode.Scalar: String]

  /// The lines of a text, none of them empty.
  func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if Self.lineEnds.contains(scalar) {
        lines.append(line)
        line = ""
      } else {
        append(scalar, to: &line)
      }
    }
    lines.append(line)
    return lines.map(Self.tidy).filter { !$0.isEmpty }
  }

  private func append(_ scalar: Unicode.Scalar, to line: inout String) {
    if let words = symbols[scalar] {
      line += " \(words) "
      return
    }
    switch scalar.properties.generalCategory {
    case .control, .spaceSeparator: line += " "
    case .format, .surrogate, .privateUse, .unassigned: break
    case .otherSymbol where scalar != "°": line += " "
    case .nonspacingMark, .enclosingMark:
      if Self.marksAtEnd(line) < 2 { line.unicodeScalars.append(scalar) }
    default: line.unicodeScalars.append(scalar)
    }
  }

  private static let lineEnds: Set<Unicode.Scalar> = [
    "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  private static func marksAtEnd(_ line: String) -> Int {
    line.unicodeScalars.reversed().prefix { $0.properties.generalCategory == .nonspacingMark }.count
  }

  /// One space between words, no line drawn with punctuation.
  private static func tidy(_ line: String) -> String {
    var kept = String.UnicodeScalarView()
    var run = 0
    for scalar in line.unicodeScalars {
      if scalar == " ", kept.last == " " || kept.isEmpty { continue }
      run = scalar == kept.last && drawing.contains(scalar) ? run + 1 : 1
      if run <= 3 { kept.append(scalar) }
    }
    while kept.last == " " { kept.removeLast() }
    return kept.allSatisfy { drawing.contains($0) || $0 == " " } ? "" : String(kept)
  }

  private static let drawing: Set<Unicode.Scalar> = ["-", "=", "_", "*", "#", "~", "."]
}
