import Domain
import Foundation
import GRDB

/// An office as a row of its table.
enum OfficeRow {
  private static let columns = [
    "code", "organisation", "name", "kind", "address", "postcode", "comuneCode", "contactPoints", "source",
    "checked", "details",
  ]

  static let insertSQL = """
    INSERT INTO office (\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  /// The last column is the overlay, where there is one.
  static let selectSQL = """
    SELECT \(columns.joined(separator: ", ")),
      (SELECT value FROM officeOverlay WHERE officeOverlay.code = office.code) FROM office
    """

  static func arguments(_ office: Office) -> StatementArguments {
    [
      office.id, office.organisation, office.name, office.kind, office.address, office.postcode,
      office.comuneCode, Entry.encoded(office.contactPoints), office.source, office.checked,
      EntryDetails(of: office).encoded,
    ]
  }

  /// As it shows: with what operators have corrected.
  static func office(_ row: Row) -> Office {
    if let overlay: String = row[11],
      let office = try? JSONDecoder().decode(Office.self, from: Data(overlay.utf8))
    {
      return office
    }
    return asRead(row)
  }

  /// As its source has it.
  static func asRead(_ row: Row) -> Office {
    let details = EntryDetails(encoded: row[10])
    return Office(
      id: row[0], organisation: row[1], name: row[2], kind: row[3], address: row[4], postcode: row[5],
      comuneCode: row[6], contactPoints: Entry.decoded(row[7]), accessibility: details.accessibility,
      areasServed: details.areasServed, factSources: details.factSources, source: row[8], checked: row[9])
  }
}
