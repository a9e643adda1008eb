import Foundation
import TestSupport
import Testing

@testable import PlainLanguage

@Suite struct RobustnessTests {
  @Test(arguments: [
    "", " ", "\n\n", ".", "...", "((((((", "\"\"\"", "«a", "\u{0}\u{1}\u{7F}", "🙂🙂", "a\u{301}e\u{300}", "'",
    "dell'",
    "\r\nUno\r\nDue\r\n", "1.\n2.\n3.", "| a | b |\n|---|---|\n| 1 | 2 |",
    "OGGETTO: ISTANZA AI SENSI DELLA LEGGE",
    "1l c0mune n0n r1sp0nde", "Grüße aus Bozen.", "The office is closed.",
  ])
  func anyTextIsAccepted(_ text: String) throws {
    for level in SimplificationLevel.allCases {
      let result = try Shipped.simplifier().simplify(text, options: SimplificationOptions(level: level))
      #expect(result.proof.holds)
      #expect(result.original == text)
    }
  }

  @Test func veryLongTextsEnd() throws {
    let sentence = "Il Comune verifica i requisiti ed è tenuto a comunicare l'esito. "
    for text in [
      String(repeating: sentence, count: 3_000), String(repeating: "(", count: 100_000),
      String(repeating: "([\"", count: 40_000), String(repeating: "a ", count: 100_000),
      String(repeating: "x", count: 200_000), String(repeating: ".", count: 1_000_000),
      String(repeating: ":w", count: 500_000),
      String(repeating: "il comune verifica e comunica la decisione che\n", count: 20_000),
      String(repeating: sentence, count: 1_000_000 / sentence.utf8.count),
    ] {
      #expect(try !Shipped.plain(text).text.isEmpty)
    }
  }

  @Test func lineBreaksAndListsStay() throws {
    let text = "Gentile signora,\n\n- porti l'istanza;\n- porti la ricevuta.\n\nCordiali saluti\n"
    #expect(try Shipped.plain(text).text == text.replacing("l'istanza", with: "la domanda"))
  }

  @Test func editNamesItsPlaceInTheOriginal() throws {
    let text = "Perché è così? Consegni l'istanza."
    let edit = try #require(try Shipped.plain(text).edits.first)
    let scalars = Array(text.unicodeScalars)[edit.start..<edit.end]
    #expect(String(String.UnicodeScalarView(scalars)) == "l'istanza")
    #expect(edit.before == "l'istanza" && edit.after == "la domanda")
    #expect(!edit.reason.isEmpty && edit.source.contains("1993"))
  }

  @Test func sentenceLengthStaysInRange() {
    #expect(SimplificationOptions(maxSentenceWords: 1).maxSentenceWords == 8)
    #expect(SimplificationOptions(maxSentenceWords: 99).maxSentenceWords == 30)
    #expect(SimplificationOptions(level: .easy).maxSentenceWords == 12)
  }

  @Test func missingDataIsSaid() async throws {
    try await TestFolders.temporary { folder in
      _ = #expect(throws: PlainLanguageError.self) { try Simplifier(folder: folder) }
    }
  }

  /// Real texts, where there are any beside the checkout.
  @Test func realTextsKeepTheirFactsAndDoNotChangeTwice() throws {
    guard let data = TestFolders.sharedData else { return }
    let simplifier = try Shipped.simplifier()
    struct Row: Decodable { var original: String }
    for name in ["simpitiki_tn", "simpatico_trento_full", "adminit_rs"] {
      let file = data.appendingPathComponent("plain-language/\(name).jsonl")
      guard let lines = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for line in lines.split(separator: "\n") {
        let text = try JSONDecoder().decode(Row.self, from: Data(line.utf8)).original
        let once = simplifier.simplify(text)
        #expect(once.proof.holds, "\(once.proof.problems) \(text)")
        #expect(simplifier.simplify(once.text).text == once.text, "\(text)")
      }
    }
  }
}
