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
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Runs the body in one transaction: all of it is on the disk when this returns, or nothing.
  func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
    do {
      return try await pool.write(body)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Empties the write-ahead log, where copies of destroyed keys could linger. A reader at work may prevent it; then
  /// the next call does it, so a failure is no error.
  ///
  /// - Returns: whether the log is empty now.
  @discardableResult
  func scrub() async -> Bool {
    do {
      _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      return true
    } catch {
      return false
    }
  }
}
