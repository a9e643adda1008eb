import Domain
import Foundation
import GRDB

/// Conversations and their events, inside a transaction. Each has a key of its own, destroyed with its words.
struct ConversationTable {
  let keys: KeyCabinet

  func addressLookup(_ address: Address) throws -> Data {
    let form = try AddressForm.normalised(address)
    return keys.ring.lookupHash(form.value, use: "conversation.\(form.kind.rawValue)")
  }

  private func turnLookup(_ externalID: String, of id: String) -> Data {
    keys.ring.lookupHash(externalID, use: "conversationTurn.\(id)")
  }

  func find(_ id: String, in db: Database) throws -> ConversationRecord? {
    try Row.fetchOne(db, sql: "SELECT * FROM conversation WHERE id = ?", arguments: [id])
      .map { try record($0, in: db) }
  }

  func get(_ id: String, in db: Database) throws -> ConversationRecord {
    guard let found = try find(id, in: db) else { throw StoreError.notFound("una conversazione", id) }
    return found
  }

  /// The conversation that a contact belongs to.
  func ofContact(_ contactID: String, in db: Database) throws -> ConversationRecord? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM conversation WHERE contactID = ? ORDER BY openedAt DESC LIMIT 1",
      arguments: [contactID]
    ).map { try record($0, in: db) }
  }

  func insert(
    _ id: String, contact: Contact, address: Address?, writing: ConversationWriting, at date: Date,
    in db: Database
  ) throws {
    let key = try keys.make(.conversation, id, citizenID: contact.citizenID, at: date, in: db)
    let moment = try Timestamp.column(date)
    try db.execute(
      sql: """
        INSERT INTO conversation
          (id, contactID, citizenID, addressLookup, channel, mode, version, state, openedAt, updatedAt)
        VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
        """,
      arguments: [
        id, contact.id, contact.citizenID, try address.map(addressLookup), contact.channel.rawValue,
        writing.mode.rawValue, try seal(writing.state, key, id), moment, moment,
      ])
  }

  func update(
    _ record: ConversationRecord, contact: Contact, writing: ConversationWriting, at date: Date,
    in db: Database
  ) throws {
    let key = try key(of: record.id, in: db)
    let moment = try Timestamp.column(max(date, record.openedAt))
    try db.execute(
      sql: """
        UPDATE conversation SET contactID = ?, channel = ?, mode = ?, version = version + 1, state = ?,
          updatedAt = ?, closedAt = ? WHERE id = ? AND version = ?
        """,
      arguments: [
        contact.id, contact.channel.rawValue, writing.mode.rawValue, try seal(writing.state, key, record.id),
        moment, writing.mode == .closed ? moment : nil, record.id, record.version,
      ])
    guard db.changesCount == 1 else {
      throw StoreError(.conflict, "La conversazione è andata avanti nel frattempo. Ripetere.")
    }
  }

  /// - Parameter externalID: the channel's id of the turn; kept with the first event.
  func append(
    _ events: [ConversationEventDraft], to id: String, externalID: String?, at date: Date, in db: Database
  ) throws {
    let key = try key(of: id, in: db)
    let last = try Int.fetchOne(
      db, sql: "SELECT COALESCE(MAX(sequence), 0) FROM conversationEvent WHERE conversationID = ?",
      arguments: [id])
    for (offset, event) in events.enumerated() {
      let limit = event.kind == .photo ? Limits.photograph : Limits.document
      guard event.content.count <= limit else {
        throw StoreError(.invalid, "Un turno: \(event.content.count) byte sono troppi. Al massimo \(limit).")
      }
      let sequence = (last ?? 0) + offset + 1
      try db.execute(
        sql: """
          INSERT INTO conversationEvent (conversationID, sequence, kind, externalLookup, content, saidAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, sequence, event.kind.rawValue,
          offset == 0 ? externalID.map { turnLookup($0, of: id) } : nil,
          try Sealed.seal(event.content, with: key.key, at: Self.place(id, sequence)),
          try Timestamp.column(date),
        ])
    }
  }

  func events(of id: String, after sequence: Int, limit: Int, in db: Database) throws
    -> [ConversationEventRecord]
  {
    guard let key = try keys.find(.conversation, id, in: db) else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM conversationEvent WHERE conversationID = ? AND sequence > ? ORDER BY sequence LIMIT ?
        """,
      arguments: [id, sequence, limit]
    ).map { try event($0, id, key) }
  }

  /// The events that one turn brought, where it came before.
  func events(ofTurn externalID: String, in id: String, _ db: Database) throws -> [ConversationEventRecord]? {
    let first = try Int.fetchOne(
      db,
      sql: "SELECT sequence FROM conversationEvent WHERE conversationID = ? AND externalLookup = ?",
      arguments: [id, turnLookup(externalID, of: id)])
    guard let first, let key = try keys.find(.conversation, id, in: db) else { return nil }
    let next = try Int.fetchOne(
      db,
      sql: """
        SELECT MIN(sequence) FROM conversationEvent
        WHERE conversationID = ? AND sequence > ? AND externalLookup IS NOT NULL
        """,
      arguments: [id, first])
    return try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM conversationEvent WHERE conversationID = ? AND sequence >= ? AND sequence < ?
        ORDER BY sequence
        """,
      arguments: [id, first, next ?? Int.max]
    ).map { try event($0, id, key) }
  }

  /// The last photograph that was received.
  func photograph(of id: String, in db: Database) throws -> Data? {
    guard let key = try keys.find(.conversation, id, in: db) else { return nil }
    return try Row.fetchOne(
      db,
      sql: """
        SELECT * FROM conversationEvent WHERE conversationID = ? AND kind = 'photo'
        ORDER BY sequence DESC LIMIT 1
        """,
      arguments: [id]
    ).map { try event($0, id, key).content }
  }

  /// Deletes the words and destroys their key.
  func purge(_ id: String, at date: Date, in db: Database) throws {
    try db.execute(sql: "DELETE FROM conversationEvent WHERE conversationID = ?", arguments: [id])
    try db.execute(
      sql: """
        UPDATE conversation SET state = NULL, mode = 'closed', addressLookup = NULL,
          closedAt = COALESCE(closedAt, MAX(openedAt, ?)) WHERE id = ?
        """,
      arguments: [try Timestamp.column(date), id])
    try keys.destroy(.conversation, id, in: db)
  }

  private func key(of id: String, in db: Database) throws -> DataKey {
    guard let key = try keys.find(.conversation, id, in: db) else {
      throw StoreError(.conflict, "La conversazione \(StoreError.shown(id)) è finita. Aprirne una nuova.")
    }
    return key
  }

  private func seal(_ state: Data, _ key: DataKey, _ id: String) throws -> Data {
    guard state.count <= Limits.document else {
      throw StoreError(
        .invalid, "La conversazione: \(state.count) byte sono troppi. Al massimo \(Limits.document).")
    }
    return try Sealed.seal(state, with: key.key, at: SealedPlace("conversation", "state", id))
  }

  private func record(_ row: Row, in db: Database) throws -> ConversationRecord {
    let cells = Cells(row, of: "conversation")
    let id = try cells.text("id")
    var state: Data?
    if let sealed = try cells.optionalBytes("state"), let key = try keys.find(.conversation, id, in: db) {
      state = try Sealed.open(sealed, with: key.key, at: SealedPlace("conversation", "state", id))
    }
    return ConversationRecord(
      id: id, contactID: try cells.text("contactID"), citizenID: try cells.optionalText("citizenID"),
      channel: try cells.word("channel"), mode: try cells.word("mode"),
      version: Int(try cells.integer("version")), state: state, openedAt: try cells.date("openedAt"),
      updatedAt: try cells.date("updatedAt"), closedAt: try cells.optionalDate("closedAt"))
  }

  private func event(_ row: Row, _ id: String, _ key: DataKey) throws -> ConversationEventRecord {
    let cells = Cells(row, of: "conversationEvent")
    let sequence = Int(try cells.integer("sequence"))
    return ConversationEventRecord(
      sequence: sequence, kind: try cells.word("kind"),
      content: try Sealed.open(try cells.bytes("content"), with: key.key, at: Self.place(id, sequence)),
      at: try cells.date("saidAt"))
  }

  private static func place(_ id: String, _ sequence: Int) -> SealedPlace {
    SealedPlace("conversationEvent", "content", "\(id)/\(sequence)")
  }
}
