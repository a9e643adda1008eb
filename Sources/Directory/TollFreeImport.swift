import Domain
import Foundation
import GRDB

/// Toll-free lines (numeri verdi), a table of our own: `ente`, `numero`, and where they are known `codice_ipa`,
/// `servizio`, `orari`, `raggiungibile_da`, `accessibilita`. A line without a code is joined to the body that its name
/// means and no other.
struct TollFreeImport: ImportStep {
  let vocabulary: Vocabulary

  private static let required: [(name: String, columns: [String])] = [
    ("body", ["ente", "denominazione", "denominazione_ente"]), ("number", ["numero", "numero_verde"]),
  ]
  private static let optional: [(name: String, columns: [String])] = [
    ("code", ["codice_ipa"]), ("service", ["servizio", "descrizione"]), ("hours", ["orari", "orario"]),
    ("from", ["raggiungibile_da"]), ("accessibility", ["accessibilita", "accessibilità"]),
  ]

  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let table = try PublishedTable.read(data, file: source.name)
    let columns = try TableColumns(
      table, required: Self.required, optional: Self.optional, file: source.name)
    if table.wasRepaired { report.note("testo non UTF-8, letto come Windows-1252", example: source.name) }
    try db.execute(sql: "DELETE FROM tollFree")
    let insert = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO tollFree (organisation, number, point) VALUES (?, ?, ?)")
    for row in table.rows {
      source.count(&report)
      guard let raw = columns.field("number", of: row), let number = Self.number(raw) else {
        report.skip(
          "numero verde mancante o non valido (comincia con 800 o 803)",
          example: "riga \(row.line): \(columns.field("number", of: row) ?? "vuoto")")
        continue
      }
      guard let body = try body(db, columns, row) else {
        report.skip(
          "ente non trovato, o più di uno con questo nome: indicare codice_ipa",
          example: "riga \(row.line): \(columns.field("body", of: row) ?? "vuoto")")
        continue
      }
      let point = ContactPoint(
        organisation: body.code, organisationName: body.name, medium: .phone, value: number,
        hours: columns.field("hours", of: row),
        reachableFrom: columns.field("from", of: row) ?? "numero verde, gratuito",
        accessibility: columns.field("accessibility", of: row),
        service: columns.field("service", of: row),
        source: "Numeri verdi (\(source.name))", checked: source.day)
      try insert.execute(arguments: [body.code, number, Entry.encoded([point])])
      if db.changesCount == 0 {
        report.skip("numero ripetuto per lo stesso ente", example: "riga \(row.line): \(number)")
      } else {
        report.kept += 1
      }
    }
  }

  /// `800 123456`, `803 164`; nil for a number that is paid for, or that nobody can dial.
  static func number(_ raw: String) -> String? {
    var digits = raw.filter { $0.isASCII && $0.isNumber }
    for country in ["0039", "39"] where digits.hasPrefix(country) && digits.count > 9 {
      digits.removeFirst(country.count)
    }
    guard
      digits.hasPrefix("800") && (8...9).contains(digits.count)
        || digits.hasPrefix("803") && digits.count == 6
    else { return nil }
    return digits.prefix(3) + " " + digits.dropFirst(3)
  }

  private func body(_ db: Database, _ columns: TableColumns, _ row: CSVReader.Row) throws -> Organisation? {
    if let code = ImportedValue.code(columns.field("code", of: row)) {
      return try BodyQuery.organisation(db, code: code)
    }
    guard let name = columns.field("body", of: row) else { return nil }
    let codes = try String.fetchAll(
      db, sql: "SELECT DISTINCT code FROM nameKey WHERE key IN (?, ?) AND strength = 1",
      arguments: [Folding.key(name), vocabulary.bareKey(name)])
    guard codes.count == 1, let code = codes.first else { return nil }
    return try BodyQuery.organisation(db, code: code)
  }
}
