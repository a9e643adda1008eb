import Foundation

/// The words of `complements.tsv`, by kind.
struct ComplementTable: Sendable {
  let openings: TermIndex
  let sources: Set<String>
  let reports: Set<String>
  let states: Set<String>
  let actions: Set<String>
  let binding: Set<String>

  /// Columns: kind; words parted by `|`.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "complements.tsv", columns: 2...2)
    var words: [String: [String]] = [:]
    for row in table.rows {
      guard Self.kinds.contains(row.columns[0]) else {
        throw table.error(
          row, "the kind '\(row.columns[0])' is none of \(Self.kinds.joined(separator: ", "))")
      }
      words[row.columns[0], default: []] += row.columns[1].split(separator: "|").map(String.init)
    }
    for kind in Self.kinds where words[kind] == nil {
      throw PlainLanguageError.missing(file: "complements.tsv", what: "the kind '\(kind)'")
    }
    openings = TermIndex(words["opening"] ?? [])
    sources = Set(words["source"] ?? [])
    reports = Set(words["report"] ?? [])
    states = Set(words["state"] ?? [])
    actions = Set(words["action"] ?? [])
    binding = Set(words["binding"] ?? [])
  }

  private static let kinds = ["opening", "source", "report", "state", "action", "binding"]
}
