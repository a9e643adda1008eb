import Domain
import Foundation
import GRDB

/// Relay sessions, their turns and tries, inside a transaction.
struct RelayTable {
  let keys: KeyCabinet

  func lookup(_ externalID: String) -> Data { keys.ring.lookupHash(externalID, use: "relay") }

  private func turnLookup(_ externalID: String, of id: String) -> Data {
    keys.ring.lookupHash(externalID, use: "relayTurn.\(id)")
  }

  func find(_ id: String, in db: Database) throws -> RelaySession? {
    try Row.fetchOne(db, sql: Self.select + " WHERE id = ?", arguments: [id]).map(session)
  }

  func get(_ id: String, in db: Database) throws -> RelaySession {
    guard let found = try find(id, in: db) else {
      throw StoreError.notFound("una conversazione con operatore", id)
    }
    return found
  }

  func find(externalID: String, in db: Database) throws -> RelaySession? {
    try Row.fetchOne(
      db, sql: Self.select + " WHERE externalLookup = ?", arguments: [lookup(externalID)]
    ).map(session)
  }

  func insert(_ draft: RelayDraft, id: String, in db: Database) throws {
    if let citizenID = draft.citizenID { try CitizenTable(keys: keys).require(citizenID, in: db) }
    let moment = try Timestamp.column(draft.openedAt)
    try db.execute(
      sql: """
        INSERT INTO relaySession (id, externalLookup, state, citizenID, profileID, skills, requestedOperator,
          isEmergency, isMessage, operators, openedBy, version, openedAt, updatedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, 1, ?, ?)
        """,
      arguments: [
        id, lookup(draft.externalID), draft.state.rawValue, draft.citizenID, draft.profileID,
        try Self.list(draft.skills), draft.requestedOperator, draft.isEmergency, draft.state == .message,
        draft.openedBy, moment,
        moment,
      ])
    // Never below a person's key: who is erased during a call still has it carried to its end, and its own key goes
    // with the end.
    _ = try keys.make(.relay, id, citizenID: nil, at: draft.openedAt, in: db)
  }

