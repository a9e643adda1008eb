import Crypto
import Foundation
import GRDB

/// The data keys in the store, each wrapped: a person's by the master key, a thing's by the key of the person it
/// belongs to, or by the master key where nobody is known.
///
/// Keys are read anew each time, so that one destroyed by another process is gone for this one at once.
struct KeyCabinet: Sendable {
  let ring: KeyRing

  /// Makes and keeps a new key.
  func make(
    _ purpose: DataKey.Purpose, _ owner: String, citizenID: String?, at date: Date, in db: Database
  ) throws -> DataKey {
    let fresh = DataKey()
    let parent = try wrappingKey(purpose, citizenID: citizenID, in: db)
    try db.execute(
      sql: """
        INSERT INTO dataKey (purpose, ownerID, citizenID, wrapped, createdAt) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        purpose.rawValue, owner, citizenID, try wrap(fresh, purpose, owner, with: parent),
        try Timestamp.column(date),
      ])
    return fresh
  }

  /// The key, or nil where it was destroyed.
  func find(_ purpose: DataKey.Purpose, _ owner: String, in db: Database) throws -> DataKey? {
    let row = try Row.fetchOne(
      db, sql: "SELECT citizenID, wrapped FROM dataKey WHERE purpose = ? AND ownerID = ?",
      arguments: [purpose.rawValue, owner])
    guard let row else { return nil }
    let cells = Cells(row, of: "dataKey")
    let parent = try wrappingKey(purpose, citizenID: try cells.optionalText("citizenID"), in: db)
    return DataKey(
      bytes: try Sealed.open(try cells.bytes("wrapped"), with: parent, at: Self.place(purpose, owner)))
  }

  func findOrMake(
    _ purpose: DataKey.Purpose, _ owner: String, citizenID: String?, at date: Date, in db: Database
  ) throws -> DataKey {
    try find(purpose, owner, in: db) ?? make(purpose, owner, citizenID: citizenID, at: date, in: db)
  }

  /// The key of a person, who must be there.
  func citizen(_ id: String, in db: Database) throws -> DataKey {
    guard let key = try find(.citizen, id, in: db) else { throw StoreError.notFound("una persona", id) }
    return key
  }

  /// Hands a thing's key over to the person it turned out to belong to.
  func adopt(_ purpose: DataKey.Purpose, _ owner: String, by citizenID: String, in db: Database) throws {
    guard let key = try find(purpose, owner, in: db) else { return }
    let parent = try wrappingKey(purpose, citizenID: citizenID, in: db)
    try db.execute(
      sql: "UPDATE dataKey SET citizenID = ?, wrapped = ? WHERE purpose = ? AND ownerID = ?",
      arguments: [citizenID, try wrap(key, purpose, owner, with: parent), purpose.rawValue, owner])
  }

  func destroy(_ purpose: DataKey.Purpose, _ owner: String, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM dataKey WHERE purpose = ? AND ownerID = ?", arguments: [purpose.rawValue, owner])
  }

  private func wrappingKey(
    _ purpose: DataKey.Purpose, citizenID: String?, in db: Database
  ) throws -> SymmetricKey {
    guard purpose != .citizen, let citizenID else { return ring.wrapping }
    return try citizen(citizenID, in: db).key
  }

  private func wrap(
    _ key: DataKey, _ purpose: DataKey.Purpose, _ owner: String, with parent: SymmetricKey
  ) throws -> Data {
    try Sealed.seal(
      key.key.withUnsafeBytes { Data($0) }, with: parent, at: Self.place(purpose, owner))
  }

  private static func place(_ purpose: DataKey.Purpose, _ owner: String) -> SealedPlace {
    SealedPlace("dataKey", purpose.rawValue, owner)
  }
}
