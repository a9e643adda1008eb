import Foundation
import TestSupport

@testable import PlainLanguage

/// The language data as shipped, read once for all tests.
enum Shipped {
  static let folder = TestFolders.checkout.appendingPathComponent("data/plain-language", isDirectory: true)
  static let language = Result { try Language(folder: folder) }

  static func simplifier() throws -> Simplifier { Simplifier(language: try language.get()) }

  static func plain(_ text: String) throws -> Simplification { try simplifier().simplify(text) }
}
