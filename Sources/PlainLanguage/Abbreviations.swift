package import Foundation

/// Words whose full stop does not end a sentence.
package struct Abbreviations: Sendable {
  private let words: Set<String>
  /// Known when a text is cut for rewriting, not to the fixed measure of readability.
  private let others: Set<String>

  package init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "abbreviations.tsv", columns: 1...2)
    words = Set(table.rows.filter { $0.columns.count == 1 }.map { $0.columns[0].lowercased() })
    others = Set(table.rows.filter { $0.columns.count == 2 }.map { $0.columns[0].lowercased() })
  }

  /// Whether a full stop after this word, given in lower case without its own full stop, may be part of it.
  package func contains(_ word: String, isMeasure: Bool = true) -> Bool {
    if words.contains(word) || !isMeasure && others.contains(word) { return true }
    let scalars = Array(word.unicodeScalars)
    if scalars.count == 1 { return scalars[0].properties.isAlphabetic }
    return isInitials(scalars)
  }

  /// `d.p.r`, `c.a`: single letters or digits parted by full stops.
  private func isInitials(_ scalars: [Unicode.Scalar]) -> Bool {
    if scalars.isEmpty { return false }
    for (index, scalar) in scalars.enumerated() {
      if index % 2 == 1 ? scalar != "." : !(scalar.isWordScalar || scalar == "_") { return false }
    }
    return scalars.count > 1
  }
}
