package import Domain
import GRDB

/// The whole directory, page by page, for those who take it elsewhere.
extension DirectoryIndex {
  /// Bodies in the order of their codes.
  ///
  /// - Parameters:
  ///   - offset: bodies to leave out, from 0.
  ///   - limit: bodies at most, from 0.
  /// - Throws: ``DirectoryError`` `index`.
  package func organisations(offset: Int, limit: Int) throws -> [Organisation] {
    try read { try BodyQuery.organisations($0, offset: offset, limit: limit) }
  }

  /// Offices of all bodies in the order of their codes.
  package func allOffices(offset: Int, limit: Int) throws -> [Office] {
    try read { db in
      try Row.fetchAll(
        db, sql: "\(OfficeRow.selectSQL) ORDER BY code LIMIT ? OFFSET ?", arguments: [limit, offset]
      )
      .map { OfficeRow.office($0) }
    }
  }

  package func officeCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM office") ?? 0 }
  }

  /// The office with an IndicePA code of its own (`codice_uni_uo`), in any case.
  package func office(code: String) throws -> Office? {
    try read { db in
      try Row.fetchOne(
        db, sql: "\(OfficeRow.selectSQL) WHERE code = ?", arguments: [code.lowercased()]
      )
      .map { OfficeRow.office($0) }
    }
  }

  /// The codes of all bodies and of all offices, with the generation of the index they belong to.
  package func codes() throws -> (generation: String, bodies: [String], offices: [String]) {
    try read { db in
      (
        try Self.generation(db),
        try String.fetchAll(db, sql: "SELECT code FROM organisation"),
        try String.fetchAll(db, sql: "SELECT code FROM office")
      )
    }
  }

  /// Changes with every import and correction.
  package func generation() throws -> String {
    try read { try Self.generation($0) }
  }

  /// What IndicePA calls a category (`L6`: "Comuni ..."); nil for one that is not known.
  package func categoryLabel(_ code: String) -> String? {
    vocabulary.categories.first { $0.codes.contains(code) }?.label
  }

  private static func generation(_ db: Database) throws -> String {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'generation'") ?? ""
  }
}
