import Foundation
import TestSupport
import Testing

@testable import PlainLanguage

/// The texts that ship with Linea Amica go through both levels unharmed.
@Suite struct OwnTextTests {
  @Test(arguments: [SimplificationLevel.plain, .easy])
  func noWordThatChangesTheMeaning(_ level: SimplificationLevel) throws {
    let texts = try Self.texts()
    #expect(texts.count > 400)
    let simplifier = try Shipped.simplifier()
    for text in texts {
      let result = simplifier.simplify(text, options: SimplificationOptions(level: level))
      #expect(result.proof.holds, "\(text)")
      for word in Self.wrong where result.text.lowercased().contains(word) {
        #expect(text.lowercased().contains(word), "\(word): \(result.text)")
      }
      #expect(!result.text.contains(",.") && !result.text.contains(";."), "\(result.text)")
    }
  }

  private static let wrong = [
    "chiesta", "chieste", "aspettata", "aspettate", "riempa", "firmato", "per l'uso della",
  ]

  private static func texts() throws -> [String] {
    let data = TestFolders.checkout.appendingPathComponent("data", isDirectory: true)
    let questions = data.appendingPathComponent("questions", isDirectory: true)
    let files = try FileManager.default.contentsOfDirectory(at: questions, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
    let messages = data.appendingPathComponent("messages/it.json")
    let all = try (files.sorted { $0.path < $1.path } + [messages]).flatMap { file in
      strings(try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
    }
    return Set(all).filter { $0.contains(" ") }.sorted()
  }

  private static func strings(_ value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let list = value as? [Any] { return list.flatMap(strings) }
    if let object = value as? [String: Any] {
      return object.sorted { $0.key < $1.key }.filter { !["match", "variants", "synonyms"].contains($0.key) }
        .flatMap { strings($0.value) }
    }
    return []
  }
}
