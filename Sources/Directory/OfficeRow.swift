import Domain
import Foundation
import GRDB

/// An office as a row of its table.
enum OfficeRow {
  private static let columns = [
    "code", "organisation", "name", "kind", "address", "postcode", "comuneCode", "contactPoints", "source",
    "checked",
  ]

  static let insertSQL = """
    INSERT INTO office (\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  static let selectSQL = "SELECT \(columns.joined(separator: ", ")) FROM office"

  static func arguments(_ office: Office) -> StatementArguments {
    [
      office.id, office.organisation, office.name, office.kind, office.address, office.postcode,
      office.comuneCode, Entry.encoded(office.contactPoints), office.source, office.checked,
    ]
  }

  static func office(_ row: Row) -> Office {
    Office(
      id: row[0], organisation: row[1], name: row[2], kind: row[3], address: row[4], postcode: row[5],
      comuneCode: row[6], contactPoints: Entry.decoded(row[7]), source: row[8], checked: row[9])
  }
}
