import Domain
import Foundation
import GRDB

/// Requests, inside a transaction. Each has a key of its own, because a question waits longer than a transcript may.
struct RequestTable {
  let keys: KeyCabinet

  func insert(_ draft: RequestDraft, of contact: Contact, at date: Date, in db: Database) throws -> Request {
    try Limits.check(draft.question, "La domanda", max: Limits.longText)
    let number = try RequestNumber.next(at: date, in: db)
    let id = UUID().uuidString.lowercased()
    let key = try keys.make(.request, id, citizenID: contact.citizenID, at: date, in: db)
    try db.execute(
      sql: """
        INSERT INTO request (id, year, counter, contactID, citizenID, kind, state, content, openedAt)
        VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?)
        """,
      arguments: [
        id, number.year, number.counter, contact.id, contact.citizenID, draft.kind.rawValue,
        try key.seal(
          json: RequestContent(question: draft.question, known: draft.known), "request", "content", id),
        try Timestamp.column(date),
      ])
    return try get(id, in: db)
  }

  /// Adds to the citizen's words; what makes the question longer than allowed is refused.
  func add(_ words: String, to request: Request, in db: Database) throws {
    let question = request.question + "\n" + words
    try Limits.check(question, "La domanda", max: Limits.longText)
    guard let key = try keys.find(.request, request.id, in: db) else {
      throw StoreError.notFound("una richiesta", request.id)
    }
    try db.execute(
      sql: "UPDATE request SET content = ? WHERE id = ?",
      arguments: [
        try key.seal(
          json: RequestContent(question: question, known: request.known), "request", "content", request.id),
        request.id,
      ])
  }

  func get(_ id: String, in db: Database) throws -> Request {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM request WHERE id = ?", arguments: [id])
    guard let row else { throw StoreError.notFound("una richiesta", id) }
    return try request(row, in: db)
  }

  func find(_ number: RequestNumber, in db: Database) throws -> Request? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM request WHERE year = ? AND counter = ?",
      arguments: [number.year, number.counter]
    ).map { try request($0, in: db) }
  }

  func ofContact(_ contactID: String, in db: Database) throws -> [Request] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM request WHERE contactID = ? ORDER BY year, counter", arguments: [contactID]
    ).map { try request($0, in: db) }
  }

  func request(_ row: Row, in db: Database) throws -> Request {
    let cells = Cells(row, of: "request")
    let id = try cells.text("id")
    var content = RequestContent(question: "", known: [:])
    if let sealed = try cells.optionalBytes("content"), let key = try keys.find(.request, id, in: db) {
      content = try key.open(json: sealed, "request", "content", id)
    }
    let number = RequestNumber(year: try cells.integer("year"), counter: try cells.integer("counter"))
    return Request(
      id: id, number: number.description, contactID: try cells.text("contactID"),
      citizenID: try cells.optionalText("citizenID"), kind: try cells.word("kind"),
      state: try cells.word("state"), question: content.question, known: content.known,
      openedAt: try cells.date("openedAt"), closedAt: try cells.optionalDate("closedAt"))
  }
}

/// The sealed part of a request.
struct RequestContent: Codable {
  let question: String
  let known: [String: String]
}
