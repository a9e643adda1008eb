import Foundation
import GRDB

/// All words of all bodies' names, with how common each is: the weight of a word, and the words close to one that was
/// mistyped.
struct Lexicon: Sendable {
  private let counts: [String: Int]
  /// Words of four letters and more, by their length.
  private let entries: [Int: [Entry]]
  private let documents: Double

  private struct Entry: Sendable {
    let word: String
    let letters: [UInt8]
    /// One bit a letter: two words that differ in many bits are far apart.
    let mask: UInt32
    let count: Int
  }

  init(_ db: Database) throws {
    var counts: [String: Int] = [:]
    var entries: [Int: [Entry]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT term, doc FROM bodyVocabulary")
    while let row = try rows.next() {
      let word: String = row[0]
      let count: Int = row[1]
      counts[word] = count
      let letters = Array(word.utf8)
      if letters.count >= 4 {
        let entry = Entry(word: word, letters: letters, mask: Self.mask(letters), count: count)
        entries[letters.count, default: []].append(entry)
      }
    }
    self.counts = counts
    self.entries = entries
    documents = Double(max(1, try Int.fetchOne(db, sql: "SELECT count(*) FROM organisation") ?? 1))
  }

  func contains(_ word: String) -> Bool { counts[word] != nil }

  /// Bodies whose names hold the word.
  func count(of word: String) -> Int { counts[word] ?? 0 }

  /// The inverse document frequency: about 1 for a word of most names, about 10 for a word of one.
  func weight(of word: String) -> Double {
    1 + log(documents / Double(1 + min(count(of: word), Int(documents))))
  }

  /// Words at one or two slips from a word, nearest and commonest first, with the number of slips.
  func similar(to word: String, limit: Int = 6) -> [(word: String, slips: Int)] {
    let letters = Array(word.utf8)
    guard letters.count >= 4 else { return [] }
    let allowed = letters.count >= 6 ? 2 : 1
    let mask = Self.mask(letters)
    var found: [(Entry, Int)] = []
    for length in (letters.count - allowed)...(letters.count + allowed) {
      guard let near = entries[length] else { continue }
      for index in near.indices where (near[index].mask ^ mask).nonzeroBitCount <= 2 * allowed {
        guard let slips = EditDistance.between(letters, near[index].letters, limit: allowed) else { continue }
        // Two slips in a word that also begins otherwise make another word.
        if slips == 2, near[index].letters.first != letters.first { continue }
        found.append((near[index], slips))
      }
    }
    found.sort { ($0.1, -$0.0.count, $0.0.word) < ($1.1, -$1.0.count, $1.0.word) }
    return found.prefix(limit).map { ($0.0.word, $0.1) }
  }

  private static func mask(_ letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { mask, letter in
      (0x61...0x7A).contains(letter) ? mask | (1 << UInt32(letter - 0x61)) : mask | (1 << 31)
    }
  }
}
