import Foundation

/// Reads comma-separated text as RFC 4180 has it, and as public bodies really write it: a byte order mark, CRLF or
/// LF, `;` or tab for the comma, quoted fields with doubled quotes and line ends inside, Windows-1252 for UTF-8.
struct CSVReader {
  /// The first row's names, trimmed.
  let header: [String]
  /// Data rows with the line on which each begins.
  let rows: [Row]
  /// The bytes were not valid UTF-8 and were read as Windows-1252.
  let wasRepaired: Bool

  struct Row {
    /// 1 is the header's line.
    var line: Int
    var fields: [String]
  }

  /// A table that came in another format.
  init(header: [String], rows: [Row]) {
    self.header = header
    self.rows = rows
    wasRepaired = false
  }

  /// - Throws: ``DirectoryError`` with `wrongFormat` for an unclosed quote, `emptyFile` for a file without rows.
  init(_ data: Data, file: String) throws {
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if !String(validating: bytes, as: UTF8.self).isSome {
      bytes = Array((String(data: Data(bytes), encoding: .windowsCP1252) ?? "").utf8)
      wasRepaired = true
    } else {
      wasRepaired = false
    }
    let separator = Self.separator(of: bytes)
    var parsed = try Self.parse(bytes, separator: separator, file: file)
    guard !parsed.isEmpty else {
      throw DirectoryError(.emptyFile, "Il file \(file) è vuoto: scegliere il file pubblicato e riprovare.")
    }
    header = parsed.removeFirst().fields.map { $0.trimmingCharacters(in: .whitespaces) }
    rows = parsed
  }

  /// The positions of the named columns. Names are compared without regard to case.
  ///
  /// - Throws: ``DirectoryError`` with `wrongFormat`, naming the columns that are missing.
  func columns(_ names: [String], file: String) throws -> [String: Int] {
    var found: [String: Int] = [:]
    for name in names {
      found[name] = header.firstIndex { $0.caseInsensitiveCompare(name) == .orderedSame }
    }
    let missing = names.filter { found[$0] == nil }
    guard missing.isEmpty else {
      throw DirectoryError(
        .wrongFormat,
        "Nel file \(file) mancano le colonne \(missing.joined(separator: ", ")). "
          + "Colonne trovate: \(header.prefix(20).joined(separator: ", ")). Controllare il formato indicato.")
    }
    return found
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in (candidate, firstLine.count { $0 == candidate }) }
    return counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  private static func parse(_ bytes: [UInt8], separator: UInt8, file: String) throws -> [Row] {
    let quote = UInt8(ascii: "\"")
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var rows: [Row] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var line = 1
    var rowLine = 1
    var quotedFrom: Int?
    var index = 0

    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      endField()
      if fields != [""] { rows.append(Row(line: rowLine, fields: fields)) }
      fields = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      if let start = quotedFrom {
        if byte == quote, index + 1 < bytes.count, bytes[index + 1] == quote {
          field.append(quote)
          index += 1
        } else if byte == quote {
          quotedFrom = nil
        } else {
          if byte == lineFeed { line += 1 }
          field.append(byte)
        }
        if field.count > longestField { throw unclosedQuote(line: start, file: file) }
      } else if byte == quote, field.isEmpty {
        quotedFrom = line
      } else if byte == separator {
        endField()
      } else if byte == lineFeed {
        endRow()
        line += 1
        rowLine = line
      } else if byte != carriageReturn {
        field.append(byte)
      }
      index += 1
    }
    if let start = quotedFrom { throw unclosedQuote(line: start, file: file) }
    if !field.isEmpty || !fields.isEmpty { endRow() }
    return rows
  }

  /// Bytes; a longer field is a quote that was never closed.
  private static let longestField = 100_000

  private static func unclosedQuote(line: Int, file: String) -> DirectoryError {
    DirectoryError(
      .wrongFormat,
      "Nel file \(file), riga \(line): virgolette aperte e mai chiuse. Correggere la riga e riprovare.")
  }
}

extension Optional {
  fileprivate var isSome: Bool { self != nil }
}
