import Domain
import Foundation
import GRDB

/// The steps by which a person is forgotten, in one transaction.
struct Erasure {
  let keys: KeyCabinet
  let citizenID: String
  let date: Date

  func run(in db: Database) throws {
    try emptyContacts(db)
    try emptyRequests(db)
    try emptyReports(db)
    try endRelays(db)
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

  /// Who waits or has left a message is forgotten at once. A conversation with an operator is carried to its end, for the
  /// person asked for the erasure and not for the end of the call; then its words go, whatever was asked before.
  private func endRelays(_ db: Database) throws {
    let table = RelayTable(keys: keys)
    let sessions = try table.sessions(where: "citizenID = ? AND endedAt IS NULL", [citizenID], in: db)
    for var session in sessions {
      session.keepAskedAt = nil
      if session.state != .active {
        session.state = session.answeredAt == nil ? .abandoned : .ended
        session.endedAt = max(date, session.openedAt)
        try table.purge(session.id, in: db)
      }
      try table.update(session, version: try table.version(of: session.id, in: db), at: date, in: db)
    }
    try db.execute(
      sql: "UPDATE relaySession SET profileID = NULL WHERE citizenID = ?", arguments: [citizenID])
  }

  /// A report of disservice stays open: the barrier is still there. Its words and its photograph go.
  private func emptyReports(_ db: Database) throws {
    try db.execute(
      sql: "UPDATE report SET content = NULL, photo = NULL WHERE citizenID = ?", arguments: [citizenID])
  }
}
