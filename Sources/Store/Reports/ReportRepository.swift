package import Foundation
import GRDB

/// Reports of disservice. Their words, photograph and reporter are sealed; kind, comune, state and dates are in clear,
/// because they are published.
package struct ReportRepository: Sendable {
  /// Seconds after its end that the words of a report may live.
  package static let wordsLife: TimeInterval = 180 * 24 * 60 * 60

  let vault: Vault
  private var table: ReportTable { ReportTable(keys: vault.keys) }

  /// - Throws: ``StoreError`` `invalid` for a value over its limit or a photograph that is none.
  package func create(_ draft: ReportDraft, at date: Date = Date()) async throws -> Report {
    try await vault.write { [table] in try table.insert(draft, at: date, in: $0) }
  }

  package func find(_ id: String) async throws -> Report? {
    try await vault.read { [table] in try table.find(id, in: $0) }
  }

  /// By the number the person was given; nil also for what is no such number.
  package func find(number text: String) async throws -> Report? {
    guard let number = RequestNumber(text) else { return nil }
    return try await vault.read { [table] in try table.find(number, in: $0) }
  }

  /// Newest first.
  package func list(_ filter: ReportFilter) async throws -> [Report] {
    try await vault.read { [table] db in
      var conditions: [String] = []
      var arguments: StatementArguments = []
      if !filter.service.isEmpty {
        conditions.append("service IN (\(filter.service.map { _ in "?" }.joined(separator: ", ")))")
        arguments += StatementArguments(filter.service)
      }
      if let state = filter.state {
        conditions.append("state = ?")
        arguments += [state.rawValue]
      }
      if let from = filter.from {
        conditions.append("requestedAt >= ?")
        arguments += [try Timestamp.column(from)]
      }
      if let to = filter.to {
        conditions.append("requestedAt <= ?")
        arguments += [try Timestamp.column(to)]
      }
      arguments += [min(max(0, filter.limit), 1000), max(0, filter.offset)]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM report \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
          ORDER BY requestedAt DESC, year DESC, counter DESC LIMIT ? OFFSET ?
          """,
        arguments: arguments)
      return try rows.map { try table.report($0, in: db) }
    }
  }

  /// Opens or closes a report, with a note for everybody.
  package func setState(
    _ id: String, to state: Report.State, notes: String?, at date: Date = Date()
  ) async throws -> Report {
    if let notes { try Limits.check(notes, "La nota", max: Limits.shortText) }
    return try await vault.write { [table] db in
      let report = try table.get(id, in: db)
      let moment = try Timestamp.column(max(date, report.requestedAt))
      try db.execute(
        sql: """
          UPDATE report SET state = ?, statusNotes = COALESCE(?, statusNotes), updatedAt = ?, closedAt = ?
          WHERE id = ?
          """,
        arguments: [state.rawValue, notes, moment, state == .closed ? moment : nil, id])
      return try table.get(id, in: db)
    }
  }

  /// - Throws: ``StoreError`` `invalid` for what is no photograph, `notFound`, `conflict` after the words were deleted.
  package func setPhoto(_ photo: Data, of id: String, at date: Date = Date()) async throws -> Report {
    try await vault.write { [table] db in
      _ = try table.get(id, in: db)
      try table.setPhoto(photo, of: id, at: date, in: db)
      return try table.get(id, in: db)
    }
  }

  package func photo(of id: String) async throws -> Data? {
    try await vault.read { [table] in try table.photo(of: id, in: $0) }
  }

  /// Deletes the words of reports that were closed 180 days ago; kind, comune and dates stay.
  ///
  /// - Returns: of how many.
  package func purgeWords(now: Date = Date()) async throws -> Int {
    try await vault.write { [table] db in
      let old = try String.fetchAll(
        db,
        sql: "SELECT id FROM report WHERE content IS NOT NULL AND closedAt <= ? LIMIT 500",
        arguments: [try Timestamp.column(now - Self.wordsLife)])
      for id in old {
        try db.execute(sql: "UPDATE report SET content = NULL, photo = NULL WHERE id = ?", arguments: [id])
        try table.keys.destroy(.report, id, in: db)
      }
      return old.count
    }
  }
}
