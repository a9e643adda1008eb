package import Domain
import Foundation
import GRDB

/// Who read or changed a person's data, shown to that person. It only grows, and outlives the person's erasure.
package struct AccessLogRepository: Sendable {
  let vault: Vault

  /// - Throws: ``StoreError`` `notFound` for an unknown person.
  package func record(_ record: AccessRecord) async throws {
    try Limits.check(record.actor, "Chi accede", max: 200)
    try Limits.check(record.subject, "L'oggetto dell'accesso", max: 200)
    try Limits.check(record.act, "L'atto", max: 200)
    try await vault.write { [keys = vault.keys] db in
      try CitizenTable(keys: keys).require(record.citizenID, in: db)
      try db.execute(
        sql:
          "INSERT INTO accessLog (actor, role, citizenID, subject, act, loggedAt) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          record.actor, record.role.rawValue, record.citizenID, record.subject, record.act,
          try Timestamp.column(record.at),
        ])
    }
  }

  /// What was recorded about a person, newest first.
  package func list(of citizenID: String, limit: Int = 1000) async throws -> [AccessRecord] {
    try await vault.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM accessLog WHERE citizenID = ? ORDER BY loggedAt DESC, id DESC LIMIT ?",
        arguments: [citizenID, max(0, limit)]
      ).map { row in
        let cells = Cells(row, of: "accessLog")
        return AccessRecord(
          actor: try cells.text("actor"), role: try cells.word("role"),
          citizenID: try cells.text("citizenID"),
          subject: try cells.text("subject"), act: try cells.text("act"), at: try cells.date("loggedAt"))
      }
    }
  }
}
