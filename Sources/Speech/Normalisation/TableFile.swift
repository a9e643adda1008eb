import Foundation

/// A table that a person who does not program can edit: fields between tabs, `# ` begins a comment line.
struct TableFile {
  struct Row {
    var fields: [String]
    var file: URL
    var line: Int

    func error(_ reason: String) -> SpeechError {
      .dataFile(path: file.path, reason: "riga \(line): \(reason)")
    }
  }

  let file: URL

  init(_ folder: URL, _ name: String) {
    file = folder.appendingPathComponent(name)
  }

  /// The rows, each with as many fields as asked for and the first two filled.
  func rows(fields: ClosedRange<Int>) throws -> [Row] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw SpeechError.dataFile(path: file.path, reason: "non si può leggere come UTF-8")
    }
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("# ") else { continue }
      let row = Row(
        fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init), file: file,
        line: index + 1)
      guard fields.contains(row.fields.count), row.fields.prefix(2).allSatisfy({ !$0.isEmpty }) else {
        throw row.error("servono \(fields.lowerBound) campi separati da tabulazioni")
      }
      rows.append(row)
    }
    return rows
  }

  /// A table of two fields, the first of which is there once.
  func pairs() throws -> [String: String] {
    try rows(fields: 2...2).reduce(into: [:]) { pairs, row in
      guard pairs.updateValue(row.fields[1], forKey: row.fields[0]) == nil else {
        throw row.error("«\(row.fields[0])» c'è già")
      }
    }
  }
}
