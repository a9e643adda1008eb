/// `: (a) il modulo; (b) la ricevuta`, `: i) ... ii) ...`, `: 1. ... 2. ...`: each mark begins a line.
struct EnumeratorList {
  let place: SplitPlace

  func replacements() -> [Replacement]? {
    let marks = marks()
    guard marks.count >= 2, inOrder(marks.map(\.label)), place.passage.wordCount > 5 else { return nil }
    let rule = place.language.rule(
      "elenco.righe", "Un elenco si legge meglio con una voce per riga.", source: "designers")
    let tokens = place.tokens
    let changes = marks.compactMap { mark -> Replacement? in
      guard mark.start > 0 else { return nil }
      let end = tokens[mark.start - 1].end
      return Replacement(start: end, end: tokens[mark.start].start, text: "\n", rule: rule)
    }
    return changes.count >= 2 || marks[0].start == 0 && !changes.isEmpty ? changes : nil
  }

  private struct Mark {
    var label: String
    var start: Int
  }

  /// `(a)` or `ii)` or `10)` after a mark or `e`, with space around and words after it.
  private func marks() -> [Mark] {
    let tokens = place.tokens
    return tokens.indices.compactMap { index in
      let token = tokens[index]
      guard token.text == ")", index > 0, let next = place.token(index + 1), next.spaceBefore,
        next.kind != .mark,
        !token.spaceBefore, tokens[index - 1].text.utf8.count <= 3
      else { return nil }
      let label = tokens[index - 1].lower
      guard Self.value(label) != nil else { return nil }
      let hasOpening = index > 1 && tokens[index - 2].text == "(" && !tokens[index - 1].spaceBefore
      let start = hasOpening ? index - 2 : index - 1
      guard start == 0 || follows(start), hasOpening || tokens[start].depth == 0 else { return nil }
      return Mark(label: label, start: start)
    }
  }

  private func follows(_ start: Int) -> Bool {
    [":", ";", ",", "e", "ed", "o", "oppure"].contains(place.tokens[start - 1].lower)
      && place.tokens[start].spaceBefore
  }

  /// a, b, c; 1, 2, 3; i, ii, iii.
  private func inOrder(_ labels: [String]) -> Bool {
    for kind in 0..<3 {
      let values = labels.compactMap { Self.values($0)[kind] }
      if values.count == labels.count, values.elementsEqual(1...values.count) { return true }
    }
    return false
  }

  private static func value(_ label: String) -> Int? { values(label).compactMap { $0 }.first }

  private static func values(_ label: String) -> [Int?] {
    let letter =
      label.utf8.count == 1
      ? label.utf8.first.flatMap { (0x61...0x7A).contains($0) ? Int($0) - 0x60 : nil } : nil
    return [letter, Int(label), romans.firstIndex(of: label).map { $0 + 1 }]
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
}
