import Foundation

/// Words that may come or go (`proof-words.tsv`): grammar, empty words, words of one meaning.
struct ProofWordTable: Sendable {
  /// Articles, pronouns, auxiliary verbs: the other comparisons see to what they say.
  private(set) var grammar: Set<String> = []
  /// Stems of words that may go without a trace: `suddetto`, `apposito`; adverbs as they are written.
  private(set) var empty: Set<UInt64> = []
  /// Words that rules may write: `scopo`, `avvenire`.
  private(set) var written: Set<UInt64> = []
  /// Words of grammar that may stand for a person: `chi`, `lei`; with a capital only where they are so written inside a
  /// sentence: `Le`, `Suo`.
  private(set) var pronouns: Set<String> = []
  /// By key of a word: keys of the words it may stand for, and that may stand for it.
  private(set) var equals: [UInt64: Set<UInt64>] = [:]

  /// Columns: kind (grammar, empty, written, same, for); words parted by spaces. In `same` every word may stand for
  /// every other, in `for` the first for each of the others.
  init(folder: URL, keys: WordKeys) throws {
    let table = try DataTable(folder: folder, file: "proof-words.tsv", columns: 2...2)
    for row in table.rows {
      let words = row.columns[1].split(separator: " ").map(String.init)
      let all = words.map { keys.all($0.lowercased()) }
      switch row.columns[0] {
      case "grammar": grammar.formUnion(words)
      case "empty":
        empty.formUnion(words.map { $0.hasSuffix("mente") ? WordKey.exact($0) : WordKey.stem($0) })
      case "written": written.formUnion(all.joined())
      case "same":
        for (index, some) in all.enumerated() {
          for (other, keys) in all.enumerated() where other != index { add(some, keys) }
        }
      case "for":
        if let first = words.first, grammar.contains(first.lowercased()) { pronouns.insert(first) }
        for keys in all.dropFirst() {
          add(all[0], keys)
          add(keys, all[0])
        }
      default: throw table.error(row, "the kind '\(row.columns[0])' is not known")
      }
    }
  }

  /// Whether a word may go without a trace.
  func isEmpty(_ lower: String) -> Bool {
    empty.contains(WordKey.stem(lower)) || empty.contains(WordKey.exact(lower))
  }

  private mutating func add(_ some: [UInt64], _ others: [UInt64]) {
    for key in some { equals[key, default: []].formUnion(others) }
  }
}
