import Foundation
import PlainLanguage
import TestSupport
import Testing

@Suite struct SimplifierTests {
  @Test func longPhraseBecomesShort() throws {
    let simplifier = try Simplifier(
      folder: TestFolders.checkout.appendingPathComponent("data/plain-language"))
    #expect(
      simplifier.simplify("Scriva al fine di ottenere il modulo.").text == "Scriva per ottenere il modulo.")
  }
}
