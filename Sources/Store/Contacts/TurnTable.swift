import Domain
import Foundation
import GRDB

/// The turns of contacts, inside a transaction. Each contact's turns have a key of their own, destroyed with them.
struct TurnTable {
  let keys: KeyCabinet

  func append(_ turns: [Turn], to contact: Contact, in db: Database) throws {
    guard !turns.isEmpty else { return }
    guard turns.count <= Limits.turns else {
      throw StoreError(.invalid, "\(turns.count) turni insieme sono troppi. Al massimo \(Limits.turns).")
    }
    let key = try keys.findOrMake(
      .transcript, contact.id, citizenID: contact.citizenID, at: contact.openedAt, in: db)
    let first = try Int.fetchOne(
      db, sql: "SELECT COALESCE(MAX(position) + 1, 0) FROM turn WHERE contactID = ?", arguments: [contact.id])
    for (offset, turn) in turns.enumerated() {
      try insert(turn, at: (first ?? 0) + offset, of: contact.id, sealedBy: key, in: db)
    }
  }

  func list(of contactID: String, in db: Database) throws -> [Turn] {
    guard let key = try keys.find(.transcript, contactID, in: db) else { return [] }
    return try Row.fetchAll(
      db, sql: "SELECT * FROM turn WHERE contactID = ? ORDER BY position", arguments: [contactID]
    ).map { row in
      let cells = Cells(row, of: "turn")
      let position = Int(try cells.integer("position"))
      let place = "\(contactID)/\(position)"
      return Turn(
        index: position, speaker: try cells.word("speaker"),
        original: try key.open(try cells.bytes("original"), "turn", "original", place),
        simplified: try key.openIfPresent(try cells.optionalBytes("simplified"), "turn", "simplified", place),
        language: try cells.text("language"), at: try cells.date("saidAt"))
    }
  }

  private func insert(
    _ turn: Turn, at position: Int, of contactID: String, sealedBy key: DataKey, in db: Database
  ) throws {
    try Limits.check(turn.original, "Un turno", max: Limits.longText, mayBeEmpty: true)
    try Limits.check(turn.simplified ?? "", "Un turno", max: Limits.longText, mayBeEmpty: true)
    try Limits.checkID(turn.language, "La lingua di un turno")
    let place = "\(contactID)/\(position)"
    try db.execute(
      sql: """
        INSERT INTO turn (contactID, position, speaker, original, simplified, language, saidAt)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        contactID, position, turn.speaker.rawValue, try key.seal(turn.original, "turn", "original", place),
        try key.sealIfPresent(turn.simplified, "turn", "simplified", place), turn.language,
        try Timestamp.column(turn.at),
      ])
  }
}
