package import Domain
package import Foundation
import GRDB

/// Who acts for whom. That someone has an amministratore di sostegno says much about them: all but the dates is sealed.
package struct DelegateRepository: Sendable {
  let vault: Vault

  /// Adds a delegate; the store gives the id.
  ///
  /// - Throws: ``StoreError`` `notFound` for an unknown person, `invalid` for an end before the beginning.
  package func add(_ delegate: Delegate) async throws -> Delegate {
    try Limits.check(delegate.name, "Il nome del delegato", max: Limits.shortText)
    try Limits.check(delegate.evidence ?? "", "L'atto", max: Limits.shortText, mayBeEmpty: true)
    if let end = delegate.validTo, end < delegate.validFrom {
      throw StoreError(.invalid, "La fine della delega viene prima dell'inizio. Controllare le due date.")
    }
    var added = delegate
    added.id = UUID().uuidString.lowercased()
    let new = added
    return try await vault.write { [keys = vault.keys] db in
      let key = try keys.citizen(new.citizenID, in: db)
      try db.execute(
        sql: "INSERT INTO delegate (id, citizenID, content, validFrom, validTo) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          new.id, new.citizenID, try key.seal(json: DelegateContent(new), "delegate", "content", new.id),
          try Timestamp.column(new.validFrom), try new.validTo.map(Timestamp.column),
        ])
      return try Self.get(new.id, keys, in: db)
    }
  }

  /// Ends a delegation. It stays listed with its end.
  package func end(_ id: String, at date: Date = Date()) async throws -> Delegate {
    try await vault.write { [keys = vault.keys] db in
      let end = try Timestamp.column(date)
      // One that has not begun yet ends where it would have begun.
      try db.execute(
        sql: """
          UPDATE delegate SET validTo = CASE WHEN ? < validFrom THEN validFrom ELSE ? END
          WHERE id = ? AND (validTo IS NULL OR validTo > ?)
          """, arguments: [end, end, id, end])
      return try Self.get(id, keys, in: db)
    }
  }

  /// A person's delegates, past ones too, by beginning.
  package func list(of citizenID: String) async throws -> [Delegate] {
    try await vault.read { [keys = vault.keys] db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM delegate WHERE citizenID = ? ORDER BY validFrom, id", arguments: [citizenID]
      ).map { try Self.delegate($0, keys, in: db) }
    }
  }

  private static func get(_ id: String, _ keys: KeyCabinet, in db: Database) throws -> Delegate {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM delegate WHERE id = ?", arguments: [id]) else {
      throw StoreError.notFound("una delega", id)
    }
    return try delegate(row, keys, in: db)
  }

  private static func delegate(_ row: Row, _ keys: KeyCabinet, in db: Database) throws -> Delegate {
    let cells = Cells(row, of: "delegate")
    let id = try cells.text("id")
    let citizenID = try cells.text("citizenID")
    let content = try keys.citizen(citizenID, in: db).open(
      json: try cells.bytes("content"), as: DelegateContent.self, "delegate", "content", id)
    return Delegate(
      id: id, citizenID: citizenID, name: content.name, kind: content.kind, scopes: content.scopes,
      validFrom: try cells.date("validFrom"), validTo: try cells.optionalDate("validTo"),
      evidence: content.evidence)
  }
}

/// The sealed part of a delegate.
private struct DelegateContent: Codable {
  let name: String
  let kind: Delegate.Kind
  let scopes: [String]
  let evidence: String?

  init(_ delegate: Delegate) {
    name = delegate.name
    kind = delegate.kind
    scopes = delegate.scopes
    evidence = delegate.evidence
  }
}
