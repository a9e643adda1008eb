import Foundation

/// A data file of tab-separated columns. Empty lines and lines that begin with `#` are for the human reader.
struct DataTable {
  struct Row {
    var line: Int
    var columns: [String]
  }

  var file: String
  var rows: [Row]

  /// - Throws: ``PlainLanguageError`` when the file cannot be read as UTF-8 or a row has another number of columns.
  init(folder: URL, file: String, columns: ClosedRange<Int>) throws {
    self.file = file
    let text: String
    do {
      text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    } catch {
      throw PlainLanguageError.unreadable(
        file: folder.appendingPathComponent(file).path, cause: error.localizedDescription)
    }
    rows = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      let values = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard columns.contains(values.count) else {
        throw PlainLanguageError.badLine(
          file: file, line: index + 1,
          problem: "\(values.count) columns where \(columns.lowerBound) to \(columns.upperBound) are expected"
        )
      }
      rows.append(Row(line: index + 1, columns: values))
    }
  }

  func error(_ row: Row, _ problem: String) -> PlainLanguageError {
    .badLine(file: file, line: row.line, problem: problem)
  }
}
