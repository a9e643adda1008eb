import Domain
import Foundation
import GRDB

/// What is known of access to the places of bodies and offices, one feature a row: there is no published layout, this one
/// is ours (`codice_ipa`, `codice_uni_uo`, `caratteristica`, `disponibile`, `nota`, `fonte`, `data`).
struct AccessibilityImport: ImportStep {
  let features: AccessFeatureTable

  private static let required: [(name: String, columns: [String])] = [
    ("body", ["codice_ipa"]), ("feature", ["caratteristica"]),
    ("availability", ["disponibile", "disponibilita", "disponibilità"]),
  ]
  private static let optional: [(name: String, columns: [String])] = [
    ("office", ["codice_uni_uo"]), ("note", ["nota", "note"]), ("source", ["fonte"]), ("day", ["data"]),
  ]
  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let table = try PublishedTable.read(data, file: source.name)
    let columns = try TableColumns(
      table, required: Self.required, optional: Self.optional, file: source.name)
    if table.wasRepaired { report.note("testo non UTF-8, letto come Windows-1252", example: source.name) }
    try db.execute(sql: "DELETE FROM accessFact")
    let insert = try db.makeStatement(
      sql: """
        INSERT OR IGNORE INTO accessFact (organisation, office, kind, availability, note, source, checked)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for row in table.rows {
      source.count(&report)
      guard let body = ImportedValue.code(columns.field("body", of: row)),
        try BodyQuery.organisation(db, code: body) != nil
      else {
        report.skip(
          "ente che la rubrica non conosce: importare prima l'elenco degli enti", example: "riga \(row.line)")
        continue
      }
      let office = ImportedValue.code(columns.field("office", of: row))
      if let office, try !Self.has(db, office, of: body) {
        report.skip(
          "ufficio che la rubrica non conosce, o di un altro ente", example: "riga \(row.line): \(office)")
        continue
      }
      guard let kind = columns.field("feature", of: row).flatMap(features.kind) else {
        report.skip(
          "caratteristica sconosciuta (\(AccessFeature.Kind.allCases.map(\.rawValue).joined(separator: ", ")))",
          example: "riga \(row.line): \(columns.field("feature", of: row) ?? "vuota")")
        continue
      }
      let raw = columns.field("availability", of: row) ?? ""
      guard let availability = features.availability(raw) else {
        report.skip("disponibile si scrive sì, no oppure su richiesta", example: "riga \(row.line): \(raw)")
        continue
      }
      let day = columns.field("day", of: row)
      let isDay = day.map(Self.isDay) ?? false
      if let day, !isDay {
        report.note("data non valida (si scrive 2026-11-27)", example: "riga \(row.line): \(day)")
      }
      try insert.execute(arguments: [
        body, office ?? "", kind.rawValue, availability.rawValue, columns.field("note", of: row),
        columns.field("source", of: row) ?? "Accessibilità delle sedi (\(source.name))",
        isDay ? day : source.day,
      ])
      if db.changesCount == 0 {
        report.skip(
          "caratteristica ripetuta per lo stesso luogo", example: "riga \(row.line): \(kind.rawValue)")
      } else {
        report.kept += 1
      }
    }
  }

  private static func isDay(_ text: String) -> Bool {
    text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
      && (try? Date(text, strategy: .iso8601.year().month().day())) != nil
  }

  private static func has(_ db: Database, _ office: String, of body: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT 1 FROM office WHERE code = ? AND organisation = ?", arguments: [office, body]) ?? false
  }
}
