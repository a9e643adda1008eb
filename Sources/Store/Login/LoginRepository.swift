import Crypto
package import Domain
package import Foundation
import GRDB

/// Who is signed in: a person who works at the desk, or a citizen.
package struct LoginIdentity: Sendable, Equatable {
  package var id: String
  package var name: String
  package var role: ServiceRole
  package var citizenID: String?
}

/// An account as it is listed.
package struct OperatorAccount: Sendable, Equatable, Codable {
  package var id: String
  package var name: String
  package var role: ServiceRole
  package var createdAt: Date
  package var disabledAt: Date?
}

/// Accounts with passphrases, signed-in sessions, and the codes by which citizens come in.
package struct LoginRepository: Sendable {
  /// Seconds that a session lasts: a long shift; it is not made longer by use.
  package static let operatorLife: TimeInterval = 12 * 60 * 60
  package static let citizenLife: TimeInterval = 24 * 60 * 60
  /// Seconds that a code may be used.
  package static let codeLife: TimeInterval = 30 * 60
  static let mostFailures = 5
  /// Seconds that an account is locked after too many failures.
  static let lockLife: TimeInterval = 5 * 60
  /// No letters that are taken for digits or sound alike on the telephone.
  private static let alphabet = Array("ACDEFGHJKLMNPQRTUVXYZ234679")

  let vault: Vault

  // MARK: Accounts

  /// - Throws: ``StoreError`` `invalid` for a weak passphrase or a role that does not sign in, `conflict` for a name in use.
  package func create(
    name: String, role: ServiceRole, passphrase: String, at date: Date = Date()
  ) async throws -> OperatorAccount {
    try Limits.check(name, "Il nome", max: 100)
    try Passphrase.check(passphrase)
    guard [.operator, .supervisor, .admin].contains(role) else {
      throw StoreError(.invalid, "Con la frase segreta entrano solo operator, supervisor e admin.")
    }
    let salt = Passphrase.newSalt()
    let hash = try await Passphrase.hash(passphrase, salt: salt)
    let id = UUID().uuidString.lowercased()
    try await vault.write { db in
      guard
        try Int.fetchOne(db, sql: "SELECT 1 FROM operatorAccount WHERE name = ?", arguments: [name]) == nil
      else { throw StoreError(.conflict, "C'è già un operatore con questo nome. Sceglierne un altro.") }
      try db.execute(
        sql: "INSERT INTO operatorAccount (id, name, role, salt, hash, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [id, name, role.rawValue, salt, hash, try Timestamp.column(date)])
    }
    return OperatorAccount(
      id: id, name: name, role: role, createdAt: try Timestamp.stored(date), disabledAt: nil)
  }

  package func accounts() async throws -> [OperatorAccount] {
    try await vault.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM operatorAccount ORDER BY name").map { row in
        let cells = Cells(row, of: "operatorAccount")
        return OperatorAccount(
          id: try cells.text("id"), name: try cells.text("name"), role: try cells.word("role"),
          createdAt: try cells.date("createdAt"), disabledAt: try cells.optionalDate("disabledAt"))
      }
    }
  }

  /// Ends an account and its sessions.
  ///
  /// - Throws: ``StoreError`` `notFound`.
  package func disable(_ name: String, at date: Date = Date()) async throws {
    try await vault.write { db in
      guard
        let id = try String.fetchOne(
          db, sql: "SELECT id FROM operatorAccount WHERE name = ?", arguments: [name])
      else { throw StoreError.notFound("un operatore", name) }
      try db.execute(
        sql: "UPDATE operatorAccount SET disabledAt = COALESCE(disabledAt, ?) WHERE id = ?",
        arguments: [try Timestamp.column(date), id])
      try db.execute(sql: "DELETE FROM loginSession WHERE accountID = ?", arguments: [id])
    }
  }

  /// Signs in. An unknown name takes as long as a wrong passphrase, so that nobody learns who works here.
  ///
  /// - Returns: the session's secret; nil for a wrong name or passphrase, and while the account is locked after five
  ///   failures.
  package func signIn(name: String, passphrase: String, at date: Date = Date()) async throws -> String? {
    guard let known = try await lock(of: name) else {
      _ = try await Passphrase.hash(String(passphrase.prefix(200)), salt: Passphrase.newSalt())
      return nil
    }
    let id = known.id
    let hash = try await Passphrase.hash(String(passphrase.prefix(200)), salt: known.salt)
    if let locked = known.lockedUntil, locked > date { return nil }
    guard Passphrase.isSame(hash, known.hash) else {
      try await fail(id, at: date)
      return nil
    }
    return try await vault.write { db in
      try db.execute(
        sql: "UPDATE operatorAccount SET failures = 0, lockedUntil = NULL WHERE id = ?", arguments: [id])
      return try Self.begin(account: id, citizen: nil, life: Self.operatorLife, at: date, in: db)
    }
  }

  private struct Lock: Sendable {
    var id: String
    var salt: Data
    var hash: Data
    var lockedUntil: Date?
  }

  private func lock(of name: String) async throws -> Lock? {
    try await vault.read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM operatorAccount WHERE name = ? AND disabledAt IS NULL", arguments: [name]
      ).map { row in
        let cells = Cells(row, of: "operatorAccount")
        return Lock(
          id: try cells.text("id"), salt: try cells.bytes("salt"), hash: try cells.bytes("hash"),
          lockedUntil: try cells.optionalDate("lockedUntil"))
      }
    }
  }

  private func fail(_ id: String, at date: Date) async throws {
    let until = try Timestamp.column(date + Self.lockLife)
    try await vault.write { db in
      try db.execute(
        sql: """
          UPDATE operatorAccount SET failures = (failures + 1) % ?,
            lockedUntil = CASE WHEN failures + 1 >= ? THEN ? ELSE lockedUntil END WHERE id = ?
          """,
        arguments: [Self.mostFailures, Self.mostFailures, until, id])
    }
  }

  // MARK: Citizens

  /// A code of ten characters for one person, to be sent to their own address; the ones before count no longer.
  package func makeCode(for citizenID: String, at date: Date = Date()) async throws -> String {
    let code = String((0..<10).compactMap { _ in Self.alphabet.randomElement() })
    try await vault.write { [ring = vault.keys.ring, keys = vault.keys] db in
      try CitizenTable(keys: keys).require(citizenID, in: db)
      try db.execute(sql: "DELETE FROM citizenCode WHERE citizenID = ?", arguments: [citizenID])
      try db.execute(
        sql: "INSERT INTO citizenCode (lookup, citizenID, createdAt, endsAt) VALUES (?, ?, ?, ?)",
        arguments: [
          ring.lookupHash(code, use: "citizenCode"), citizenID, try Timestamp.column(date),
          try Timestamp.column(date + Self.codeLife),
        ])
    }
    return code
  }

  /// Signs a citizen in by a code, which is used up.
  ///
  /// - Returns: the session's secret; nil for a code that is unknown, used or too old.
  package func redeem(_ code: String, at date: Date = Date()) async throws -> String? {
    let form = code.uppercased().filter { $0.isLetter || $0.isNumber }
    guard form.count == 10 else { return nil }
    return try await vault.write { [ring = vault.keys.ring] db in
      let lookup = ring.lookupHash(form, use: "citizenCode")
      let citizen = try String.fetchOne(
        db, sql: "SELECT citizenID FROM citizenCode WHERE lookup = ? AND endsAt > ?",
        arguments: [lookup, try Timestamp.column(date)])
      try db.execute(sql: "DELETE FROM citizenCode WHERE lookup = ?", arguments: [lookup])
      return try citizen.map {
        try Self.begin(account: nil, citizen: $0, life: Self.citizenLife, at: date, in: db)
      }
    }
  }

  // MARK: Sessions

  /// Who a session's secret speaks for; nil for one that is unknown, ended or of an account that was.
  package func authenticate(_ secret: String, at date: Date = Date()) async throws -> LoginIdentity? {
    guard secret.utf8.count == 64 else { return nil }
    return try await vault.read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT loginSession.citizenID, operatorAccount.id, operatorAccount.name, operatorAccount.role
          FROM loginSession LEFT JOIN operatorAccount ON operatorAccount.id = loginSession.accountID
          WHERE loginSession.hash = ? AND loginSession.endsAt > ?
            AND (loginSession.accountID IS NULL OR operatorAccount.disabledAt IS NULL)
          """,
        arguments: [Self.hash(secret), try Timestamp.column(date)])
      guard let row else { return nil }
      let cells = Cells(row, of: "loginSession")
      if let citizen = try cells.optionalText("citizenID") {
        return LoginIdentity(id: "citizen:\(citizen)", name: "citizen", role: .citizen, citizenID: citizen)
      }
      return LoginIdentity(
        id: "account:\(try cells.text("id"))", name: try cells.text("name"), role: try cells.word("role"))
    }
  }

  package func end(_ secret: String) async throws {
    try await vault.write { db in
      try db.execute(sql: "DELETE FROM loginSession WHERE hash = ?", arguments: [Self.hash(secret)])
    }
  }

  /// Deletes sessions and codes that are over.
  package func purgeExpired(now: Date = Date()) async throws {
    try await vault.write { db in
      let moment = try Timestamp.column(now)
      try db.execute(sql: "DELETE FROM loginSession WHERE endsAt <= ?", arguments: [moment])
      try db.execute(sql: "DELETE FROM citizenCode WHERE endsAt <= ?", arguments: [moment])
    }
  }

  private static func begin(
    account: String?, citizen: String?, life: TimeInterval, at date: Date, in db: Database
  ) throws -> String {
    let secret = SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    try db.execute(
      sql: "INSERT INTO loginSession (hash, accountID, citizenID, createdAt, endsAt) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        hash(secret), account, citizen, try Timestamp.column(date), try Timestamp.column(date + life),
      ])
    return secret
  }

  private static func hash(_ secret: String) -> Data { Data(SHA256.hash(data: Data(secret.utf8))) }
}
