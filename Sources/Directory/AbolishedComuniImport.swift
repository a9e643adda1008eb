import Foundation
import GRDB

/// Comuni that no longer exist: `[{"istat","comune","provincia"}]`. The file names no successor: the names serve to
/// recognise such a place and to say that it has to be asked about, unless `successors.json` knows what became of it.
struct AbolishedComuniImport: ImportStep {
  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let items = try source.decode([Item].self, from: data)
    try db.execute(sql: "DELETE FROM abolishedComune")
    let insert = try db.makeStatement(
      sql: "INSERT INTO abolishedComune (name, province, code) VALUES (?, ?, ?)")
    for (index, item) in items.enumerated() {
      source.count(&report)
      guard let name = ImportedValue.text(item.comune) else {
        report.skip("nome mancante", example: "elemento \(index + 1)")
        continue
      }
      try insert.execute(arguments: [
        ImportedValue.repairingControls(name), ImportedValue.text(item.provincia)?.uppercased(),
        ImportedValue.istat(item.istat),
      ])
      report.kept += 1
    }
  }

  private struct Item: Decodable {
    let istat: String?
    let comune: String?
    let provincia: String?
  }
}
