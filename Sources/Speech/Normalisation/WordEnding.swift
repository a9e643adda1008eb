/// The second form of a word of which only the ending is written after a slash.
enum WordEnding {
  private static let endings: Set<String> = [
    "a", "e", "i", "o", "essa", "esse", "ssa", "sse", "trice", "trici", "ca", "che", "ci", "chi", "ga", "ghe",
    "gi", "ghi", "ra", "re", "ta", "ti", "te", "to", "na", "ne", "ni",
  ]

  /// "bambina" from "bambino" and "a"; nil when the two do not go together. Small letters.
  static func completed(_ word: String, with ending: String) -> String? {
    guard word.count > 3, endings.contains(ending), let last = word.last, let first = ending.first else {
      return nil
    }
    let stem = String(word.dropLast())
    switch (last, ending) {
    // "dottore/ssa", "professori/sse".
    case ("e", "ssa"): return word + ending
    case ("i", "sse"): return stem + "esse"
    // "figli/e", but "bambini/e".
    case ("i", "e") where word.hasSuffix("gli") || word.hasSuffix("ci"): return word + ending
    // "figlio/i".
    case ("o", "i") where stem.hasSuffix("i"): return stem
    default: break
    }
    if "aeio".contains(first) {
      guard "aeio".contains(last), ending != String(last) else { return nil }
      return stem + ending
    }
    // "lavora-tore" and "trice", "ami-ci" and "che": from the consonant they share.
    guard let cut = word.lastIndex(of: first), word.distance(from: cut, to: word.endIndex) <= 4,
      cut > word.startIndex
    else { return nil }
    return word[..<cut] + ending
  }
}
