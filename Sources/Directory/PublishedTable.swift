import Foundation

/// Reads a published table, whichever way it was downloaded: CSV, or the answer of CKAN's `datastore_search`.
enum PublishedTable {
  /// - Throws: ``DirectoryError``: `wrongFormat` or `emptyFile`.
  static func read(_ data: Data, file: String) throws -> CSVReader {
    let isByteOrderMark = data.starts(with: [0xEF, 0xBB, 0xBF])
    let first = data.dropFirst(isByteOrderMark ? 3 : 0).first { !" \n\r\t".utf8.contains($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return try CSVReader(data, file: file)
    }
    return try ckan(isByteOrderMark ? data.dropFirst(3) : data, file: file)
  }

  /// One answer `{"success","result":{"fields","records","total"}}`, or an array of the answers for each page.
  private static func ckan(_ data: Data, file: String) throws -> CSVReader {
    let pages: [Page]
    do {
      pages =
        try (try? JSONDecoder().decode([Page].self, from: data)) ?? [
          JSONDecoder().decode(Page.self, from: data)
        ]
    } catch {
      throw DirectoryError(
        .wrongFormat,
        "Il file \(file) non è una risposta di CKAN (datastore_search): servono success, result.fields e result.records.",
        cause: error)
    }
    guard pages.allSatisfy(\.success), let fields = pages.first?.result?.fields.map(\.id) else {
      throw DirectoryError(
        .wrongFormat, "Il file \(file) è la risposta di una ricerca non riuscita: scaricare di nuovo i dati.")
    }
    let header = fields.filter { $0 != "_id" }
    var rows: [CSVReader.Row] = []
    for record in pages.flatMap({ $0.result?.records ?? [] }) {
      rows.append(CSVReader.Row(line: rows.count + 1, fields: record.values(of: header, in: fields)))
    }
    guard !rows.isEmpty else {
      throw DirectoryError(.emptyFile, "Nel file \(file) non c'è nessuna riga: scaricare di nuovo i dati.")
    }
    // An import replaces all rows of its format, so a page alone would take away the others.
    if let total = pages.compactMap({ $0.result?.total }).max(), total > rows.count {
      throw DirectoryError(
        .wrongFormat,
        "Il file \(file) ha \(rows.count) righe di \(total): scaricarle tutte (parametri limit e offset) "
          + "e metterle in un solo file, le risposte una dopo l'altra in una lista JSON.")
    }
    return CSVReader(header: header, rows: rows)
  }

  private struct Page: Decodable {
    struct Field: Decodable { var id: String }

    struct Result: Decodable {
      var fields: [Field]
      var records: [Record]
      var total: Int?
    }

    var success: Bool
    var result: Result?
  }

  /// A row: `{"name": value}`, or values alone in the order of the fields.
  private enum Record: Decodable {
    case named([String: Value])
    case ordered([Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let named = try? container.decode([String: Value].self) {
        self = .named(named)
      } else {
        self = .ordered(try container.decode([Value].self))
      }
    }

    func values(of header: [String], in fields: [String]) -> [String] {
      switch self {
      case .named(let values): return header.map { values[$0]?.text ?? "" }
      case .ordered(let values):
        let byName = Dictionary(zip(fields, values), uniquingKeysWith: { first, _ in first })
        return header.map { byName[$0]?.text ?? "" }
      }
    }
  }

  private struct Value: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        text = ""
      } else if let string = try? container.decode(String.self) {
        text = string
      } else if let number = try? container.decode(Int.self) {
        text = "\(number)"
      } else if let number = try? container.decode(Double.self) {
        text = "\(number)"
      } else {
        text = try container.decode(Bool.self) ? "true" : "false"
      }
    }
  }
}
