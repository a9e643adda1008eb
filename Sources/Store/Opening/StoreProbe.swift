import Foundation
import GRDB
import Glibc

/// Looks at a store before it is opened, without writing a byte of it.
struct StoreProbe {
  /// Up to this size, in bytes, the whole structure is checked at each opening: about 0.2 s on a slow disk.
  static let fullCheckSize: UInt64 = 64 * 1024 * 1024

  let path: String
  let ring: KeyRing

  /// - Throws: ``StoreError`` `notAStore`, `damaged`, `newerSchema` or `wrongKey`.
  func check() throws {
    let size = try checkHeader()
    // Without a log nobody has the store open, and it can be read as an unchanging file: that leaves no trace beside
    // it. Should someone open it meanwhile, only a look under SQLite's locks counts.
    let isQuiet = !logExists
    do {
      try look(at: isQuiet ? unchangingAddress : path, size: size)
    } catch {
      guard isQuiet, logExists else { throw error }
      try look(at: path, size: size)
    }
  }

  private func look(at address: String, size: UInt64) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "store.probe"
    configuration.busyMode = .timeout(StoreConfiguration.busySeconds)
    do {
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      try queue.read { db in
        try checkOwner(db)
        if size <= Self.fullCheckSize { try checkStructure(db) }
        try checkSchema(db)
        try StoreIdentity.check(ring, path: path, in: db)
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private var logExists: Bool { access(path + "-wal", F_OK) == 0 }

  private var unchangingAddress: String {
    let allowed = CharacterSet(charactersIn: "/-_.~").union(.alphanumerics)
    guard let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) else { return path }
    return "file:\(escaped)?immutable=1"
  }

  /// SQLite takes an empty or very short file for a new database; a store never is one.
  private func checkHeader() throws -> UInt64 {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError(
        .folderNotWritable,
        "L'archivio \(path) non si può leggere. Darne lettura e scrittura all'utente del servizio.")
    }
    defer { try? file.close() }
    let header: Data
    let size: UInt64
    do {
      header = try file.read(upToCount: 16) ?? Data()
      size = try file.seekToEnd()
    } catch {
      throw StoreError.damaged(path: path, cause: error.localizedDescription)
    }
    guard size >= 512 else { throw StoreError.damaged(path: path, cause: "\(size) bytes") }
    guard header == Data("SQLite format 3\0".utf8) else {
      throw StoreError(DatabaseError(resultCode: .SQLITE_NOTADB, message: "header"), path: path)
    }
    return size
  }

  private func checkOwner(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == StoreSchema.applicationID else {
      throw StoreError(DatabaseError(resultCode: .SQLITE_NOTADB, message: "application_id"), path: path)
    }
  }

  private func checkStructure(_ db: Database) throws {
    let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
    guard verdict == "ok" else { throw StoreError.damaged(path: path, cause: verdict) }
  }

  private func checkSchema(_ db: Database) throws {
    guard try !StoreSchema.migrator.hasBeenSuperseded(db) else {
      throw StoreError(
        .newerSchema,
        "L'archivio \(path) è stato scritto da una versione più recente di Linea Amica. Non è stato modificato "
          + "niente. Installare quella versione o una successiva.")
    }
  }
}
