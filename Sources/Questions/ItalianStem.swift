/// A light stem of an Italian word: endings of nouns, adjectives and verbs fall, derivation stays.
///
/// "contrassegni" and "contrassegno" meet; "accompagnamento" and "accompagnatore" do not, because they are
/// different things to ask about.
enum ItalianStem {
  /// Longest first; the first that leaves enough of the word is dropped.
  private static let endings = [
    "avamo", "evamo", "arono", "eranno", "iranno", "avano", "evano", "iamo", "iate", "ando", "endo", "ario",
    "aria", "arie", "ari", "are", "ere", "ire", "ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "uto",
    "uta", "uti", "ute", "ava", "eva", "o", "a", "e", "i",
  ].map { Array($0.utf8) }

  /// Pronouns written onto an infinitive: "chiederlo", "rinnovarla".
  private static let clitics = ["gli", "lo", "la", "li", "le", "mi", "ti", "ci", "si", "ne", "vi"]
    .map { Array($0.utf8) }

  /// The stem of a folded word (lower case, no accents). Words with digits and words up to three letters stay.
  static func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 3, !bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return word }
    if let base = withoutClitic(bytes) { return string(base) }
    for ending in endings where bytes.count > ending.count && hasSuffix(bytes, ending) {
      let rest = bytes.count - ending.count
      guard rest >= (ending.count >= 3 ? 4 : 3) else { continue }
      var base = bytes[..<rest]
      while base.count > 3, let last = base.last, last == UInt8(ascii: "i") || last == UInt8(ascii: "h") {
        base = base.dropLast()
      }
      return string(base)
    }
    return word
  }

  private static func withoutClitic(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let vowels: [UInt8] = [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i")]
    for clitic in clitics where hasSuffix(bytes, clitic) {
      let end = bytes.count - clitic.count
      guard end >= 6, bytes[end - 1] == UInt8(ascii: "r"), vowels.contains(bytes[end - 2]) else { continue }
      return bytes[..<(end - 2)]
    }
    return nil
  }

  private static func hasSuffix(_ bytes: [UInt8], _ suffix: [UInt8]) -> Bool {
    bytes.count >= suffix.count && bytes[(bytes.count - suffix.count)...].elementsEqual(suffix)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