  func update(_ session: RelaySession, version: Int, at date: Date, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE relaySession SET state = ?, skills = ?, requestedOperator = ?, isEmergency = ?,
          operatorID = ?, supervisorID = ?, operatorName = ?, operators = ?, organisation = ?, supervisor = ?, version = version + 1,
          updatedAt = ?, answeredAt = ?, summaryAskedAt = ?, keepAskedAt = ?, endedAt = ?
        WHERE id = ? AND version = ?
        """,
      arguments: [
        session.state.rawValue, try Self.list(session.skills), session.requestedOperator, session.isEmergency,
        session.operatorID, session.supervisorID, session.operatorName, try Self.list(session.operators),
        session.organisation, session.supervisor,
        try Timestamp.column(date), try session.answeredAt.map(Timestamp.column),
        try session.summaryAskedAt.map(Timestamp.column), try session.keepAskedAt.map(Timestamp.column),
        try session.endedAt.map(Timestamp.column), session.id, version,
      ])
    guard db.changesCount == 1 else {
      throw StoreError(.conflict, "La conversazione è andata avanti nel frattempo. Ripetere.")
    }
  }

  func version(of id: String, in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT version FROM relaySession WHERE id = ?", arguments: [id]) ?? 0
  }

  /// - Returns: the turns with their numbers.
  func append(_ drafts: [RelayTurnDraft], to id: String, in db: Database) throws -> [RelayTurn] {
    guard !drafts.isEmpty else { return [] }
    guard let key = try keys.find(.relay, id, in: db) else {
      throw StoreError(.conflict, "La conversazione \(StoreError.shown(id)) è finita. Aprirne una nuova.")
    }
    let last = try Int.fetchOne(
      db, sql: "SELECT COALESCE(MAX(sequence), 0) FROM relayTurn WHERE sessionID = ?", arguments: [id])
    return try drafts.enumerated().map { offset, draft in
      try Limits.check(draft.turn.text, "Il turno", max: Limits.longText)
      var turn = draft.turn
      turn.sequence = (last ?? 0) + offset + 1
      turn.at = try Timestamp.stored(turn.at)
      try db.execute(
        sql: """
          INSERT INTO relayTurn (sessionID, sequence, externalLookup, content, saidAt) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          id, turn.sequence, draft.externalID.map { turnLookup($0, of: id) },
          try key.seal(json: turn, "relayTurn", "content", "\(id)/\(turn.sequence)"),
          try Timestamp.column(turn.at),
        ])
      return turn
    }
  }

  func turns(of id: String, after sequence: Int, in db: Database) throws -> [RelayTurn] {
    guard let key = try keys.find(.relay, id, in: db) else { return [] }
    return try Row.fetchAll(
      db, sql: "SELECT * FROM relayTurn WHERE sessionID = ? AND sequence > ? ORDER BY sequence",
      arguments: [id, sequence]
    ).map { try turn($0, of: id, key) }
  }

  func turn(externalID: String, of id: String, in db: Database) throws -> RelayTurn? {
    guard let key = try keys.find(.relay, id, in: db) else { return nil }
    return try Row.fetchOne(
      db, sql: "SELECT * FROM relayTurn WHERE sessionID = ? AND externalLookup = ?",
      arguments: [id, turnLookup(externalID, of: id)]
    ).map { try turn($0, of: id, key) }
  }

  func setNote(_ note: String, of id: String, in db: Database) throws {
    try Limits.check(note, "L'appunto", max: Limits.longText, mayBeEmpty: true)
    guard let key = try keys.find(.relay, id, in: db) else { return }
    try db.execute(
      sql: "UPDATE relaySession SET note = ? WHERE id = ?",
      arguments: [note.isEmpty ? nil : try key.seal(note, "relaySession", "note", id), id])
  }

  func note(of id: String, in db: Database) throws -> String? {
    guard let key = try keys.find(.relay, id, in: db) else { return nil }
    let sealed = try Data.fetchOne(db, sql: "SELECT note FROM relaySession WHERE id = ?", arguments: [id])
    return try key.openIfPresent(sealed, "relaySession", "note", id)
  }

  /// Deletes the words and destroys their key.
  func purge(_ id: String, in db: Database) throws {
    try db.execute(sql: "DELETE FROM relayTurn WHERE sessionID = ?", arguments: [id])
    try db.execute(sql: "UPDATE relaySession SET note = NULL WHERE id = ?", arguments: [id])
    try keys.destroy(.relay, id, in: db)
  }

  private static let select = """
    SELECT relaySession.*, (SELECT COALESCE(MAX(sequence), 0) FROM relayTurn WHERE sessionID = relaySession.id)
      AS lastTurn FROM relaySession
    """

  func sessions(where condition: String, _ arguments: StatementArguments, in db: Database) throws
    -> [RelaySession]
  {
    try Row.fetchAll(db, sql: Self.select + " WHERE " + condition, arguments: arguments).map(session)
  }

  private func session(_ row: Row) throws -> RelaySession {
    let cells = Cells(row, of: "relaySession")
    return RelaySession(
      id: try cells.text("id"), state: try cells.word("state"),
      citizenID: try cells.optionalText("citizenID"),
      profileID: try cells.optionalText("profileID"), skills: Self.list(try cells.text("skills")),
      requestedOperator: try cells.optionalText("requestedOperator"),
      isEmergency: try cells.flag("isEmergency"), isMessage: try cells.flag("isMessage"),
      operatorID: try cells.optionalText("operatorID"), supervisorID: try cells.optionalText("supervisorID"),
      operatorName: try cells.optionalText("operatorName"),
      operators: Self.list(try cells.text("operators")),
      organisation: try cells.optionalText("organisation"),
      summaryAskedAt: try cells.optionalDate("summaryAskedAt"),
      supervisor: try cells.optionalText("supervisor"), keepAskedAt: try cells.optionalDate("keepAskedAt"),
      openedBy: try cells.optionalText("openedBy"), openedAt: try cells.date("openedAt"),
      answeredAt: try cells.optionalDate("answeredAt"), endedAt: try cells.optionalDate("endedAt"),
      lastTurn: Int(try cells.integer("lastTurn")))
  }

  private func turn(_ row: Row, of id: String, _ key: DataKey) throws -> RelayTurn {
    let cells = Cells(row, of: "relayTurn")
    return try key.open(
      json: try cells.bytes("content"), "relayTurn", "content", "\(id)/\(try cells.integer("sequence"))")
  }

  private static func list(_ items: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(items), as: UTF8.self)
  }

  private static func list(_ text: String) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }
}
