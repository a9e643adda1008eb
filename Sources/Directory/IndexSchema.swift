import GRDB

/// The tables of the directory's own SQLite file.
///
/// What was read is kept by source in the tables `entry`, `comune`, `comuneContact` and `abolishedComune`; what is
/// searched (`organisation`, `nameKey`, `placeKey`, `contactKey`, `bodyText`) is derived from them by ``IndexRebuild`` in the same
/// transaction, so an import that fails leaves the old index whole.
enum IndexSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("sources") { db in
      try db.create(table: "entry", options: .withoutRowID) { t in
        t.column("origin", .text).notNull()
        t.column("code", .text).notNull()
        t.column("name", .text).notNull()
        for column in [
          "acronym", "category", "comuneCode", "comune", "province", "region", "address", "postcode",
          "fiscalCode",
          "site", "contactPoints",
        ] { t.column(column, .text) }
        t.column("source", .text).notNull()
        t.column("checked", .text).notNull()
        t.primaryKey(["origin", "code"])
        t.check(sql: "code = lower(code) AND code <> '' AND name <> ''")
      }
      try db.create(table: "comune", options: .withoutRowID) { t in
        t.primaryKey("code", .text)
        t.column("cadastral", .text)
        t.column("name", .text).notNull()
        t.column("otherName", .text)
        t.column("province", .text)
        t.column("region", .text)
        t.column("isCapital", .boolean).notNull()
        t.column("origin", .text).notNull()
        t.check(sql: "length(code) = 6")
      }
      try db.create(table: "comuneContact", options: .withoutRowID) { t in
        t.primaryKey("code", .text)
        for column in ["phone", "fax", "email", "pec", "postcode"] { t.column(column, .text) }
        t.column("population", .integer)
        t.column("source", .text).notNull()
        t.column("checked", .text).notNull()
      }
      try db.create(table: "abolishedComune") { t in
        t.column("name", .text).notNull()
        t.column("province", .text)
        t.column("code", .text)
      }
      try db.create(table: "meta", options: .withoutRowID) { t in
        t.primaryKey("key", .text)
        t.column("value", .text).notNull()
      }
    }
    migrator.registerMigration("derived") { db in
      try db.create(table: "organisation") { t in
        t.primaryKey("id", .integer)
        t.column("code", .text).notNull().unique()
        t.column("name", .text).notNull()
        for column in [
          "acronym", "category", "comuneCode", "comune", "province", "region", "address", "postcode",
          "fiscalCode",
          "site", "contactPoints",
        ] { t.column(column, .text) }
        t.column("source", .text).notNull()
        t.column("checked", .text).notNull()
        // Words of the name, folded, without stopwords; of other names; of the place.
        t.column("nameWords", .text).notNull()
        t.column("aliasWords", .text).notNull()
        t.column("placeWords", .text).notNull()
        // 0 to 1: how likely it is meant when names tie.
        t.column("prior", .double).notNull()
        // True for the body that governs a comune, not its companies.
        t.column("isComune", .boolean).notNull()
      }
      try db.create(indexOn: "organisation", columns: ["comuneCode", "isComune"])
      try db.create(indexOn: "organisation", columns: ["province", "category"])
      try db.create(indexOn: "organisation", columns: ["region", "category"])
      try db.create(table: "nameKey", options: .withoutRowID) { t in
        t.column("key", .text).notNull()
        t.column("code", .text).notNull()
        t.column("kind", .text).notNull()
        t.column("matched", .text).notNull()
        // 0 to 1: below 1 for keys that fit several bodies.
        t.column("strength", .double).notNull()
        t.primaryKey(["key", "code", "kind"])
      }
      try db.create(table: "placeKey", options: .withoutRowID) { t in
        t.column("key", .text).notNull()
        t.column("comuneCode", .text).notNull()
        // `name`, `other`, `former` or `locality`.
        t.column("kind", .text).notNull()
        t.primaryKey(["key", "comuneCode"])
      }
      try db.execute(
        sql:
          "CREATE VIRTUAL TABLE bodyText USING fts5(name, alias, place, tokenize='unicode61', prefix='3 4 5')"
      )
      try db.execute(sql: "CREATE VIRTUAL TABLE bodyVocabulary USING fts5vocab('bodyText', 'row')")
    }
    migrator.registerMigration("offices and contact keys") { db in
      try db.create(table: "office", options: .withoutRowID) { t in
        t.primaryKey("code", .text)
        t.column("organisation", .text).notNull()
        t.column("name", .text).notNull()
        for column in ["kind", "address", "postcode", "comuneCode", "contactPoints"] {
          t.column(column, .text)
        }
        t.column("source", .text).notNull()
        t.column("checked", .text).notNull()
      }
      try db.create(indexOn: "office", columns: ["organisation", "kind"])
      try db.create(table: "tollFree", options: .withoutRowID) { t in
        t.column("organisation", .text).notNull()
        t.column("number", .text).notNull()
        // A contact point as JSON, in a list of one.
        t.column("point", .text).notNull()
        t.primaryKey(["organisation", "number"])
      }
      // Derived: what a number, an address, a site or a fiscal code leads to.
      try db.create(table: "contactKey", options: .withoutRowID) { t in
        t.column("kind", .text).notNull()
        t.column("key", .text).notNull()
        t.column("code", .text).notNull()
        t.column("matched", .text).notNull()
        t.primaryKey(["kind", "key", "code"])
      }
    }
    migrator.registerMigration("details, overlays and facts of access") { db in
      for table in ["entry", "organisation", "office"] {
        // Accessibility, areas served and sources of single facts (`EntryDetails`).
        try db.alter(table: table) { $0.add(column: "details", .text) }
      }
      // Derived: what the sources say of a body that operators have corrected, and of an office what shows in its place.
      for table in ["uncorrected", "officeOverlay"] {
        try db.create(table: table, options: .withoutRowID) { t in
          t.primaryKey("code", .text)
          t.column("value", .text).notNull()
        }
      }
      try db.create(table: "accessFact", options: .withoutRowID) { t in
        t.column("organisation", .text).notNull()
        // Empty for the body's seat.
        t.column("office", .text).notNull()
        t.column("kind", .text).notNull()
        t.column("availability", .text).notNull()
        t.column("note", .text)
        t.column("source", .text).notNull()
        t.column("checked", .text).notNull()
        t.primaryKey(["organisation", "office", "kind"])
      }
      try db.create(indexOn: "contactKey", columns: ["code"])
    }
    return migrator
  }
}
