/// A light Italian stemmer: enough for `rinnovare`, `rinnovo`, `rinnovata` and `rinnovarla` to meet as `rinnov`.
///
/// It is applied to the topic table's words and to citizens' words alike, so a stem need not be a real root: it has
/// to be the same on both sides. Words of fewer than four letters are left alone.
enum ItalianStem {
  /// - Parameter word: one folded word (see ``Folding``).
  static func of(_ word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    stripClitic(&letters)
    for suffix in suffixes where letters.count - suffix.count >= 4 && letters.ends(with: suffix) {
      letters.removeLast(suffix.count)
      break
    }
    while letters.count > 3, let last = letters.last, vowels.contains(last) { letters.removeLast() }
    // `barche` and `barca`, `laghi` and `lago`.
    if letters.count > 3, letters.last == UInt8(ascii: "h") { letters.removeLast() }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let vowels: Set<UInt8> = Set("aeiou".utf8)

  /// `pagarla`, `chiederglielo`, `rivolgermi`: the infinitive without its pronouns.
  private static func stripClitic(_ letters: inout [UInt8]) {
    for clitic in clitics where letters.count - clitic.count >= 5 && letters.ends(with: clitic) {
      let stem = letters.dropLast(clitic.count)
      guard stem.last == UInt8(ascii: "r"), let vowel = stem.dropLast().last,
        [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i")].contains(vowel)
      else { continue }
      letters.removeLast(clitic.count)
      letters.append(UInt8(ascii: "e"))
      return
    }
  }

  private static let clitics: [[UInt8]] = [
    "glielo", "gliela", "gliene", "melo", "mela", "selo", "gli", "mi", "ti", "ci", "vi", "si", "lo", "la",
    "li",
    "le", "ne",
  ].map { Array($0.utf8) }

  /// Longest first, so that `azioni` goes before `i`.
  private static let suffixes: [[UInt8]] = [
    "amento", "amenti", "imento", "imenti", "azione", "azioni", "izione", "izioni", "atrice", "atore",
    "atori",
    "ando", "endo", "iamo", "avano", "evano", "ivano", "eranno", "ranno", "ebbe", "erebbe", "are", "ere",
    "ire",
    "era", "ero", "eri", "ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite",
    "ioni", "ione",
  ].sorted { $0.count > $1.count }.map { Array($0.utf8) }
}

extension Array where Element: Equatable {
  fileprivate func ends(with other: [Element]) -> Bool {
    count >= other.count && Array(suffix(other.count)) == other
  }
}
