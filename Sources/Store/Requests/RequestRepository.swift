package import Domain
package import Foundation
import GRDB

/// Matters that wait for a person. After an erasure, or 30 days after the end of an unknown person's request, the
/// question is empty and the rest stays.
package struct RequestRepository: Sendable {
  let vault: Vault
  private var table: RequestTable { RequestTable(keys: vault.keys) }

  /// Adds a request to a contact; it belongs to the contact's person. To add one together with an answer use
  /// ``ContactRepository/record(_:request:once:at:compose:)``.
  package func create(
    _ draft: RequestDraft, contactID: String, at date: Date = Date()
  ) async throws -> Request {
    try await vault.write { [table] db in
      let contact = try ContactTable(keys: table.keys).get(contactID, in: db)
      return try table.insert(draft, of: contact, at: date, in: db)
    }
  }

  package func find(_ id: String) async throws -> Request? {
    try await vault.read { [table] db in
      try Row.fetchOne(db, sql: "SELECT * FROM request WHERE id = ?", arguments: [id])
        .map { try table.request($0, in: db) }
    }
  }

  /// By the number the person was given; nil also for what is no such number.
  package func find(number text: String) async throws -> Request? {
    guard let number = RequestNumber(text) else { return nil }
    return try await vault.read { [table] in try table.find(number, in: $0) }
  }

  /// Requests in a state, or all, oldest first.
  package func list(_ state: Request.State? = nil, limit: Int = 1000) async throws -> [Request] {
    let states = state.map { [$0] } ?? Request.State.allCases
    return try await vault.read { [table] db in
      var found: [Row] = []
      for state in states {
        found += try Row.fetchAll(
          db, sql: "SELECT * FROM request WHERE state = ? ORDER BY openedAt, year, counter LIMIT ?",
          arguments: [state.rawValue, max(0, limit)])
      }
      let requests = try found.map { try table.request($0, in: db) }
      return Array(
        requests.sorted { ($0.openedAt, $0.number) < ($1.openedAt, $1.number) }.prefix(max(0, limit)))
    }
  }

  /// A person's requests, newest first.
  package func list(of citizenID: String, limit: Int = 100) async throws -> [Request] {
    try await vault.read { [table] db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM request WHERE citizenID = ? ORDER BY openedAt DESC, counter DESC LIMIT ?",
        arguments: [citizenID, max(0, limit)]
      ).map { try table.request($0, in: db) }
    }
  }

  /// The requests of one contact, oldest first.
  package func list(ofContact contactID: String) async throws -> [Request] {
    try await vault.read { [table] in try table.ofContact(contactID, in: $0) }
  }

  /// An operator takes an open request. Of two who try at once, one gets it.
  ///
  /// - Parameter actor: name of the operator's token.
  /// - Throws: ``StoreError`` `conflict` if it is no longer open.
  package func take(_ id: String, by actor: String, at date: Date = Date()) async throws -> Request {
    try Limits.check(actor, "Chi prende la richiesta", max: 200)
    return try await vault.write { [table] db in
      try db.execute(
        sql: "UPDATE request SET state = 'taken', takenBy = ?, takenAt = ? WHERE id = ? AND state = 'open'",
        arguments: [actor, try Timestamp.column(date), id])
      return try Self.changed(id, "è già stata presa o chiusa", table, in: db)
    }
  }

  /// Puts a taken request back among the open ones.
  ///
  /// - Throws: ``StoreError`` `conflict` if it is not taken.
  package func release(_ id: String) async throws -> Request {
    try await vault.write { [table] db in
      try db.execute(
        sql:
          "UPDATE request SET state = 'open', takenBy = NULL, takenAt = NULL WHERE id = ? AND state = 'taken'",
        arguments: [id])
      return try Self.changed(id, "non è in lavorazione", table, in: db)
    }
  }

  /// Ends a request.
  ///
  /// - Throws: ``StoreError`` `conflict` if it was ended before.
  package func close(_ id: String, at date: Date = Date()) async throws -> Request {
    try await vault.write { [table] db in
      try db.execute(
        sql: "UPDATE request SET state = 'closed', closedAt = ? WHERE id = ? AND state <> 'closed'",
        arguments: [try Timestamp.column(date), id])
      return try Self.changed(id, "è già chiusa", table, in: db)
    }
  }

  /// Who has taken a request.
  package func taker(of id: String) async throws -> String? {
    try await vault.read { db in
      try String.fetchOne(db, sql: "SELECT takenBy FROM request WHERE id = ?", arguments: [id])
    }
  }

  private static func changed(
    _ id: String, _ hindrance: String, _ table: RequestTable, in db: Database
  ) throws -> Request {
    let wasChanged = db.changesCount > 0
    let request = try table.get(id, in: db)
    guard wasChanged else {
      throw StoreError(.conflict, "La richiesta \(request.number) \(hindrance). Rileggere l'elenco.")
    }
    return request
  }
}
