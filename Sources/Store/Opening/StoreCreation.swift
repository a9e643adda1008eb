import Foundation
import GRDB
import Glibc

/// Makes a new store: under another name until it is whole, so that a power cut leaves no half-made store behind.
struct StoreCreation {
  let folder: URL
  let path: String
  let ring: KeyRing
  let configuration: StoreConfiguration

  func run() throws {
    let draft = folder.appendingPathComponent(".linea-amica-\(UUID().uuidString)\(PrivateFile.draftEnding)")
      .path
    close(try PrivateFile.createEmpty(draft))
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
    do {
      let queue = try DatabaseQueue(path: draft, configuration: configuration.database())
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)")
      }
      try StoreSchema.migrator.migrate(queue)
      try queue.write { try StoreIdentity.write(ring, in: $0) }
      try queue.writeWithoutTransaction { db in
        // Kept in the file's header; with the last connection closed the log is folded into the file.
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
    try PrivateFile.publish(draft, as: path)
  }
}
