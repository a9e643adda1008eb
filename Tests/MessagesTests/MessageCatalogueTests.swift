import Foundation
import Messages
import TestSupport
import Testing

@Suite("Message catalogue")
struct MessageCatalogueTests {
  static let folders = ["messages", "messages-terminal"]

  private func catalogue(_ folder: String) throws -> MessageCatalogue {
    try MessageCatalogue(folder: TestFolders.checkout.appendingPathComponent("data/\(folder)"))
  }

  @Test("Italian and English have the same keys and the same places", arguments: folders)
  func sameKeys(folder: String) throws {
    let texts = try catalogue(folder).texts
    let italian = try #require(texts["it"])
    let english = try #require(texts["en"])
    #expect(Set(italian.keys) == Set(english.keys))
    for (key, text) in italian { #expect(places(text) == places(english[key] ?? ""), "\(key)") }
  }

  @Test("the wording is courteous and respectful", arguments: folders)
  func wording(folder: String) throws {
    for (key, text) in try #require(try catalogue(folder).texts["it"]) {
      for word in ["handicap", "disabile", "disabili", "si prega", "gentile utente", "!", "non ha capito"] {
        #expect(!text.lowercased().contains(word), "\(key): \(word)")
      }
    }
  }

  @Test("places are filled, an unknown language falls back to Italian")
  func filling() throws {
    let messages = try catalogue("messages")
    #expect(messages.text("label.step", language: "it-IT", ["n": "1", "count": "3"]) == "Passo 1 di 3.")
    #expect(messages.text("label.step", language: "en-GB", ["n": "1", "count": "3"]) == "Step 1 of 3.")
    #expect(messages.text("label.summary", language: "fr") == "In breve")
  }

  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
  }
}
