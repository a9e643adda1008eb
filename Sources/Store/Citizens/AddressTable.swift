import Domain
import Foundation
import GRDB

/// The addresses of people: sealed, and found by keyed hash.
struct AddressTable {
  let ring: KeyRing

  func lookup(_ normalised: Address) -> Data {
    ring.lookupHash(normalised.value, use: "address.\(normalised.kind.rawValue)")
  }

  /// Adds an address, or sets the flags of one that is there.
  func put(_ address: Address, of citizenID: String, sealedBy key: DataKey, in db: Database) throws {
    let address = try AddressForm.normalised(address)
    let verifiedAt = try address.verifiedAt.map(Timestamp.column)
    try db.execute(
      sql: """
        UPDATE address SET isPrivate = ?, verifiedAt = ? WHERE citizenID = ? AND kind = ? AND lookup = ?
        """,
      arguments: [
        address.isPrivate ? 1 : 0, verifiedAt, citizenID, address.kind.rawValue, lookup(address),
      ])
    guard db.changesCount == 0 else { return }
    let id = UUID().uuidString.lowercased()
    try db.execute(
      sql: """
        INSERT INTO address (id, citizenID, position, kind, lookup, value, isPrivate, verifiedAt)
        SELECT ?, ?, COALESCE(MAX(position) + 1, 0), ?, ?, ?, ?, ? FROM address WHERE citizenID = ?
        """,
      arguments: [
        id, citizenID, address.kind.rawValue, lookup(address),
        try key.seal(address.value, "address", "value", id), address.isPrivate ? 1 : 0, verifiedAt, citizenID,
      ])
  }

  func remove(_ address: Address, of citizenID: String, in db: Database) throws -> Bool {
    let address = try AddressForm.normalised(address)
    try db.execute(
      sql: "DELETE FROM address WHERE citizenID = ? AND kind = ? AND lookup = ?",
      arguments: [citizenID, address.kind.rawValue, lookup(address)])
    return db.changesCount > 0
  }

  func list(of citizenID: String, openedBy key: DataKey, in db: Database) throws -> [Address] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM address WHERE citizenID = ? ORDER BY position", arguments: [citizenID]
    ).map { row in
      let cells = Cells(row, of: "address")
      return Address(
        kind: try cells.word("kind"),
        value: try key.open(try cells.bytes("value"), "address", "value", try cells.text("id")),
        isPrivate: try cells.flag("isPrivate"), verifiedAt: try cells.optionalDate("verifiedAt"))
    }
  }

  /// The ids of the people with this address, oldest first.
  func holders(of address: Address, in db: Database) throws -> [String] {
    let address = try AddressForm.normalised(address)
    return try String.fetchAll(
      db,
      sql: """
        SELECT citizen.id FROM address JOIN citizen ON citizen.id = address.citizenID
        WHERE address.kind = ? AND address.lookup = ? ORDER BY citizen.createdAt, citizen.id
        """,
      arguments: [address.kind.rawValue, lookup(address)])
  }
}
