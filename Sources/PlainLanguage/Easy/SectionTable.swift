import Foundation

/// The sections of easy letters and notices (`sections.tsv`).
struct SectionTable: Sendable {
  struct Section: Sendable {
    var name: String
    var rank: Int
    var lei: String
    var tu: String
    var cues: TermIndex

    func heading(_ addressee: Addressee?) -> String { addressee == .tu ? tu : lei }
  }

  /// In the order in which they stand in a text.
  let sections: [Section]
  let openers: TermIndex
  let readers: Set<String>
  let orders: Set<String>

  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "sections.tsv", columns: 5...5)
    var sections: [Section] = []
    var others: [String: [String]] = [:]
    for row in table.rows {
      guard let rank = Int(row.columns[1]), rank >= 0 else { throw table.error(row, "the rank is no number") }
      let words = row.columns[4].split(separator: "|").map(String.init)
      if rank == 0 {
        others[row.columns[0]] = words
      } else {
        sections.append(
          Section(
            name: row.columns[0], rank: rank, lei: row.columns[2], tu: row.columns[3], cues: TermIndex(words))
        )
      }
    }
    for name in ["opener", "reader", "order"] where others[name] == nil {
      throw PlainLanguageError.missing(file: "sections.tsv", what: "the row '\(name)'")
    }
    guard sections.contains(where: { $0.name == "do" }) else {
      throw PlainLanguageError.missing(file: "sections.tsv", what: "the section 'do'")
    }
    self.sections = sections
    openers = TermIndex(others["opener"] ?? [])
    readers = Set(others["reader"] ?? [])
    orders = Set(others["order"] ?? [])
  }
}
