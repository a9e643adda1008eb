import Foundation
import GRDB

/// The comuni of ISTAT: `{"comuni":[{"codice_istat","codice_catastale","denominazione_it","denominazione_full",
/// "codice_regione","sigla_auto","capoluogo"}]}`.
struct IstatComuniImport: ImportStep {
  func run(_ db: Database, data: Data, source: ImportSource, report: inout ImportReport) throws {
    let content = try source.decode(Content.self, from: data)
    try db.execute(sql: "DELETE FROM comune WHERE origin = 'istat'")
    let insert = try db.makeStatement(
      sql: """
        INSERT OR REPLACE INTO comune (code, cadastral, name, otherName, province, region, isCapital, origin)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'istat')
        """)
    var seen: Set<String> = []
    for (index, item) in content.comuni.enumerated() {
      source.count(&report)
      guard let code = ImportedValue.istat(item.codice_istat),
        let raw = ImportedValue.text(item.denominazione_it)
      else {
        report.skip("codice o nome mancante", example: "elemento \(index + 1)")
        continue
      }
      guard seen.insert(code).inserted else {
        report.skip("codice ripetuto", example: "elemento \(index + 1): \(code)")
        continue
      }
      let name = ImportedValue.repairingControls(raw)
      let full = ImportedValue.repairingControls(item.denominazione_full ?? raw)
      if full != item.denominazione_full ?? raw {
        report.note("lettera Windows-1252 in un testo UTF-8", example: full)
      }
      try insert.execute(arguments: [
        code, ImportedValue.text(item.codice_catastale)?.uppercased(), name,
        Self.otherName(full, italian: name),
        ImportedValue.text(item.sigla_auto)?.uppercased(), item.codice_regione.flatMap { Self.regions[$0] },
        item.capoluogo ?? false,
      ])
      report.kept += 1
    }
  }

  /// The name in the other language: `Bolzano/Bozen` and `Duino Aurisina-Devin Nabrežina`.
  static func otherName(_ full: String, italian: String) -> String? {
    guard full.hasPrefix(italian), full.count > italian.count else { return nil }
    let rest = full.dropFirst(italian.count)
    guard let separator = rest.first, "/-".contains(separator) else { return nil }
    return ImportedValue.text(String(rest.dropFirst()))
  }

  /// ISTAT region codes, as IndicePA writes the names.
  static let regions = [
    "01": "Piemonte", "02": "Valle d'Aosta", "03": "Lombardia", "04": "Trentino-Alto Adige", "05": "Veneto",
    "06": "Friuli-Venezia Giulia", "07": "Liguria", "08": "Emilia-Romagna", "09": "Toscana", "10": "Umbria",
    "11": "Marche", "12": "Lazio", "13": "Abruzzo", "14": "Molise", "15": "Campania", "16": "Puglia",
    "17": "Basilicata", "18": "Calabria", "19": "Sicilia", "20": "Sardegna",
  ]

  private struct Content: Decodable {
    struct Comune: Decodable {
      let codice_istat: String?
      let codice_catastale: String?
      let denominazione_it: String?
      let denominazione_full: String?
      let codice_regione: String?
      let sigla_auto: String?
      let capoluogo: Bool?
    }
    let comuni: [Comune]
  }
}
