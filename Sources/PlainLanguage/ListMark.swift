/// The mark before an item of a list: a dash, a bullet, `a)`, `1.`.
enum ListMark {
  /// Whether a line, its leading space removed, begins with a mark followed by space.
  static func begins(_ line: [Unicode.Scalar]) -> Bool { length(line) != nil }

  /// The mark's length in scalars without the space after it.
  static func length(_ line: [Unicode.Scalar]) -> Int? {
    guard let first = line.first else { return nil }
    if first == "-" || first == "*" || first == "•" || first == "–" {
      return line.count > 1 && SentenceMeasure.isSpace(line[1]) ? 1 : nil
    }
    var index = first == "(" ? 1 : 0
    let start = index
    while index < line.count, index - start < 3, isPlainAlphanumeric(line[index]) { index += 1 }
    guard index > start, index + 1 < line.count, line[index] == "." || line[index] == ")",
      SentenceMeasure.isSpace(line[index + 1])
    else { return nil }
    return index + 1
  }

  private static func isPlainAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && scalar.isWordScalar
  }
}
