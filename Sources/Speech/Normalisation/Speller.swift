import Foundation

/// Says characters one by one, with the names a person chose.
struct Speller: Sendable {
  /// How one character is named.
  struct Names: Sendable, Equatable {
    var letter: String
    var city: String
    var nato: String
  }

  let names: [Character: Names]

  /// A word or a code on request: in groups of three or four and in those that its separators make. Where the person
  /// wants to know of capitals they are said, and where every mark is to be said, spaces are too.
  func spell(_ text: String, style: NormalisationStyle) -> String {
    let letters = text.filter(\.isLetter)
    let isShouted = letters.count > 1 && letters.allSatisfy(\.isUppercase)
    var spoken = spell(
      text, spelling: style.spelling, marksCapitals: style.capitals && !isShouted,
      saysSpaces: style.punctuation == .all)
    if style.capitals, isShouted { spoken = "tutto maiuscolo, " + spoken }
    return spoken
  }

  /// Characters in groups of three or four, and in those that their separators make.
  func spell(
    _ text: String, spelling: NormalisationStyle.Spelling, marksCapitals: Bool = false,
    saysSpaces: Bool = false
  ) -> String {
    var runs: [String] = []
    var canGrow = false
    for character in text.precomposedStringWithCanonicalMapping {
      let isPlain = character.isLetter || character.isNumber
      if isPlain, canGrow {
        runs[runs.count - 1].append(character)
      } else if !character.isWhitespace {
        runs.append(String(character))
      } else if saysSpaces, let last = runs.last, last != " " {
        runs.append(" ")
      }
      canGrow = isPlain
    }
    if runs.last == " " { runs.removeLast() }
    return spell(groups: runs.flatMap(Numeral.groups), spelling: spelling, marksCapitals: marksCapitals)
  }

  func spell(
    groups: [String], spelling: NormalisationStyle.Spelling, marksCapitals: Bool = false
  ) -> String {
    let separator = spelling == .cityNames || spelling == .nato ? ", " : " "
    return groups.map { group in
      group.map { character in
        let isMarked = marksCapitals && character.isUppercase
        return spoken(character, spelling) + (isMarked ? " maiuscola" : "")
      }.joined(separator: separator)
    }.joined(separator: ", ")
  }

  /// "erre, esse": a word as the names of its letters.
  func letterNames(_ word: String) -> String {
    word.map { spoken($0, .letters) }.joined(separator: " ")
  }

  private func spoken(_ character: Character, _ spelling: NormalisationStyle.Spelling) -> String {
    if character == " " { return "spazio" }
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
