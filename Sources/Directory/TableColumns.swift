import Domain

/// Where the columns that an import reads stand in a table whose layout has changed over the years.
struct TableColumns {
  private let positions: [String: Int]

  /// - Parameters:
  ///   - required: Each name with what the column is called in the layouts, the newest first.
  ///   - optional: The same for columns that may be missing.
  /// - Throws: ``DirectoryError`` with `wrongFormat`, naming the columns that are missing.
  init(
    _ table: CSVReader, required: [(name: String, columns: [String])],
    optional: [(name: String, columns: [String])] = [], file: String
  ) throws {
    let header = table.header.map { $0.lowercased() }
    var positions: [String: Int] = [:]
    for (name, columns) in required + optional {
      positions[name] = columns.lazy.compactMap { header.firstIndex(of: $0.lowercased()) }.first
    }
    let missing = required.filter { positions[$0.name] == nil }.map { $0.columns.joined(separator: " o ") }
    guard missing.isEmpty else {
      throw DirectoryError(
        .wrongFormat,
        "Nel file \(file) mancano le colonne \(missing.joined(separator: ", ")). "
          + "Colonne trovate: \(table.header.prefix(20).joined(separator: ", ")). Controllare il formato indicato."
      )
    }
    self.positions = positions
  }

  /// A field cleaned; nil where the column is missing or says nothing.
  func field(_ name: String, of row: CSVReader.Row) -> String? {
    guard let index = positions[name], index < row.fields.count else { return nil }
    return ImportedValue.text(row.fields[index])
  }

  /// The columns of the up to five addresses of IndicePA, each with its kind.
  static let mails: [(name: String, columns: [String])] = (1...5).flatMap {
    [("mail\($0)", ["Mail\($0)"]), ("kind\($0)", ["Tipo_Mail\($0)"])]
  }

  /// PEC and e-mail addresses, each once.
  func mails(
    of row: CSVReader.Row, organisation: String, organisationName: String, office: String? = nil,
    source: String, day: String
  ) -> [ContactPoint] {
    var seen: Set<String> = []
    return (1...5).compactMap { number in
      guard let address = ImportedValue.email(field("mail\(number)", of: row)), seen.insert(address).inserted
      else { return nil }
      let kind = field("kind\(number)", of: row)?.lowercased() ?? ""
      return ContactPoint(
        organisation: organisation, organisationName: organisationName, office: office,
        medium: kind.contains("pec") ? .pec : .email, value: address, source: source, checked: day)
    }
  }
}
