import Foundation
import Profiles
import TestSupport

/// The table and templates that ship.
enum Shipped {
  static let folder = TestFolders.checkout.appendingPathComponent("profiles", isDirectory: true)

  static func table() throws -> TermTable { try TermTable(file: folder.appendingPathComponent("terms.json")) }

  static func templates() throws -> TemplateLibrary { try TemplateLibrary(folder: folder, table: table()) }

  static func resolver() throws -> ProfileResolver {
    try ProfileResolver(table: table(), templates: templates())
  }

  /// A moment in UTC: `2026-03-29T00:59:00Z`.
  static func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }
}
