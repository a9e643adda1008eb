import Domain
import Foundation
import GRDB

/// The list of bodies of IndicePA: `codice_ipa`, `codice_categoria`, `denominazione`, `codice_comune_istat`,
/// `regione`, `provincia`, `sito_istituzionale`. `categoria_label` is not read: it is wrong for some categories.
struct IPABodiesImport: ImportStep {
  let names: DisplayName

  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let csv = try CSVReader(data, file: source.name)
    let columns = try csv.columns(
      [
        "codice_ipa", "codice_categoria", "denominazione", "codice_comune_istat", "regione", "provincia",
        "sito_istituzionale",
      ], file: source.name)
    if csv.wasRepaired { report.note("testo non UTF-8, letto come Windows-1252", example: source.name) }
    try db.execute(sql: "DELETE FROM entry WHERE origin = ?", arguments: [Entry.Origin.ipaEnti.rawValue])
    let insert = try db.makeStatement(sql: Entry.insertSQL)
    var seen: Set<String> = []
    for row in csv.rows {
      source.count(&report)
      func field(_ name: String) -> String? {
        guard let index = columns[name], index < row.fields.count else { return nil }
        return ImportedValue.text(row.fields[index])
      }
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
      let body = Organisation(
        code: code, name: name, category: field("codice_categoria")?.uppercased(), comuneCode: comuneCode,
        province: field("provincia")?.uppercased(), region: field("regione"),
        site: ImportedValue.site(field("sito_istituzionale")),
        source: "IndicePA, elenco degli enti (\(source.name))", checked: source.day)
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
