import Domain
import Foundation
import GRDB

/// IndicePA `amministrazioni.txt`: `cod_amm`, `des_amm`, `acronimo`, `Comune`, `Cap`, `Provincia`, `Regione`,
/// `Indirizzo`, `sito_istituzionale`, `tipologia_istat`, `Cf`, `pec`; older than the list of bodies, so it adds to it
/// and never overrules it. Its PEC addresses are marked as not verified.
struct IPAAdministrationsImport: ImportStep {
  let names: DisplayName
  let vocabulary: Vocabulary

  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let csv = try CSVReader(data, file: source.name)
    let columns = try csv.columns(
      [
        "cod_amm", "des_amm", "acronimo", "Comune", "Cap", "Provincia", "Regione", "Indirizzo",
        "sito_istituzionale", "tipologia_istat", "Cf", "pec",
      ], file: source.name)
    if csv.wasRepaired { report.note("testo non UTF-8, letto come Windows-1252", example: source.name) }
    try db.execute(
      sql: "DELETE FROM entry WHERE origin = ?", arguments: [Entry.Origin.ipaAmministrazioni.rawValue])
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
      guard let code = ImportedValue.code(field("cod_amm")), let raw = field("des_amm") else {
        report.skip("codice o denominazione mancante", example: "riga \(row.line)")
        continue
      }
      guard seen.insert(code).inserted else {
        report.skip("codice ripetuto", example: "riga \(row.line): \(code)")
        continue
      }
      if field("acronimo") != nil, ImportedValue.acronym(field("acronimo")) == nil {
        report.note("acronimo inutilizzabile", example: "\(code): \(field("acronimo") ?? "")")
      }
      let body = Organisation(
        code: code, name: names.noting(raw, in: &report), acronym: ImportedValue.acronym(field("acronimo")),
        category: field("tipologia_istat").flatMap(vocabulary.category(ofFormerLabel:)),
        comune: field("Comune").map { names.clean($0).text }, province: field("Provincia")?.uppercased(),
        region: field("Regione"), address: field("Indirizzo").map { names.clean($0).text },
        postcode: ImportedValue.postcode(field("Cap")), fiscalCode: ImportedValue.fiscalCode(field("Cf")),
        site: ImportedValue.site(field("sito_istituzionale")),
        contactPoints: pec(field("pec"), of: code, named: raw, source: source, report: &report),
        source: "IndicePA, amministrazioni (\(source.name))", checked: source.day)
      try insert.execute(arguments: Entry(origin: .ipaAmministrazioni, body: body).arguments)
      report.kept += 1
    }
  }

  private func pec(
    _ raw: String?, of code: String, named name: String, source: ImportSource, report: inout ImportReport
  ) -> [ContactPoint] {
    guard let raw else { return [] }
    guard let address = ImportedValue.email(raw) else {
      report.note("PEC non valida", example: "\(code): \(raw)")
      return []
    }
    return [
      ContactPoint(
        organisation: code, organisationName: names.clean(name).text, medium: .pec, value: address,
        source: "IndicePA, amministrazioni (\(source.name)); indirizzo non verificato", checked: source.day)
    ]
  }
}
