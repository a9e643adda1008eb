import Foundation

/// Reads a large file of tab-separated columns on bytes: `DataTable` is for the small ones that people edit most.
struct LexiconFile {
  let file: String
  private let bytes: [UInt8]

  /// - Throws: ``PlainLanguageError`` when the file cannot be read.
  init(folder: URL, file: String) throws {
    self.file = file
    do {
      bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
    } catch {
      throw PlainLanguageError.unreadable(
        file: folder.appendingPathComponent(file).path, cause: error.localizedDescription)
    }
  }

  /// Calls `body` with the columns of each line that is neither empty nor a comment.
  func forEachRow(columns: ClosedRange<Int>, _ body: ([String], _ line: Int) throws -> Void) throws {
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      defer { start = end + 1 }
      if end == start || bytes[start] == 0x23 { continue }
      var values: [String] = []
      var from = start
      for index in start...end where index == end || bytes[index] == 0x09 {
        values.append(String(decoding: bytes[from..<index], as: UTF8.self))
        from = index + 1
      }
      guard columns.contains(values.count) else {
        throw error(
          line,
          "\(values.count) columns where \(columns.lowerBound) to \(columns.upperBound) are expected")
      }
      try body(values, line)
    }
  }

  func error(_ line: Int, _ problem: String) -> PlainLanguageError {
    .badLine(file: file, line: line, problem: problem)
  }
}
