import Foundation
import GRDB

/// Contacts of comuni: `[{"codice","telefono","fax","email","pec","cap","prefisso","popolazione"}]`, joined to the
/// bodies by ISTAT code.
struct ComuniContactsImport: ImportStep {
  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let items = try source.decode([Item].self, from: data)
    try db.execute(sql: "DELETE FROM comuneContact")
    let insert = try db.makeStatement(
      sql: """
        INSERT OR REPLACE INTO comuneContact (code, phone, fax, email, pec, postcode, population, source, checked)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (index, item) in items.enumerated() {
      source.count(&report)
      guard let code = ImportedValue.istat(item.codice) else {
        report.skip("codice ISTAT mancante o non valido", example: "elemento \(index + 1)")
        continue
      }
      let phone = number(item.telefono, item.prefisso, what: "telefono", code: code, report: &report)
      let fax = number(item.fax, item.prefisso, what: "fax", code: code, report: &report)
      try insert.execute(arguments: [
        code, phone, fax, address(item.email, what: "e-mail", code: code, report: &report),
        address(item.pec, what: "PEC", code: code, report: &report),
        item.cap.flatMap { $0.count == 5 && $0.allSatisfy(\.isNumber) ? $0 : nil }, item.popolazione,
        "Contatti dei comuni, dati aperti Comuni-ITA (\(source.name))", source.day,
      ])
      report.kept += 1
    }
  }

  private func number(
    _ raw: String?, _ areaCode: String?, what: String, code: String, report: inout ImportReport
  ) -> String? {
    guard let raw = ImportedValue.text(raw) else { return nil }
    guard let number = PhoneCleaning.clean(raw, areaCode: areaCode) else {
      report.note("numero di \(what) non valido", example: "\(code): \(raw)")
      return nil
    }
    return number
  }

  private func address(_ raw: String?, what: String, code: String, report: inout ImportReport) -> String? {
    guard let raw = ImportedValue.text(raw) else { return nil }
    guard let address = ImportedValue.email(raw) else {
      report.note("indirizzo \(what) non valido", example: "\(code): \(raw)")
      return nil
    }
    return address
  }

  private struct Item: Decodable {
    let codice: String?
    let telefono: String?
    let fax: String?
    let email: String?
    let pec: String?
    let cap: String?
    let prefisso: String?
    let popolazione: Int?
  }
}
