import Foundation
import TestSupport
import Testing

@testable import PlainLanguage

@Suite("Judged texts")
struct ReviewTests {
  private struct Judged: Decodable {
    var level: String
    var text: String
    var output: String
    var verdict: String
    var remark: String?
  }

  private static let texts = Result {
    try String(
      contentsOf: TestFolders.checkout.appendingPathComponent("Tests/PlainLanguageTests/review.jsonl"),
      encoding: .utf8
    ).split(separator: "\n").map { try JSONDecoder().decode(Judged.self, from: Data($0.utf8)) }
  }

  @Test("what an editor judged is what the program writes; nothing wrong is left, and what is stiff says why")
  func judged() throws {
    let simplifier = try Shipped.simplifier()
    let texts = try Self.texts.get()
    #expect(texts.count == 100)
    for text in texts {
      let level = SimplificationLevel(rawValue: text.level)
      #expect(level != nil, "\(text.level)")
      let found = simplifier.simplify(text.text, options: SimplificationOptions(level: level ?? .off)).text
      #expect(found == text.output, "\(text.text)")
      #expect(["right", "stiff"].contains(text.verdict), "\(text.text)")
      #expect(text.verdict == "right" || text.remark != nil, "\(text.text)")
    }
  }
}
