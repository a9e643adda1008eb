package import Domain
import GRDB

extension DirectoryIndex {
  /// Bodies by a number, an address, a site or a fiscal code; empty for a query of words, and for one nobody has.
  func contacts(_ db: Database, _ query: String, limit: Int) throws -> [DirectoryHit] {
    for reading in ContactKey.readings(of: query) {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT contactKey.code, contactKey.matched, prior FROM contactKey
          JOIN organisation ON organisation.code = contactKey.code
          WHERE contactKey.kind = ? AND contactKey.key = ? ORDER BY prior DESC, contactKey.code LIMIT ?
          """,
        arguments: [reading.kind.rawValue, reading.key, limit])
      guard !rows.isEmpty else { continue }
      return try rows.compactMap { row in
        let prior: Double = row["prior"]
        return try BodyQuery.organisation(db, code: row["code"]).map {
          DirectoryHit(
            organisation: $0, score: 0.85 + 0.15 * prior,
            reason: MatchReason(kind: reading.kind, matched: row["matched"]))
        }
      }
    }
    return []
  }

  /// The offices of a body, those that people look for first.
  ///
  /// - Parameters:
  ///   - code: IndicePA code, in any case.
  ///   - kind: id in `office-kinds.json`; nil for all.
  /// - Throws: ``DirectoryError``: `index`.
  package func offices(of code: String, kind: String? = nil) throws -> [Office] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: OfficeRow.selectSQL + " WHERE organisation = ? ORDER BY kind IS NULL, kind, name, code",
        arguments: [code.lowercased()])
      return rows.map(OfficeRow.office).filter { kind == nil || $0.kind == kind }
    }
  }

  /// The ids of the kinds of office.
  package var officeKindNames: [String] { officeKinds.kinds.map(\.id) }

  /// What a kind of office is called, for people; nil for an id that does not exist.
  package func officeLabel(_ kind: String) -> String? { officeKinds.label(kind) }
}
