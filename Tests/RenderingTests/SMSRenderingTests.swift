import Testing

@testable import Rendering

@Suite("SMS")
struct SMSRenderingTests {
  @Test("160 septets are one message, one more is two, and no word is cut")
  func limits() {
    let one = String(repeating: "a", count: 79) + " " + String(repeating: "b", count: 80)
    #expect(SMSRendering.split(one).count == 1)
    #expect(SMSRendering.split(one + "c").count == 2)
    let words = (1...200).map { "parola\($0)" }
    let parts = SMSRendering.split(words.joined(separator: " "))
    #expect(parts.joined(separator: " ").split(separator: " ").map(String.init) == words)
    #expect(parts.allSatisfy { $0.count <= 153 })
  }

  @Test("a character outside GSM 03.38 makes parts of 70 and 67 units; the euro sign counts two septets")
  func alphabets() {
    #expect(SMSRendering.split(String(repeating: "ê", count: 70)).count == 1)
    #expect(SMSRendering.split(String(repeating: "ê", count: 71)).map(\.utf16.count) == [67, 4])
    #expect(GSMAlphabet.septets("€") == 2)
    #expect(GSMAlphabet.septets("ù") == 1)
    #expect(GSMAlphabet.septets("í") == nil)
  }

  @Test("typographic marks are written as the alphabet can")
  func transliteration() {
    #expect(GSMAlphabet.transliterated("L’«ente» – È così…") == "L'\"ente\" - E' così...")
  }
}
