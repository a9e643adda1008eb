import Domain
import Foundation
import GRDB

/// Reports of disservice, inside a transaction. Each has a key of its own, destroyed with its words.
struct ReportTable {
  let keys: KeyCabinet

  /// - Returns: the report that has the same idempotency key already, where there is one.
  func insert(_ draft: ReportDraft, at date: Date, in db: Database) throws -> Report {
    try Limits.checkID(draft.service, "Il tipo di disservizio")
    try Limits.check(draft.words.description, "La descrizione", max: 20_000)
    for text in [draft.words.place, draft.words.since].compactMap({ $0 }) {
      try Limits.check(text, "Il luogo o il momento", max: Limits.shortText, mayBeEmpty: true)
    }
    for (name, value) in draft.words.reporter { try Limits.check(value, "Il campo \(name)", max: 320) }
    if let organisation = draft.organisation { try Limits.checkID(organisation, "Il codice dell'ente") }
    if let comune = draft.comune,
      comune.utf8.count != 6 || !comune.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      throw StoreError(.invalid, "Il codice ISTAT del comune ha 6 cifre.")
    }
    let id = try draft.idempotencyKey.map(identifier) ?? UUID().uuidString.lowercased()
    if let known = try find(id, in: db) { return known }
    let number = try RequestNumber.next(at: date, in: db)
    let key = try keys.make(.report, id, citizenID: draft.citizenID, at: date, in: db)
    let moment = try Timestamp.column(date)
    try db.execute(
      sql: """
        INSERT INTO report (id, year, counter, service, comune, organisation, state, contactID, citizenID,
          content, requestedAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, number.year, number.counter, draft.service, draft.comune, draft.organisation, draft.contactID,
        draft.citizenID, try key.seal(json: draft.words, "report", "content", id), moment, moment,
      ])
    if let photo = draft.photo { try setPhoto(photo, of: id, at: date, in: db) }
    return try get(id, in: db)
  }

  func find(_ id: String, in db: Database) throws -> Report? {
    try Row.fetchOne(db, sql: "SELECT * FROM report WHERE id = ?", arguments: [id])
      .map { try report($0, in: db) }
  }

  func get(_ id: String, in db: Database) throws -> Report {
    guard let found = try find(id, in: db) else { throw StoreError.notFound("una segnalazione", id) }
    return found
  }

  func find(_ number: RequestNumber, in db: Database) throws -> Report? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM report WHERE year = ? AND counter = ?",
      arguments: [number.year, number.counter]
    ).map { try report($0, in: db) }
  }

  func setPhoto(_ photo: Data, of id: String, at date: Date, in db: Database) throws {
    guard photo.starts(with: [0xFF, 0xD8, 0xFF]) || photo.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
      throw StoreError(.invalid, "La fotografia non è un'immagine JPEG o PNG.")
    }
    guard photo.count <= Limits.photograph else {
      throw StoreError(
        .invalid, "La fotografia: \(photo.count) byte sono troppi. Al massimo \(Limits.photograph).")
    }
    guard let key = try keys.find(.report, id, in: db) else {
      throw StoreError(.conflict, "Le parole di questa segnalazione sono state cancellate.")
    }
    try db.execute(
      sql: "UPDATE report SET photo = ?, updatedAt = ? WHERE id = ?",
      arguments: [
        try Sealed.seal(photo, with: key.key, at: SealedPlace("report", "photo", id)),
        try Timestamp.column(date), id,
      ])
  }

  func photo(of id: String, in db: Database) throws -> Data? {
    guard let row = try Row.fetchOne(db, sql: "SELECT photo FROM report WHERE id = ?", arguments: [id]),
      let sealed = try Cells(row, of: "report").optionalBytes("photo"),
      let key = try keys.find(.report, id, in: db)
    else { return nil }
    return try Sealed.open(sealed, with: key.key, at: SealedPlace("report", "photo", id))
  }

  func report(_ row: Row, in db: Database) throws -> Report {
    let cells = Cells(row, of: "report")
    let id = try cells.text("id")
    var words: ReportContent?
    if let sealed = try cells.optionalBytes("content"), let key = try keys.find(.report, id, in: db) {
      words = try key.open(json: sealed, "report", "content", id)
    }
    let number = RequestNumber(year: try cells.integer("year"), counter: try cells.integer("counter"))
    return Report(
      id: id, number: number.description, service: try cells.text("service"),
      comune: try cells.optionalText("comune"), organisation: try cells.optionalText("organisation"),
      state: try cells.word("state"), statusNotes: try cells.optionalText("statusNotes"),
      citizenID: try cells.optionalText("citizenID"), words: words,
      hasPhoto: try cells.optionalBytes("photo") != nil, requestedAt: try cells.date("requestedAt"),
      updatedAt: try cells.date("updatedAt"), closedAt: try cells.optionalDate("closedAt"))
  }

  /// The id of a report that a channel may send twice: a keyed hash tells nothing of the key.
  private func identifier(_ key: String) throws -> String {
    try Limits.check(key, "La chiave della segnalazione", max: Limits.externalID)
    let hash = keys.ring.lookupHash(key, use: "report")
    return hash.prefix(16).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }
}
