import GRDB

/// The store's schema, as the sequence of changes that led to it. A released migration is never edited: a new one is
/// added, in a file of its own.
enum StoreSchema {
  /// In the file's header (SQLite's `application_id`), so that no other program's file is taken for a store: "LinA".
  static let applicationID = 0x4C69_6E41

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-citizens") { try $0.execute(sql: citizens) }
    migrator.registerMigration("1-keys") { try $0.execute(sql: keys) }
    migrator.registerMigration("1-contacts") { try $0.execute(sql: contacts) }
    migrator.registerMigration("1-access") { try $0.execute(sql: access) }
    migrator.registerMigration("2-feedback") { try $0.execute(sql: feedback) }
    migrator.registerMigration("3-conversations") { try $0.execute(sql: conversations) }
    migrator.registerMigration("4-relay") { try $0.execute(sql: relay) }
    migrator.registerMigration("5-login") { try $0.execute(sql: login) }
    return migrator
  }
}
