import Crypto
package import Domain
package import Foundation
import GRDB

/// Who a token speaks for.
package struct TokenIdentity: Sendable, Equatable {
  package var id: String
  package var role: ServiceRole
  /// The operator, gateway or program it was made for.
  package var name: String
  /// The person, for a token of the role citizen that belongs to one.
  package var citizenID: String?
}

/// A token as it is listed: never its secret, which nobody has but its holder.
package struct TokenRecord: Sendable, Equatable {
  package var identity: TokenIdentity
  package var createdAt: Date
  package var revokedAt: Date?
}

/// The secrets by which programs and people come in. Only their SHA-256 is kept: 32 random bytes need no slow hash.
package struct TokenRepository: Sendable {
  package static let prefix = "amica_"

  let vault: Vault

  /// Makes a token. The secret is given this one time.
  ///
  /// - Parameters:
  ///   - name: 1 to 200 characters, for whom it is.
  ///   - citizenID: the person a citizen's token belongs to; nil for every other role.
  package func create(
    role: ServiceRole, name: String, citizenID: String? = nil, at date: Date = Date()
  ) async throws -> (secret: String, identity: TokenIdentity) {
    try Limits.check(name, "Il nome del token", max: 200)
    guard citizenID == nil || role == .citizen else {
      throw StoreError(.invalid, "Solo un token con ruolo citizen può appartenere a una persona.")
    }
    let secret = Self.prefix + Self.randomText()
    let identity = TokenIdentity(
      id: UUID().uuidString.lowercased(), role: role, name: name, citizenID: citizenID)
    try await vault.write { [keys = vault.keys] db in
      if let citizenID { try CitizenTable(keys: keys).require(citizenID, in: db) }
      try db.execute(
        sql: "INSERT INTO token (id, role, name, citizenID, hash, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          identity.id, role.rawValue, name, citizenID, Self.hash(secret), try Timestamp.column(date),
        ])
    }
    return (secret, identity)
  }

  /// Who a secret speaks for; nil for an unknown or revoked one. Asked of the file each time, so that a token made or
  /// revoked by another process counts at once.
  package func authenticate(_ secret: String) async throws -> TokenIdentity? {
    guard secret.hasPrefix(Self.prefix), secret.utf8.count == Self.prefix.utf8.count + 43 else { return nil }
    return try await vault.read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM token WHERE hash = ? AND revokedAt IS NULL", arguments: [Self.hash(secret)]
      ).map(Self.identity)
    }
  }

  /// All tokens, revoked ones too, oldest first.
  package func list() async throws -> [TokenRecord] {
    try await vault.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM token ORDER BY createdAt, id").map { row in
        let cells = Cells(row, of: "token")
        return TokenRecord(
          identity: try Self.identity(row), createdAt: try cells.date("createdAt"),
          revokedAt: try cells.optionalDate("revokedAt"))
      }
    }
  }

  /// Ends a token.
  ///
  /// - Returns: whether it was in force.
  /// - Throws: ``StoreError`` `notFound` for an unknown id.
  @discardableResult
  package func revoke(_ id: String, at date: Date = Date()) async throws -> Bool {
    try await vault.write { db in
      try db.execute(
        sql: "UPDATE token SET revokedAt = ? WHERE id = ? AND revokedAt IS NULL",
        arguments: [try Timestamp.column(date), id])
      if db.changesCount > 0 { return true }
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM token WHERE id = ?", arguments: [id]) != nil else {
        throw StoreError.notFound("un token", id)
      }
      return false
    }
  }

  private static func identity(_ row: Row) throws -> TokenIdentity {
    let cells = Cells(row, of: "token")
    return TokenIdentity(
      id: try cells.text("id"), role: try cells.word("role"), name: try cells.text("name"),
      citizenID: try cells.optionalText("citizenID"))
  }

  private static func hash(_ secret: String) -> Data {
    Data(SHA256.hash(data: Data(secret.utf8)))
  }

  /// 32 random bytes in base64url without padding (RFC 4648 section 5): 43 characters.
  private static func randomText() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
      .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }
}
