import Foundation
import GRDB

/// Reads one kind of file into the tables of its source. Runs inside the import's transaction.
protocol ImportStep {
  /// - Throws: ``DirectoryError`` where the file is not in its format; the transaction is then undone.
  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws
}

/// The file being imported, and whom to tell how far it is.
struct ImportSource {
  /// Name without folder.
  let name: String
  /// The day of the data (ISO 8601).
  let day: String
  let progress: @Sendable (String) -> Void

  /// Counts one row read; every thousandth is told.
  func count(_ report: inout ImportReport) {
    report.read += 1
    if report.read.isMultiple(of: 1000) { progress("\(name): \(report.read) righe lette") }
  }

  func decode<Content: Decodable>(_ type: Content.Type, from data: Data) throws -> Content {
    var bytes = data
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    do {
      return try JSONDecoder().decode(type, from: bytes)
    } catch {
      throw DirectoryError(
        .wrongFormat,
        "Il file \(name) non è JSON nel formato indicato: controllare il file e il nome del formato.",
        cause: error)
    }
  }
}

extension ImportReport {
  /// Counts a row left out, and why.
  mutating func skip(_ kind: String, example: @autoclosure () -> String) {
    skipped += 1
    note(kind, example: example())
  }
}
