import Foundation
import GRDB

/// One thing that an operator has said of a body's entry.
package struct DirectoryNote: Sendable, Equatable, Codable, Identifiable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case correction
    /// Something is wrong, and the right value is not known yet.
    case wrong
    /// All was checked and is right.
    case assured
  }

  package var id: Int64
  /// IndicePA code of the body.
  package var organisation: String
  package var kind: Kind
  package var correction: Correction?
  package var reason: String
  /// The operator's name.
  package var by: String
  /// ISO 8601 date and time.
  package var at: String
  /// When a correction was taken back, or a mark dealt with; nil while it stands.
  package var endedAt: String?
}

/// What operators have said of entries, in a file of its own beside the index: the index may be deleted and imported
/// again, and no import touches this. A note that is written survives a loss of power.
final class CorrectionLog: Sendable {
  private let queue: DatabaseQueue

  /// - Throws: ``DirectoryError``: `index`.
  init(file: URL) throws {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      queue = try DatabaseQueue(path: file.path, configuration: configuration)
      try queue.write { db in
        try db.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS note (
              id INTEGER PRIMARY KEY AUTOINCREMENT, organisation TEXT NOT NULL, kind TEXT NOT NULL,
              correction TEXT, reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL, endedAt TEXT,
              CHECK (kind IN ('correction', 'wrong', 'assured')), CHECK ((kind = 'correction') = (correction IS NOT NULL)))
            """)
        try db.execute(sql: "CREATE INDEX IF NOT EXISTS noteOfOrganisation ON note (organisation, kind)")
      }
    } catch {
      throw DirectoryError(
        .index, "Le correzioni della rubrica \(file.path) non si aprono: controllare spazio e permessi.",
        cause: error)
    }
  }

  /// Keeps a note. A correction or an assurance ends the marks of that body.
  func add(_ note: DirectoryNote) throws -> DirectoryNote {
    var note = note
    let correction = try note.correction.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    try write { db in
      try db.execute(
        sql: "INSERT INTO note (organisation, kind, correction, reason, by, at) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [note.organisation, note.kind.rawValue, correction, note.reason, note.by, note.at])
      note.id = db.lastInsertedRowID
      guard note.kind != .wrong else { return }
      try db.execute(
        sql: "UPDATE note SET endedAt = ? WHERE organisation = ? AND kind = 'wrong' AND endedAt IS NULL",
        arguments: [note.at, note.organisation])
    }
    return note
  }

  /// - Returns: false where no note of this number stands.
  func end(_ id: Int64, at: String) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE note SET endedAt = ? WHERE id = ? AND endedAt IS NULL", arguments: [at, id])
      return db.changesCount > 0
    }
  }

  /// Oldest first; nil for every body.
  func notes(of organisation: String? = nil, kind: DirectoryNote.Kind? = nil, standing: Bool = false) throws
    -> [DirectoryNote]
  {
    do {
      return try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, organisation, kind, correction, reason, by, at, endedAt FROM note
            WHERE (?1 IS NULL OR organisation = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 = 0 OR endedAt IS NULL)
            ORDER BY id
            """, arguments: [organisation, kind?.rawValue, standing]
        ).map(Self.note)
      }
    } catch {
      throw DirectoryError(.index, "Le correzioni della rubrica non si leggono.", cause: error)
    }
  }

  /// How many corrections were made and taken back: what an index is compared with.
  struct State: Equatable {
    var made: Int
    var ended: Int

    var now: String { "\(made) \(ended)" }

    /// True where one correction was made or taken back since another state, and no more.
    func isNext(after other: String) -> Bool {
      let counts = other.split(separator: " ").compactMap { Int($0) }
      return counts.count == 2 && made - counts[0] + ended - counts[1] == 1
    }
  }

  func state() throws -> State {
    do {
      return try queue.read { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT count(*), count(endedAt) FROM note WHERE kind = 'correction'")
        return State(made: row?[0] ?? 0, ended: row?[1] ?? 0)
      }
    } catch {
      throw DirectoryError(.index, "Le correzioni della rubrica non si leggono.", cause: error)
    }
  }

  private static func note(_ row: Row) throws -> DirectoryNote {
    let correction: String? = row[3]
    return DirectoryNote(
      id: row[0], organisation: row[1], kind: DirectoryNote.Kind(rawValue: row[2]) ?? .wrong,
      correction: try correction.map { try JSONDecoder().decode(Correction.self, from: Data($0.utf8)) },
      reason: row[4], by: row[5], at: row[6], endedAt: row[7])
  }

  private func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.write(body)
    } catch {
      throw DirectoryError(
        .index, "La correzione non è stata scritta: controllare lo spazio e i permessi, e riprovare.",
        cause: error)
    }
  }
}
