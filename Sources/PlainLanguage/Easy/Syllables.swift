/// Divides Italian words into syllables, by the rules of Italian spelling (UNI 6461): a consonant goes with the vowel
/// after it; of two consonants the first stays behind, except before l and r and after s; double consonants part;
/// `ia`, `uo` and their like stay together.
package enum Syllables {
  /// `domanda`: do, man, da. A word without a vowel, or with signs other than letters, is one syllable.
  package static func divide(_ word: String) -> [String] {
    let letters = Array(word)
    let lower = letters.map { Character($0.lowercased().prefix(1).description) }
    guard letters.count > 2, lower.allSatisfy({ $0.isLetter }) else { return [word] }
    let nuclei = nuclei(lower)
    guard nuclei.count > 1 else { return [word] }
    var cuts: [Int] = []
    for (left, right) in zip(nuclei, nuclei.dropFirst()) {
      cuts.append(cut(lower, left.upperBound, right.lowerBound))
    }
    var result: [String] = []
    var start = 0
    for cut in cuts + [letters.count] {
      result.append(String(letters[start..<cut]))
      start = cut
    }
    return result
  }

  /// A text whose words of three or more syllables show them: `La do-man-da è pron-ta` has `pronta` whole. Names,
  /// codes, addresses and words with capitals inside stay whole.
  package static func shown(in text: String) -> String {
    let utf8 = Array(text.utf8)
    var result = ""
    var position = 0
    for token in Tokenizer.tokens(text) where token.kind == .word && !token.isAllCaps && !token.isElided {
      guard !isJoined(token, utf8) else { continue }
      let parts = divide(token.text)
      guard parts.count > 2 else { continue }
      result += String(decoding: utf8[position..<token.start], as: UTF8.self) + parts.joined(separator: "-")
      position = token.end
    }
    return result + String(decoding: utf8[position...], as: UTF8.self)
  }

  /// Beside a hyphen, a slash or a point with no space between: part of a longer sign.
  private static func isJoined(_ token: Token, _ utf8: [UInt8]) -> Bool {
    let signs: Set<UInt8> = [0x2D, 0x2F, 0x40, 0x5F]
    return token.start > 0 && signs.contains(utf8[token.start - 1])
      || token.end < utf8.count && signs.contains(utf8[token.end])
  }

  /// The vowels that carry the syllables: one vowel, or vowels that sound together.
  private static func nuclei(_ letters: [Character]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < letters.count {
      guard vowels.contains(letters[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < letters.count, vowels.contains(letters[end]),
        sounds(letters, index..<end, with: letters[end])
      {
        end += 1
      }
      result.append(index..<end)
      index = end
    }
    return result
  }

  /// Two weak vowels, a weak one before or after a strong one: one sound. Two strong vowels, or an accented weak one: two.
  private static func sounds(_ letters: [Character], _ group: Range<Int>, with next: Character) -> Bool {
    let last = letters[group.upperBound - 1]
    if accentedWeak.contains(last) { return false }
    if accentedWeak.contains(next) { return weak.contains(last) }
    if strong.contains(last), strong.contains(next) { return false }
    if strong.contains(last), weak.contains(next) {
      // "gennaio": the i between vowels goes with the vowel after it
      let after = group.upperBound + 1
      return !(after < letters.count && vowels.contains(letters[after]))
    }
    return true
  }

  /// Where the consonants between two vowels are parted.
  private static func cut(_ letters: [Character], _ start: Int, _ end: Int) -> Int {
    let count = end - start
    if count <= 1 { return start }
    let first = letters[start]
    let second = letters[start + 1]
    if count == 2 { return staysTogether(first, second) ? start : start + 1 }
    if first == "s", second != "s" { return start }
    if staysTogether(first, second) { return start }
    // "sempre", "comprare", "abstract": the last two consonants that go together stay so
    return start + 1
  }

  private static func staysTogether(_ first: Character, _ second: Character) -> Bool {
    if first == second { return false }
    if first == "s" { return true }
    if second == "l" || second == "r" { return !"lmnr".contains(first) }
    return second == "h" && "cgpt".contains(first) || first == "g" && second == "n"
      || first == "p" && second == "s"
  }

  private static let strong: Set<Character> = ["a", "e", "o", "à", "è", "é", "ò", "ó"]
  private static let weak: Set<Character> = ["i", "u", "ì", "ù", "í", "ú"]
  private static let accentedWeak: Set<Character> = ["ì", "ù", "í", "ú"]
  private static let vowels = strong.union(weak)
}
