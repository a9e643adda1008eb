import Domain
import GRDB

/// Questions to the table of bodies.
enum BodyQuery {
  private static let columns = Entry.columns.joined(separator: ", ")

  static func organisation(_ db: Database, code: String) throws -> Organisation? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM organisation WHERE code = ?", arguments: [code.lowercased()])
    return row.map { Entry.body($0) }
  }

  /// A page of all bodies, by code.
  static func organisations(_ db: Database, offset: Int, limit: Int) throws -> [Organisation] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM organisation ORDER BY code LIMIT ? OFFSET ?",
      arguments: [limit, offset])
    return rows.map { Entry.body($0) }
  }

  /// The body that governs a comune.
  static func comuneBody(_ db: Database, comuneCode: String) throws -> Organisation? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM organisation WHERE comuneCode = ? AND isComune LIMIT 1",
      arguments: [comuneCode])
    return row.map { Entry.body($0) }
  }

  /// The most likely bodies of some categories in a province, comune or region.
  static func bodies(
    _ db: Database, categories: [String], where column: String, equals value: String, limit: Int
  ) throws -> [Organisation] {
    let marks = categories.map { _ in "?" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM organisation WHERE \(column) = ? AND category IN (\(marks))
        ORDER BY prior DESC, length(name) LIMIT ?
        """,
      arguments: StatementArguments([value] + categories) + [limit])
    return rows.map { Entry.body($0) }
  }
}
