import Foundation
import GRDB

/// How every connection to the store is set up.
struct StoreConfiguration: Sendable {
  /// How long a process waits for another one's write.
  static let busySeconds: TimeInterval = 10

  /// The most pages of 4,096 bytes the file may have; nil for SQLite's own limit.
  var pageLimit: Int?

  func database() -> Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Self.busySeconds)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      if let pageLimit, !db.configuration.readonly {
        try db.execute(sql: "PRAGMA max_page_count = \(pageLimit)")
      }
    }
    return configuration
  }
}
