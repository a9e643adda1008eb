import Domain
import Foundation
import GRDB

/// The list of bodies of IndicePA: `codice_ipa`, `codice_categoria`, `denominazione`, `codice_comune_istat`,
/// `sito_istituzionale`, and where they are there `regione`, `provincia`; or the table `enti` of its open data portal,
/// which also has acronyms, fiscal codes, addresses and mail. `categoria_label` is not read: it is wrong for some
/// categories.
struct IPABodiesImport: ImportStep {
  let names: DisplayName

  private static let required: [(name: String, columns: [String])] = [
    ("codice_ipa", ["codice_ipa"]), ("codice_categoria", ["codice_categoria"]),
    ("denominazione", ["denominazione", "Denominazione_ente"]),
    ("codice_comune_istat", ["codice_comune_istat"]), ("sito_istituzionale", ["sito_istituzionale"]),
  ]
  private static let optional: [(name: String, columns: [String])] = [
    ("regione", ["regione"]), ("provincia", ["provincia"]), ("acronimo", ["Acronimo"]),
    ("fiscalCode", ["Codice_fiscale_ente"]), ("postcode", ["CAP"]), ("address", ["Indirizzo"]),
  ]

  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let csv = try PublishedTable.read(data, file: source.name)
    let columns = try TableColumns(
      csv, required: Self.required, optional: Self.optional + TableColumns.mails, file: source.name)
    if csv.wasRepaired { report.note("testo non UTF-8, letto come Windows-1252", example: source.name) }
    try db.execute(sql: "DELETE FROM entry WHERE origin = ?", arguments: [Entry.Origin.ipaEnti.rawValue])
    let insert = try db.makeStatement(sql: Entry.insertSQL)
    var seen: Set<String> = []
    for row in csv.rows {
      source.count(&report)
      func field(_ name: String) -> String? { columns.field(name, of: row) }
      guard row.fields.count == csv.header.count else {
        report.skip("numero di colonne diverso dall'intestazione", example: "riga \(row.line)")
        continue
      }
      guard let code = ImportedValue.code(field("codice_ipa")), let raw = field("denominazione") else {
        report.skip("codice o denominazione mancante", example: "riga \(row.line)")
        continue
      }
      guard seen.insert(code).inserted else {
        report.skip("codice ripetuto", example: "riga \(row.line): \(code)")
        continue
      }
      let name = names.noting(raw, in: &report)
      let comuneCode = ImportedValue.istat(field("codice_comune_istat"))
      if comuneCode == nil {
        report.note("codice ISTAT del comune mancante o non valido", example: "riga \(row.line): \(name)")
      }
      let origin = "IndicePA, elenco degli enti (\(source.name))"
      let body = Organisation(
        code: code, name: name, acronym: ImportedValue.acronym(field("acronimo")),
        category: field("codice_categoria")?.uppercased(), comuneCode: comuneCode,
        province: field("provincia")?.uppercased(), region: field("regione"),
        address: field("address").map { names.clean($0).text },
        postcode: ImportedValue.postcode(field("postcode")),
        fiscalCode: ImportedValue.fiscalCode(field("fiscalCode")),
        site: ImportedValue.site(field("sito_istituzionale")),
        contactPoints: columns.mails(
          of: row, organisation: code, organisationName: name, source: origin, day: source.day),
        source: origin, checked: source.day)
      try insert.execute(arguments: Entry(origin: .ipaEnti, body: body).arguments)
      report.kept += 1
    }
  }
}

extension DisplayName {
  /// The cleaned name, its dirt counted.
  func noting(_ raw: String, in report: inout ImportReport) -> String {
    let result = clean(raw)
    if result.hadApostrophe {
      report.note("apostrofo al posto dell'accento", example: "\(raw) → \(result.text)")
    }
    if result.hadCapitals { report.note("nome tutto in maiuscole", example: "\(raw) → \(result.text)") }
    return result.text
  }
}
