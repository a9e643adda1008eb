package import Domain
package import Foundation
import GRDB

/// What people have agreed to, with the text they agreed to. A withdrawn consent stays as a proof until its person is
/// erased.
package struct ConsentRepository: Sendable {
  let vault: Vault

  /// Records a consent.
  ///
  /// - Parameters:
  ///   - scope: `*`, or the id of one contact, body or delegate.
  ///   - textVersion: which text was read to the person.
  ///   - givenBy: who said yes: the person, or a delegate's name; sealed.
  package func give(
    _ purpose: Consent.Purpose, by citizenID: String, scope: String = "*", textVersion: String,
    givenBy: String,
    channel: Channel, at date: Date = Date()
  ) async throws -> Consent {
    if scope != "*" { try Limits.checkID(scope, "L'ambito del consenso") }
    try Limits.checkID(textVersion, "La versione del testo")
    try Limits.check(givenBy, "Chi ha dato il consenso", max: Limits.shortText)
    let consent = Consent(
      id: UUID().uuidString.lowercased(), citizenID: citizenID, purpose: purpose, scope: scope,
      textVersion: textVersion, givenBy: givenBy, channel: channel, givenAt: try Timestamp.stored(date))
    try await vault.write { [keys = vault.keys] db in
      let key = try keys.citizen(citizenID, in: db)
      try db.execute(
        sql: """
          INSERT INTO consent (id, citizenID, purpose, scope, textVersion, givenBy, channel, givenAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          consent.id, citizenID, purpose.rawValue, scope, textVersion,
          try key.seal(givenBy, "consent", "givenBy", consent.id), channel.rawValue,
          try Timestamp.column(date),
        ])
    }
    return consent
  }

  /// Takes a consent back. One that was already taken back keeps its first date.
  ///
  /// - Throws: ``StoreError`` `notFound`.
  package func withdraw(_ id: String, at date: Date = Date()) async throws -> Consent {
    try await vault.write { [keys = vault.keys] db in
      try db.execute(
        sql: "UPDATE consent SET withdrawnAt = COALESCE(withdrawnAt, ?) WHERE id = ?",
        arguments: [try Timestamp.column(date), id])
      guard let row = try Row.fetchOne(db, sql: "SELECT * FROM consent WHERE id = ?", arguments: [id]) else {
        throw StoreError.notFound("un consenso", id)
      }
      return try Self.consent(row, keys, in: db)
    }
  }

  /// A person's consents, withdrawn ones too, oldest first.
  package func list(of citizenID: String) async throws -> [Consent] {
    try await vault.read { [keys = vault.keys] db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM consent WHERE citizenID = ? ORDER BY givenAt, id", arguments: [citizenID]
      ).map { try Self.consent($0, keys, in: db) }
    }
  }

  /// Whether a consent stands for this purpose, for everything or for this scope.
  package func isGiven(_ purpose: Consent.Purpose, by citizenID: String, scope: String) async throws -> Bool {
    try await vault.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT 1 FROM consent WHERE citizenID = ? AND purpose = ? AND scope IN ('*', ?)
            AND withdrawnAt IS NULL LIMIT 1
          """,
        arguments: [citizenID, purpose.rawValue, scope]) != nil
    }
  }

  private static func consent(_ row: Row, _ keys: KeyCabinet, in db: Database) throws -> Consent {
    let cells = Cells(row, of: "consent")
    let id = try cells.text("id")
    let citizenID = try cells.text("citizenID")
    let key = try keys.citizen(citizenID, in: db)
    return Consent(
      id: id, citizenID: citizenID, purpose: try cells.word("purpose"), scope: try cells.text("scope"),
      textVersion: try cells.text("textVersion"),
      givenBy: try key.open(try cells.bytes("givenBy"), "consent", "givenBy", id),
      channel: try cells.word("channel"), givenAt: try cells.date("givenAt"),
      withdrawnAt: try cells.optionalDate("withdrawnAt"))
  }
}
