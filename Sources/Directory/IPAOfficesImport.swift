import Domain
import Foundation
import GRDB

/// The offices of IndicePA (unità organizzative), in the layout of the open data portal (`Codice_uni_uo`,
/// `Descrizione_uo`, ...) or of `ou.txt` before it (`cod_ou`, `des_ou`, ...). Names and contacts of those who lead an
/// office are personal data and are not read.
struct IPAOfficesImport: ImportStep {
  let names: DisplayName
  let kinds: OfficeKinds

  private static let required: [(name: String, columns: [String])] = [
    ("body", ["Codice_IPA", "cod_amm"]), ("code", ["Codice_uni_uo", "cod_ou"]),
    ("name", ["Descrizione_uo", "des_ou"]),
  ]
  private static let optional: [(name: String, columns: [String])] = [
    ("comune", ["Codice_comune_ISTAT"]), ("postcode", ["CAP", "cap"]), ("address", ["Indirizzo"]),
    ("phone", ["Telefono", "tel"]), ("fax", ["Fax"]),
  ]

  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let table = try PublishedTable.read(data, file: source.name)
    let columns = try TableColumns(
      table, required: Self.required, optional: Self.optional + TableColumns.mails, file: source.name)
    if table.wasRepaired { report.note("testo non UTF-8, letto come Windows-1252", example: source.name) }
    let bodies = try Dictionary(
      Row.fetchAll(db, sql: "SELECT code, name FROM organisation").map { row -> (String, String) in
        (row[0], row[1])
      }, uniquingKeysWith: { first, _ in first })
    try db.execute(sql: "DELETE FROM office")
    let insert = try db.makeStatement(sql: OfficeRow.insertSQL)
    var seen: Set<String> = []
    for row in table.rows {
      source.count(&report)
      guard row.fields.count == table.header.count else {
        report.skip("numero di colonne diverso dall'intestazione", example: "riga \(row.line)")
        continue
      }
      guard let body = ImportedValue.code(columns.field("body", of: row)),
        let code = ImportedValue.code(columns.field("code", of: row)),
        let raw = columns.field("name", of: row)
      else {
        report.skip("codice dell'ente, dell'ufficio o nome mancante", example: "riga \(row.line)")
        continue
      }
      // Made for electronic invoices: nobody works there.
      guard !Folding.key(raw).contains("efatturapa") else {
        report.skip("ufficio solo per le fatture elettroniche", example: "riga \(row.line): \(body)")
        continue
      }
      guard seen.insert(code).inserted else {
        report.skip("codice ripetuto", example: "riga \(row.line): \(code)")
        continue
      }
      guard let bodyName = bodies[body] else {
        report.skip(
          "ente che la rubrica non conosce: importare prima l'elenco degli enti",
          example: "riga \(row.line): \(body)")
        continue
      }
      let name = names.noting(raw, in: &report)
      let origin = "IndicePA, unità organizzative (\(source.name))"
      var points = columns.mails(
        of: row, organisation: body, organisationName: bodyName, office: name, source: origin, day: source.day
      )
      for (field, medium) in [("phone", ContactPoint.Medium.phone), ("fax", .fax)] {
        guard let raw = columns.field(field, of: row) else { continue }
        guard let number = PhoneCleaning.clean(raw) else {
          report.note("numero di telefono o fax non valido", example: "riga \(row.line): \(raw)")
          continue
        }
        points.append(
          ContactPoint(
            organisation: body, organisationName: bodyName, office: name, medium: medium, value: number,
            source: origin, checked: source.day))
      }
      try insert.execute(
        arguments: OfficeRow.arguments(
          Office(
            id: code, organisation: body, name: name, kind: kinds.kind(of: name),
            address: columns.field("address", of: row).map { names.clean($0).text },
            postcode: ImportedValue.postcode(columns.field("postcode", of: row)),
            comuneCode: ImportedValue.istat(columns.field("comune", of: row)), contactPoints: points,
            source: origin, checked: source.day)))
      report.kept += 1
    }
  }
}
