package import Domain
package import Foundation
import GRDB

/// Relay sessions: who waits, who carries what, every turn once it is committed, and its end without a trace.
package struct RelayRepository: Sendable {
  let vault: Vault
  private var table: RelayTable { RelayTable(keys: vault.keys) }

  /// Seconds without a turn after which a session that nobody ended is ended and purged.
  package static let longestSilence: TimeInterval = 24 * 60 * 60
  /// Seconds that a message in words waits for an operator at most.
  package static let messageLife: TimeInterval = 30 * 24 * 60 * 60

  /// Opens a session with its first turns, or finds the one that was opened with the same external id.
  ///
  /// - Throws: ``StoreError`` `notFound` for an unknown person, `invalid` for an empty or long value.
  package func open(_ draft: RelayDraft, turns: [RelayTurnDraft] = []) async throws -> RelayOutcome {
    try Limits.check(draft.externalID, "L'identificativo della conversazione", max: Limits.externalID)
    let id = UUID().uuidString.lowercased()
    return try await vault.write { [table] db in
      if let known = try table.find(externalID: draft.externalID, in: db) {
        return RelayOutcome(
          session: known, turns: try table.turns(of: known.id, after: 0, in: db), isNew: false)
      }
      try table.insert(draft, id: id, in: db)
      let turns = try table.append(turns, to: id, in: db)
      return RelayOutcome(session: try table.get(id, in: db), turns: turns, isNew: true)
    }
  }

  package func find(_ id: String) async throws -> RelaySession? {
    try await vault.read { [table] in try table.find(id, in: $0) }
  }

  /// Sessions in a state, oldest first.
  package func list(_ state: RelaySession.State, limit: Int = 1000) async throws -> [RelaySession] {
    try await vault.read { [table] in
      try table.sessions(
        where: "state = ? ORDER BY openedAt, id LIMIT ?", [state.rawValue, max(0, limit)], in: $0)
    }
  }

  /// A person's sessions, newest first. They tell who, when, which body and how it ended.
  package func list(of citizenID: String, limit: Int = 100) async throws -> [RelaySession] {
    try await vault.read { [table] in
      try table.sessions(
        where: "citizenID = ? ORDER BY openedAt DESC LIMIT ?", [citizenID, max(0, limit)], in: $0)
    }
  }

  /// The turns after a number; none after the session's end.
  package func turns(of id: String, after sequence: Int = 0) async throws -> [RelayTurn] {
    try await vault.read { [table] in try table.turns(of: id, after: sequence, in: $0) }
  }

  /// What the operator before left for the next one.
  package func note(of id: String) async throws -> String? {
    try await vault.read { [table] in try table.note(of: id, in: $0) }
  }

  /// Writes one step of a session, all of it or nothing. When this returns, every turn of it is on the disk.
  ///
  /// A step that ends the session also destroys its key and its words, after they went to the person's own folder where
  /// the person asked for it.
  ///
  /// - Parameters:
  ///   - externalID: the sender's id of the step; the same one twice is one step.
  ///   - compose: makes the step of the session as it is now; short and without waiting.
  /// - Throws: ``StoreError`` `notFound`; `conflict` where the session is over; what `compose` throws.
  package func write(
    to id: String, externalID: String? = nil, at date: Date = Date(),
    compose: @escaping @Sendable (RelaySession) throws -> RelayStep
  ) async throws -> RelayOutcome {
    if let externalID { try Limits.check(externalID, "L'identificativo del turno", max: Limits.externalID) }
    let (outcome, isPurged) = try await vault.write { [table] db in
      let before = try table.get(id, in: db)
      if let externalID, let turn = try table.turn(externalID: externalID, of: id, in: db) {
        return (RelayOutcome(session: before, turns: [turn], isNew: false), false)
      }
      guard before.endedAt == nil else {
        throw StoreError(.conflict, "La conversazione \(StoreError.shown(id)) è finita. Aprirne una nuova.")
      }
      var step = try compose(before)
      if let externalID, !step.turns.isEmpty { step.turns[0].externalID = externalID }
      let turns = try table.append(step.turns, to: id, in: db)
      if let note = step.note { try table.setNote(note, of: id, in: db) }
      if let attempt = step.attempt { try Self.insert(attempt, of: id, in: db) }
      let version = try table.version(of: id, in: db)
      try table.update(step.session, version: version, at: date, in: db)
      let isOver = step.session.endedAt != nil
      if isOver { try Self.end(step.session, table, at: date, in: db) }
      return (RelayOutcome(session: try table.get(id, in: db), turns: turns, isNew: true), isOver)
    }
    if isPurged { await vault.scrub() }
    return outcome
  }

  /// The tries to reach bodies in a session, in order.
  package func attempts(of id: String) async throws -> [CallAttempt] {
    try await vault.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM callAttempt WHERE sessionID = ? ORDER BY number", arguments: [id]
      ).map { row in
        let cells = Cells(row, of: "callAttempt")
        return CallAttempt(
          number: Int(try cells.integer("number")), organisation: try cells.text("organisation"),
          outcome: try cells.word("outcome"), operatorName: try cells.text("operatorName"),
          at: try cells.date("calledAt"))
      }
    }
  }

  /// Ends sessions in which nothing was said for a day and messages that waited too long, and purges what a program that
  /// was killed left behind.
  ///
  /// - Returns: the sessions that were ended.
  package func purgeExpired(now: Date = Date()) async throws -> [String] {
    let ended = try await vault.write { [table] db in
      let old = try table.sessions(
        where:
          "(state IN ('waiting', 'active') AND updatedAt <= ?) OR (state = 'message' AND updatedAt <= ?)",
        [
          try Timestamp.column(now - Self.longestSilence), try Timestamp.column(now - Self.messageLife),
        ], in: db)
      for var session in old {
        session.state = session.answeredAt == nil ? .abandoned : .ended
        session.endedAt = max(now, session.openedAt)
        try table.update(session, version: try table.version(of: session.id, in: db), at: now, in: db)
        try Self.end(session, table, at: now, in: db)
      }
      return old.map(\.id)
    }
    if !ended.isEmpty { await vault.scrub() }
    return ended
  }

  static func end(_ session: RelaySession, _ table: RelayTable, at date: Date, in db: Database) throws {
    if let citizenID = session.citizenID, session.keepAskedAt != nil {
      try KeptTranscriptTable(keys: table.keys).insert(
        KeptTranscript(
          id: session.id, citizenID: citizenID, organisation: session.organisation,
          turns: try table.turns(of: session.id, after: 0, in: db), keptAt: date), in: db)
    }
    try table.purge(session.id, in: db)
  }

  private static func insert(_ attempt: CallAttempt, of id: String, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO callAttempt (sessionID, number, organisation, outcome, operatorName, calledAt)
        VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM callAttempt WHERE sessionID = ?), ?, ?, ?, ?)
        """,
      arguments: [
        id, id, attempt.organisation, attempt.outcome.rawValue, attempt.operatorName,
        try Timestamp.column(attempt.at),
      ])
  }
}
