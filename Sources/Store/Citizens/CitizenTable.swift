import Domain
import Foundation
import GRDB

/// People, inside a transaction.
struct CitizenTable {
  let keys: KeyCabinet
  var addresses: AddressTable { AddressTable(ring: keys.ring) }

  func insert(_ citizen: Citizen, in db: Database) throws {
    try check(citizen)
    let createdAt = try Timestamp.column(citizen.createdAt)
    try db.execute(
      sql: "INSERT INTO citizen (id, createdAt) VALUES (?, ?)", arguments: [citizen.id, createdAt])
    let key = try keys.make(.citizen, citizen.id, citizenID: citizen.id, at: citizen.createdAt, in: db)
    try write(citizen, sealedBy: key, in: db)
    for address in citizen.addresses {
      try addresses.put(address, of: citizen.id, sealedBy: key, in: db)
    }
  }

  func update(_ citizen: Citizen, in db: Database) throws {
    try check(citizen)
    try write(citizen, sealedBy: try keys.citizen(citizen.id, in: db), in: db)
  }

  func find(_ id: String, in db: Database) throws -> Citizen? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM citizen WHERE id = ?", arguments: [id]) else {
      return nil
    }
    let cells = Cells(row, of: "citizen")
    let key = try keys.citizen(id, in: db)
    return Citizen(
      id: id,
      name: try key.openIfPresent(try cells.optionalBytes("name"), "citizen", "name", id),
      comuneCode: try key.openIfPresent(try cells.optionalBytes("comune"), "citizen", "comune", id),
      addresses: try addresses.list(of: id, openedBy: key, in: db),
      createdAt: try cells.date("createdAt"))
  }

  func get(_ id: String, in db: Database) throws -> Citizen {
    guard let citizen = try find(id, in: db) else { throw StoreError.notFound("una persona", id) }
    return citizen
  }

  func require(_ id: String, in db: Database) throws {
    guard try Int.fetchOne(db, sql: "SELECT 1 FROM citizen WHERE id = ?", arguments: [id]) != nil else {
      throw StoreError.notFound("una persona", id)
    }
  }

  private func write(_ citizen: Citizen, sealedBy key: DataKey, in db: Database) throws {
    try db.execute(
      sql: "UPDATE citizen SET name = ?, comune = ? WHERE id = ?",
      arguments: [
        try key.sealIfPresent(citizen.name, "citizen", "name", citizen.id),
        try key.sealIfPresent(citizen.comuneCode, "citizen", "comune", citizen.id), citizen.id,
      ])
  }

  private func check(_ citizen: Citizen) throws {
    if let name = citizen.name { try Limits.check(name, "Il nome", max: Limits.shortText) }
    if let code = citizen.comuneCode {
      guard code.utf8.count == 6, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw StoreError(.invalid, "Il codice ISTAT di un comune ha 6 cifre, per esempio 058091 per Roma.")
      }
    }
  }
}
