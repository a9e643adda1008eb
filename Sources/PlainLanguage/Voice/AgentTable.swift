import Foundation

/// Nouns of those who act (`agents.tsv`).
struct AgentTable: Sendable {
  enum Kind: String, Sendable { case body, person, rule }

  private var kinds: [String: Kind] = [:]

  /// Columns: kind; nouns parted by spaces.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "agents.tsv", columns: 2...2)
    for row in table.rows {
      guard let kind = Kind(rawValue: row.columns[0]) else {
        throw table.error(row, "the kind '\(row.columns[0])' is none of body, person, rule")
      }
      for noun in row.columns[1].split(separator: " ") { kinds[String(noun)] = kind }
    }
  }

  func kind(_ noun: String) -> Kind? { kinds[noun] }
}
