import Foundation

/// Difficult terms that stay in a text, with their plain meaning (`glossary.tsv`).
struct GlossaryTable: Sendable {
  let entries: [GlossaryEntry]
  private let index: TermIndex
  /// The entry of each phrase of the index.
  private let entryOfPhrase: [Int]

  /// Columns: term and its other forms, parted by `|`; meaning; source.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "glossary.tsv", columns: 3...3)
    var entries: [GlossaryEntry] = []
    var phrases: [String] = []
    var owners: [Int] = []
    for row in table.rows {
      let forms = row.columns[0].split(separator: "|").map(String.init)
      guard let term = forms.first, !row.columns[1].isEmpty else {
        throw table.error(row, "term or meaning is empty")
      }
      for form in forms {
        phrases.append(form)
        owners.append(entries.count)
      }
      entries.append(GlossaryEntry(term: term, meaning: row.columns[1], source: row.columns[2]))
    }
    self.entries = entries
    index = TermIndex(phrases)
    entryOfPhrase = owners
  }

  /// The terms of a text in order of appearance, each once.
  func terms(in tokens: [Token]) -> [GlossaryEntry] {
    var seen: Set<Int> = []
    var result: [GlossaryEntry] = []
    var position = 0
    while position < tokens.count {
      guard let found = index.find(at: position, tokens) else {
        position += 1
        continue
      }
      let entry = entryOfPhrase[found.id]
      if seen.insert(entry).inserted { result.append(entries[entry]) }
      position += found.length
    }
    return result
  }
}
