import Domain
package import Foundation
import GRDB

/// How long words are kept. A transcript without consent to keep it lives until its contact is closed, 24 hours after
/// it was opened at the latest.
package struct Retention: Sendable {
  /// Seconds that a transcript without consent, and the answer to give again to a repeated message, may live.
  package static let transcriptLife: TimeInterval = 24 * 60 * 60
  /// Seconds after its end that the question of a request from an unknown person may live.
  package static let anonymousRequestLife: TimeInterval = 30 * 24 * 60 * 60

  let vault: Vault

  /// What a purge deleted.
  package struct Report: Sendable, Equatable {
    package var transcripts = 0
    package var replies = 0
    package var requests = 0

    package init(transcripts: Int = 0, replies: Int = 0, requests: Int = 0) {
      self.transcripts = transcripts
      self.replies = replies
      self.requests = requests
    }
  }

  /// Deletes what may no longer be kept and destroys its keys: transcripts of closed contacts and of those opened 24
  /// hours ago, unless the person agreed to keep them and has not taken that back; the answers of the same contacts,
  /// from 24 hours after they were opened and once no request of theirs is open; questions of unknown people 30 days
  /// after their request was closed. To be called every few minutes, and after a restart.
  package func purgeExpired(now: Date = Date()) async throws -> Report {
    var report = Report()
    while true {
      let (found, part) = try await purgeSome(now)
      report.transcripts += part.transcripts
      report.replies += part.replies
      report.requests += part.requests
      guard found > 0 else { break }
    }
    await vault.scrub()
    return report
  }

  /// One short transaction's worth, so that a long backlog does not hold up the service.
  private func purgeSome(_ now: Date) async throws -> (found: Int, report: Report) {
    try await vault.write { [keys = vault.keys] db in
      var report = Report()
      let transcripts = try Expiry.transcripts(now, in: db)
      for id in transcripts where try Self.purgeTranscript(of: id, keys, in: db) { report.transcripts += 1 }
      let replies = try Expiry.replies(now, in: db)
      for id in replies { try Self.purgeReply(of: id, keys, in: db) }
      let requests = try Expiry.requests(now, in: db)
      for id in requests { try Self.purgeRequest(id, keys, in: db) }
      report.replies = replies.count
      report.requests = requests.count
      return (transcripts.count + replies.count + requests.count, report)
    }
  }

  /// Whether the person of a contact agreed to keep its words.
  static func isKept(_ contact: Contact, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT \(Expiry.consent) FROM contact WHERE contact.id = ?", arguments: [contact.id]) ?? false
  }

  /// - Returns: whether there was anything.
  static func purgeTranscript(of id: String, _ keys: KeyCabinet, in db: Database) throws -> Bool {
    try db.execute(sql: "DELETE FROM turn WHERE contactID = ?", arguments: [id])
    let hadTurns = db.changesCount > 0
    try keys.destroy(.transcript, id, in: db)
    return hadTurns
  }

  private static func purgeReply(of id: String, _ keys: KeyCabinet, in db: Database) throws {
    try db.execute(
      sql: "UPDATE contact SET externalID = NULL, replyAddress = NULL, answer = NULL WHERE id = ?",
      arguments: [id])
    try keys.destroy(.reply, id, in: db)
  }

  private static func purgeRequest(_ id: String, _ keys: KeyCabinet, in db: Database) throws {
    try db.execute(sql: "UPDATE request SET content = NULL WHERE id = ?", arguments: [id])
    try keys.destroy(.request, id, in: db)
  }
}
