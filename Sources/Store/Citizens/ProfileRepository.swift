package import Domain
package import Foundation
import GRDB

/// A profile as it is kept.
package struct StoredProfile: Sendable, Equatable {
  package var profile: Profile
  package var citizenID: String?
  /// 1 when new, one more at each change.
  package var version: Int
  package var updatedAt: Date
}

/// Accessibility profiles, of a person or of nobody in particular.
package struct ProfileRepository: Sendable {
  let vault: Vault

  /// Adds a profile, or changes it.
  ///
  /// - Parameters:
  ///   - citizenID: whose it is; nil leaves the owner as it is.
  ///   - expected: the version the change was made from, 0 for a profile that must be new; nil to write in any case.
  /// - Throws: ``StoreError`` `conflict` if it was changed in between or belongs to someone else, `invalid` for an id
  ///   that is not one, `notFound` for an unknown person. Nothing is changed then.
  package func save(
    _ profile: Profile, for citizenID: String? = nil, expecting expected: Int? = nil, at date: Date = Date()
  ) async throws -> StoredProfile {
    try Limits.checkID(profile.id, "L'identificativo del profilo")
    return try await vault.write { [keys = vault.keys] db in
      if let citizenID { try CitizenTable(keys: keys).require(citizenID, in: db) }
      let current = try Self.header(profile.id, in: db)
      try Self.check(current, expected: expected, citizenID: citizenID, id: profile.id)
      let owner = citizenID ?? current?.citizenID
      let key = try keys.findOrMake(.profile, profile.id, citizenID: owner, at: date, in: db)
      if current != nil, current?.citizenID == nil, let citizenID {
        try keys.adopt(.profile, profile.id, by: citizenID, in: db)
      }
      let content = try key.seal(json: profile, "profile", "content", profile.id)
      let now = try Timestamp.column(date)
      let version = (current?.version ?? 0) + 1
      try db.execute(
        sql: """
          INSERT INTO profile (id, citizenID, version, content, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET citizenID = excluded.citizenID, version = excluded.version,
            content = excluded.content, updatedAt = excluded.updatedAt
          """,
        arguments: [profile.id, owner, version, content, now, now])
      return StoredProfile(
        profile: profile, citizenID: owner, version: version, updatedAt: Timestamp.date(now))
    }
  }

  package func profile(_ id: String) async throws -> StoredProfile? {
    try await vault.read { [keys = vault.keys] db in
      try Row.fetchOne(db, sql: "SELECT * FROM profile WHERE id = ?", arguments: [id])
        .map { try Self.stored($0, keys, in: db) }
    }
  }

  /// All profiles, or one person's, by id.
  package func list(of citizenID: String? = nil) async throws -> [StoredProfile] {
    try await vault.read { [keys = vault.keys] db in
      let rows =
        if let citizenID {
          try Row.fetchAll(
            db, sql: "SELECT * FROM profile WHERE citizenID = ? ORDER BY id", arguments: [citizenID])
        } else {
          try Row.fetchAll(db, sql: "SELECT * FROM profile ORDER BY id")
        }
      return try rows.map { try Self.stored($0, keys, in: db) }
    }
  }

  /// - Returns: whether it was there.
  @discardableResult
  package func delete(_ id: String) async throws -> Bool {
    let wasThere = try await vault.write { [keys = vault.keys] db in
      try db.execute(sql: "DELETE FROM profile WHERE id = ?", arguments: [id])
      let wasThere = db.changesCount > 0
      try db.execute(sql: "UPDATE contact SET profileID = NULL WHERE profileID = ?", arguments: [id])
      try keys.destroy(.profile, id, in: db)
      return wasThere
    }
    if wasThere { await vault.scrub() }
    return wasThere
  }

  private static func header(_ id: String, in db: Database) throws -> (version: Int, citizenID: String?)? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT version, citizenID FROM profile WHERE id = ?", arguments: [id])
    else { return nil }
    let cells = Cells(row, of: "profile")
    return (Int(try cells.integer("version")), try cells.optionalText("citizenID"))
  }

  private static func check(
    _ current: (version: Int, citizenID: String?)?, expected: Int?, citizenID: String?, id: String
  ) throws {
    if let expected, expected != current?.version ?? 0 {
      throw StoreError(
        .conflict,
        expected == 0
          ? "Il profilo \(StoreError.shown(id)) esiste già. Scegliere un altro identificativo o modificare quello."
          : "Il profilo \(StoreError.shown(id)) è stato cambiato nel frattempo. Rileggerlo e ripetere la modifica."
      )
    }
    if let citizenID, let holder = current?.citizenID, holder != citizenID {
      throw StoreError(.conflict, "Il profilo \(StoreError.shown(id)) appartiene a un'altra persona.")
    }
  }

  private static func stored(_ row: Row, _ keys: KeyCabinet, in db: Database) throws -> StoredProfile {
    let cells = Cells(row, of: "profile")
    let id = try cells.text("id")
    guard let key = try keys.find(.profile, id, in: db) else {
      throw StoreError(.damaged, "Manca la chiave del profilo \(StoreError.shown(id)).")
    }
    return StoredProfile(
      profile: try key.open(json: try cells.bytes("content"), "profile", "content", id),
      citizenID: try cells.optionalText("citizenID"), version: Int(try cells.integer("version")),
      updatedAt: try cells.date("updatedAt"))
  }
}
