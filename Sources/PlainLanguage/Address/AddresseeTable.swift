import Foundation

/// Nouns for the reader and the writer of a letter or form (`addressees.tsv`).
struct AddresseeTable: Sendable {
  let readers: Set<String>
  let writers: Set<String>
  let statements: Set<String>

  /// Columns: kind; words parted by spaces.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "addressees.tsv", columns: 2...2)
    var words: [String: Set<String>] = [:]
    for row in table.rows {
      guard ["reader", "writer", "statement"].contains(row.columns[0]) else {
        throw table.error(row, "the kind '\(row.columns[0])' is none of reader, writer, statement")
      }
      words[row.columns[0], default: []].formUnion(row.columns[1].split(separator: " ").map(String.init))
    }
    readers = words["reader"] ?? []
    writers = words["writer"] ?? []
    statements = words["statement"] ?? []
  }
}
