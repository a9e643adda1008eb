import Foundation
import Profiles
import TestSupport

/// The table and templates that ship, read once.
enum Shipped {
  static let folder = TestFolders.checkout.appendingPathComponent("profiles", isDirectory: true)

  private static let readTable = Result {
    try TermTable(file: folder.appendingPathComponent("terms.json"))
  }
  private static let readTemplates = Result { try TemplateLibrary(folder: folder, table: table()) }
  private static let madeResolver = Result {
    try ProfileResolver(table: table(), templates: templates())
  }

  static func table() throws -> TermTable { try readTable.get() }

  static func templates() throws -> TemplateLibrary { try readTemplates.get() }

  static func resolver() throws -> ProfileResolver { try madeResolver.get() }

  /// A moment as ISO 8601: `2026-03-29T00:59:00Z`.
  static func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }
}
