import Foundation
import GRDB

/// The steps by which a person is forgotten, in one transaction.
struct Erasure {
  let citizenID: String
  let date: Date

  func run(in db: Database) throws {
    try emptyContacts(db)
    try emptyRequests(db)
    try emptyReports(db)
    // References take addresses, profiles, consents, delegates, tokens and conversations and every data key with it.
    try db.execute(sql: "DELETE FROM citizen WHERE id = ?", arguments: [citizenID])
    try db.execute(
      sql: """
        INSERT INTO erasure (citizenID, erasedAt) VALUES (?, ?) ON CONFLICT (citizenID) DO NOTHING
        """,
      arguments: [citizenID, try Timestamp.column(date)])
  }

  private func emptyContacts(_ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM turn WHERE contactID IN (SELECT id FROM contact WHERE citizenID = ?)",
      arguments: [citizenID])
    try db.execute(
      sql: """
        UPDATE contact SET externalID = NULL, replyAddress = NULL, answer = NULL, profileID = NULL,
          closedAt = COALESCE(closedAt, CASE WHEN openedAt > ? THEN openedAt ELSE ? END)
        WHERE citizenID = ?
        """,
      arguments: [try Timestamp.column(date), try Timestamp.column(date), citizenID])
  }

  private func emptyRequests(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE request SET content = NULL, state = 'closed', closedAt = COALESCE(closedAt, ?)
        WHERE citizenID = ?
        """,
      arguments: [try Timestamp.column(date), citizenID])
  }

  /// A report of disservice stays open: the barrier is still there. Its words and its photograph go.
  private func emptyReports(_ db: Database) throws {
    try db.execute(
      sql: "UPDATE report SET content = NULL, photo = NULL WHERE citizenID = ?", arguments: [citizenID])
  }
}
