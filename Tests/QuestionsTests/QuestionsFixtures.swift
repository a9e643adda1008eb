import Foundation
import TestSupport

@testable import Questions

/// The questions that ship, loaded once.
enum Shipped {
  static let folder = TestFolders.checkout.appendingPathComponent("data/questions", isDirectory: true)
  static let day = "2026-11-23"

  static func index() throws -> QuestionIndex { try loaded.get() }

  private static let loaded = Result { try QuestionIndex(folder: folder) }

  static func fixture<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let url = TestFolders.checkout.appendingPathComponent("Tests/QuestionsTests/\(name)")
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }
}
