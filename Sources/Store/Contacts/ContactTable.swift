import Domain
import Foundation
import GRDB

/// Contacts, inside a transaction.
struct ContactTable {
  let keys: KeyCabinet

  func lookup(_ channel: Channel, _ externalID: String) -> Data {
    keys.ring.lookupHash(externalID, use: "contact.\(channel.rawValue)")
  }

  /// - Returns: false where the contact is there already.
  func insert(_ draft: ContactDraft, id: String, in db: Database) throws -> Bool {
    if let citizenID = draft.citizenID { try CitizenTable(keys: keys).require(citizenID, in: db) }
    try db.execute(
      sql: """
        INSERT INTO contact (id, channel, externalLookup, citizenID, profileID, openedAt)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (channel, externalLookup) DO NOTHING
        """,
      arguments: [
        id, draft.channel.rawValue, lookup(draft.channel, draft.externalID), draft.citizenID, draft.profileID,
        try Timestamp.column(draft.openedAt),
      ])
    guard db.changesCount == 1 else { return false }
    let key = try keys.make(.reply, id, citizenID: draft.citizenID, at: draft.openedAt, in: db)
    try db.execute(
      sql: "UPDATE contact SET externalID = ?, replyAddress = ? WHERE id = ?",
      arguments: [
        try key.seal(draft.externalID, "contact", "externalID", id),
        try draft.replyAddress.map { try key.seal(json: $0, "contact", "replyAddress", id) }, id,
      ])
    return true
  }

  func find(_ id: String, in db: Database) throws -> Contact? {
    try Row.fetchOne(db, sql: "SELECT * FROM contact WHERE id = ?", arguments: [id])
      .map { try contact($0, in: db) }
  }

  func find(_ channel: Channel, _ externalID: String, in db: Database) throws -> Contact? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM contact WHERE channel = ? AND externalLookup = ?",
      arguments: [channel.rawValue, lookup(channel, externalID)]
    ).map { try contact($0, in: db) }
  }

  func get(_ id: String, in db: Database) throws -> Contact {
    guard let contact = try find(id, in: db) else { throw StoreError.notFound("un contatto", id) }
    return contact
  }

  func list(of citizenID: String, limit: Int, in db: Database) throws -> [Contact] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM contact WHERE citizenID = ? ORDER BY openedAt DESC, id LIMIT ?",
      arguments: [citizenID, limit]
    ).map { try contact($0, in: db) }
  }

  func answer(of id: String, in db: Database) throws -> Data? {
    guard let sealed = try replyColumn("answer", of: id, in: db),
      let key = try keys.find(.reply, id, in: db)
    else { return nil }
    return try Sealed.open(sealed, with: key.key, at: SealedPlace("contact", "answer", id))
  }

  func setAnswer(_ answer: Data, of contact: Contact, in db: Database) throws {
    guard answer.count <= Limits.document else {
      throw StoreError(
        .invalid, "La risposta: \(answer.count) byte sono troppi. Al massimo \(Limits.document).")
    }
    let key = try keys.findOrMake(
      .reply, contact.id, citizenID: contact.citizenID, at: contact.openedAt, in: db)
    try db.execute(
      sql: "UPDATE contact SET answer = ? WHERE id = ?",
      arguments: [
        try Sealed.seal(answer, with: key.key, at: SealedPlace("contact", "answer", contact.id)), contact.id,
      ])
  }

  func replyAddress(of id: String, in db: Database) throws -> Address? {
    guard let sealed = try replyColumn("replyAddress", of: id, in: db),
      let key = try keys.find(.reply, id, in: db)
    else { return nil }
    return try key.open(json: sealed, "contact", "replyAddress", id)
  }

  private func replyColumn(_ column: String, of id: String, in db: Database) throws -> Data? {
    // `column` is one of the two names above, never input.
    guard let row = try Row.fetchOne(db, sql: "SELECT \(column) FROM contact WHERE id = ?", arguments: [id])
    else { throw StoreError.notFound("un contatto", id) }
    return try Cells(row, of: "contact").optionalBytes(column)
  }

  private func contact(_ row: Row, in db: Database) throws -> Contact {
    let cells = Cells(row, of: "contact")
    let id = try cells.text("id")
    var externalID: String?
    if let sealed = try cells.optionalBytes("externalID"), let key = try keys.find(.reply, id, in: db) {
      externalID = try key.open(sealed, "contact", "externalID", id)
    }
    return Contact(
      id: id, channel: try cells.word("channel"), externalID: externalID ?? "",
      citizenID: try cells.optionalText("citizenID"), profileID: try cells.optionalText("profileID"),
      openedAt: try cells.date("openedAt"), closedAt: try cells.optionalDate("closedAt"),
      outcome: try cells.optionalWord("outcome"), organisation: try cells.optionalText("organisation"),
      topic: try cells.optionalText("topic"))
  }
}
