import Foundation

/// What a rewriting must keep besides facts: negation, duty, permission, condition, limits (`proof.tsv`).
struct ProofRules: Sendable {
  /// How a class is compared.
  enum Comparison: String, Sendable {
    /// As many as before.
    case equal
    /// Not fewer than before, and none where there was none.
    case kept
    /// Not fewer than before; more only where the class before it was there: `In questo caso` carries a condition on.
    case carried
  }

  struct Class: Sendable {
    var name: String
    var comparison: Comparison
    var index: TermIndex
    /// Places of `index` that count nothing: idioms such as "entro e non oltre".
    var firstIgnored: Int
  }

  let classes: [Class]

  /// Columns: class; comparison; phrases parted by `|`; idioms that count nothing, parted by `|`.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "proof.tsv", columns: 3...4)
    classes = try table.rows.map { row in
      guard let comparison = Comparison(rawValue: row.columns[1]) else {
        throw table.error(row, "the comparison '\(row.columns[1])' is neither equal, kept nor carried")
      }
      let phrases = row.columns[2].split(separator: "|").map(String.init)
      let ignored = row.columns.count > 3 ? row.columns[3].split(separator: "|").map(String.init) : []
      return Class(
        name: row.columns[0], comparison: comparison, index: TermIndex(phrases + ignored),
        firstIgnored: phrases.count)
    }
  }

  func count(_ group: Class, _ tokens: [Token]) -> Int {
    var count = 0
    var index = 0
    while index < tokens.count {
      if let found = group.index.find(at: index, tokens) {
        if found.id < group.firstIgnored { count += 1 }
        index += found.length
      } else {
        index += 1
      }
    }
    return count
  }
}
