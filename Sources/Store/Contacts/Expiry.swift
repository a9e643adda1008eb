import Foundation
import GRDB

/// What may no longer be kept, by id.
enum Expiry {
  /// The most that one transaction deletes of each kind.
  private static let batch = 500

  /// A condition on `contact`: its person agreed to keep its words.
  static let consent = """
    EXISTS (SELECT 1 FROM consent WHERE consent.citizenID = contact.citizenID
      AND consent.purpose = 'keepTranscript' AND consent.withdrawnAt IS NULL
      AND consent.scope IN ('*', contact.id))
    """

  static func transcripts(_ now: Date, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT contact.id FROM contact JOIN dataKey ON dataKey.ownerID = contact.id
        WHERE dataKey.purpose = 'transcript' AND (contact.closedAt IS NOT NULL OR contact.openedAt <= ?)
          AND NOT \(consent) LIMIT \(batch)
        """,
      arguments: [try Timestamp.column(now - Retention.transcriptLife)])
  }

  static func replies(_ now: Date, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT contact.id FROM contact JOIN dataKey ON dataKey.ownerID = contact.id
        WHERE dataKey.purpose = 'reply' AND contact.openedAt <= ? AND NOT \(consent)
          AND NOT EXISTS (SELECT 1 FROM request WHERE request.contactID = contact.id
            AND request.state <> 'closed') LIMIT \(batch)
        """,
      arguments: [try Timestamp.column(now - Retention.transcriptLife)])
  }

  static func requests(_ now: Date, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT id FROM request WHERE citizenID IS NULL AND state = 'closed' AND closedAt <= ?
          AND content IS NOT NULL LIMIT \(batch)
        """,
      arguments: [try Timestamp.column(now - Retention.anonymousRequestLife)])
  }
}
