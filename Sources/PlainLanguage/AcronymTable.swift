import Foundation

/// Acronyms with their full names (`acronyms.tsv`).
struct AcronymTable: Sendable {
  struct Entry: Sendable {
    var acronym: String
    var name: String
    var source: String
    /// Known to everybody: explained beside the text, not inside a sentence.
    var isKnown: Bool
  }

  private var entries: [String: Entry] = [:]

  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "acronyms.tsv", columns: 3...4)
    for row in table.rows {
      let entry = Entry(
        acronym: row.columns[0], name: row.columns[1], source: row.columns[2],
        isKnown: row.columns.count > 3 && row.columns[3] == "nota")
      guard entries.updateValue(entry, forKey: entry.acronym) == nil else {
        throw table.error(row, "'\(entry.acronym)' is there twice")
      }
    }
  }

  var all: [Entry] { entries.values.sorted { $0.acronym < $1.acronym } }

  subscript(acronym: String) -> Entry? { entries[acronym] }
}
