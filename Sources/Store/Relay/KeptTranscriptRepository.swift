import Domain
import Foundation
import GRDB

/// The relay transcripts that people keep in their own folder. Nobody else reads them, and they go with their person.
package struct KeptTranscriptRepository: Sendable {
  let vault: Vault
  private var table: KeptTranscriptTable { KeptTranscriptTable(keys: vault.keys) }

  /// A person's kept transcripts, newest first.
  package func list(of citizenID: String) async throws -> [KeptTranscript] {
    try await vault.read { [table] in try table.list(of: citizenID, in: $0) }
  }

  /// Deletes one, its key too.
  ///
  /// - Returns: whether the person had it.
  package func delete(_ id: String, of citizenID: String) async throws -> Bool {
    let deleted = try await vault.write { [table] in try table.delete(id, of: citizenID, in: $0) }
    if deleted { await vault.scrub() }
    return deleted
  }
}

/// Kept transcripts inside a transaction. Each has a key of its own below its person's.
struct KeptTranscriptTable {
  let keys: KeyCabinet

  private struct Content: Codable {
    var organisation: String?
    var turns: [RelayTurn]
  }

  func insert(_ transcript: KeptTranscript, in db: Database) throws {
    let key = try keys.make(
      .keptTranscript, transcript.id, citizenID: transcript.citizenID, at: transcript.keptAt, in: db)
    let content = Content(organisation: transcript.organisation, turns: transcript.turns)
    try db.execute(
      sql: "INSERT INTO keptTranscript (id, citizenID, content, keptAt) VALUES (?, ?, ?, ?)",
      arguments: [
        transcript.id, transcript.citizenID,
        try key.seal(json: content, "keptTranscript", "content", transcript.id),
        try Timestamp.column(transcript.keptAt),
      ])
  }

  func list(of citizenID: String, in db: Database) throws -> [KeptTranscript] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM keptTranscript WHERE citizenID = ? ORDER BY keptAt DESC, id",
      arguments: [citizenID]
    ).compactMap { row in
      let cells = Cells(row, of: "keptTranscript")
      let id = try cells.text("id")
      guard let key = try keys.find(.keptTranscript, id, in: db) else { return nil }
      let content = try key.open(
        json: try cells.bytes("content"), as: Content.self, "keptTranscript", "content", id)
      return KeptTranscript(
        id: id, citizenID: citizenID, organisation: content.organisation, turns: content.turns,
        keptAt: try cells.date("keptAt"))
    }
  }

  func delete(_ id: String, of citizenID: String, in db: Database) throws -> Bool {
    try db.execute(
      sql: "DELETE FROM keptTranscript WHERE id = ? AND citizenID = ?", arguments: [id, citizenID])
    guard db.changesCount > 0 else { return false }
    try keys.destroy(.keptTranscript, id, in: db)
    return true
  }
}
