import Foundation
import GRDB

/// What every repository works with: the database, the keys, and errors in the store's own words.
struct Vault: Sendable {
  let pool: DatabasePool
  let keys: KeyCabinet
  let path: String

  func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await pool.read(body)
    } catch {
      throw translated(error)
    }
  }

  /// Runs the body in one transaction: all of it is on the disk when this returns, or nothing.
  func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await pool.write(body)
    } catch {
      throw translated(error)
    }
  }

  private func translated(_ error: any Error) -> any Error {
    switch error {
    case let error as DatabaseError: StoreError(error, path: path)
    // Its own text may quote the row.
    case is RowDecodingError: StoreError.damaged(path: path, cause: "a value of another type than its column")
    default: error
    }
  }

  /// Empties the write-ahead log, where copies of destroyed keys could linger. A reader at work may prevent it; then
  /// the next call does it, so a failure is no error.
  ///
  /// - Returns: whether the log is empty now.
  @discardableResult
  func scrub() async -> Bool {
    do {
      _ = try await pool.writeWithoutTransaction { db in
        // Nobody can write while this waits for readers: a long one, such as a backup, must not hold up the service.
        try db.execute(sql: "PRAGMA busy_timeout = 100")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(Int(StoreConfiguration.busySeconds * 1000))") }
        return try db.checkpoint(.truncate)
      }
      return true
    } catch {
      return false
    }
  }
}
