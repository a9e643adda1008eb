import Foundation

/// Whether an Italian can say a row of letters as a word, or must spell it.
enum Pronounceability {
  /// True for "designers" and "org", false for "fse" and "tfr".
  static func canBegin(_ word: String) -> Bool {
    let letters = Array(word.lowercased())
    guard let vowel = letters.firstIndex(where: vowels.contains) else { return false }
    let onset = String(letters[..<vowel])
    return onset.count <= 1 || onsets.contains(onset) || onsets.contains(String(onset.dropFirst()))
  }

  /// True for "naspi" and "inps.it", false for "rsu", "dpcm" and "tfr".
  static func isWord(_ word: String) -> Bool {
    let letters = Array(word.lowercased().folding(options: .diacriticInsensitive, locale: nil))
    guard letters.contains(where: vowels.contains) else { return false }
    guard let firstVowel = letters.firstIndex(where: vowels.contains),
      let lastVowel = letters.lastIndex(where: vowels.contains)
    else { return false }
    let onset = String(letters[..<firstVowel])
    let coda = letters.count - 1 - lastVowel
    guard
      onset.count <= 1 || onsets.contains(onset)
        || (onset.count == 3 && onset.first == "s" && onsets.contains(String(onset.dropFirst())))
    else { return false }
    guard coda <= 1 || (coda == 2 && codas.contains(String(letters.suffix(2)))) else { return false }
    var run = 0
    for letter in letters {
      run = vowels.contains(letter) ? 0 : run + 1
      if run > 3 { return false }
    }
    return true
  }

  private static let codas: Set<String> = [
    "st", "rt", "nt", "rd", "nd", "rk", "lt", "ft", "nk", "ld", "rm", "ll", "ss", "ck", "pp", "mp",
  ]
  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
  private static let onsets: Set<String> = [
    "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gh", "gl", "gn", "gr", "pl", "pr", "ps", "qu", "sb",
    "sc", "sd", "sf",
    "sg", "sk", "sl", "sm", "sn", "sp", "sq", "sr", "st", "sv", "th", "tr", "vr", "wh", "sh", "ph", "kr",
    "kl",
  ]
}
