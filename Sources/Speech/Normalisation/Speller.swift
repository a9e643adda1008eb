/// Says characters one by one, with the names a person chose.
struct Speller: Sendable {
  /// How one character is named.
  struct Names: Sendable, Equatable {
    var letter: String
    var city: String
    var nato: String
  }

  let names: [Character: Names]

  /// Characters in groups of three or four, and in those that their separators make.
  func spell(_ text: String, spelling: NormalisationStyle.Spelling) -> String {
    var runs: [String] = []
    var canGrow = false
    for character in text {
      let isPlain = character.isLetter || character.isNumber
      if isPlain, canGrow {
        runs[runs.count - 1].append(character)
      } else if !character.isWhitespace {
        runs.append(String(character))
      }
      canGrow = isPlain
    }
    return spell(groups: runs.flatMap(Numeral.groups), spelling: spelling)
  }

  func spell(groups: [String], spelling: NormalisationStyle.Spelling) -> String {
    let separator = spelling == .cityNames || spelling == .nato ? ", " : " "
    return groups.map { group in
      group.map { spoken($0, spelling) }.joined(separator: separator)
    }.joined(separator: ", ")
  }

  /// "erre, esse": a word as the names of its letters.
  func letterNames(_ word: String) -> String {
    word.map { spoken($0, .letters) }.joined(separator: " ")
  }

  private func spoken(_ character: Character, _ spelling: NormalisationStyle.Spelling) -> String {
    let upper = Character(character.uppercased().first.map(String.init) ?? String(character))
    guard let names = names[upper] else { return String(upper) }
    if !upper.isLetter { return names.letter }
    switch spelling {
    case .off: return names.city.isEmpty ? names.letter : String(upper)
    case .letters: return names.letter
    case .cityNames: return names.city.isEmpty ? names.letter : "\(upper) come \(names.city)"
    case .nato: return names.nato.isEmpty ? names.letter : names.nato
    }
  }
}
