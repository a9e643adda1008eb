import Foundation
import Messages
import Testing

@testable import Terminal

@Suite struct LineTests {
  @Test(arguments: [
    ("Passo 1 di 3. Chieda la visita.", 20, ["Passo 1 di 3. Chieda", "la visita."]),
    ("Telefono INPS: 803 164.", 20, ["Telefono INPS:", "803 164."]),
    ("corta", 20, ["corta"]), ("", 20, [""]), ("a b", 0, ["a b"]),
    ("https://www.comune.esempio.it/servizi", 20, ["https://www.comune.", "esempio.it/servizi"]),
    ("漢字漢字漢字漢字漢字漢字", 20, ["漢字漢字漢字漢字漢字", "漢字"]),
    ("IT60X0542811101000000123456", 20, ["IT60X054281110100000", "0123456"]),
  ])
  func `lines break between words and long words at their signs`(text: String, width: Int, wanted: [String]) {
    #expect(LineWrap(width: width).lines(text) == wanted)
  }

  @Test(arguments: [
    (0, "Scriva la domanda o un numero: "), (80, "Scriva la domanda o un numero: "),
    (40, "Scriva la\ndomanda o un numero: "), (20, "Scriva la domanda o\nun numero: "),
  ])
  func `a prompt leaves half of its line to what is typed`(width: Int, wanted: String) {
    #expect(LineWrap(width: width).prompt("Scriva la domanda o un numero:") == wanted)
    #expect(LineWrap(width: 20).prompt("Scelga un numero:") == "Scelga\nun numero: ")
  }

  @Test func `no width loses a character or goes over`() {
    let text =
      "L'indirizzo è https://a.esempio.it/x?y=1&z=2 e il codice RSSMRA80A01H501UZZZZZZZZZZZZ, tel. 06 12 34 56 78."
    for width in 20...200 {
      let lines = LineWrap(width: width).lines(text)
      #expect(lines.allSatisfy { LineWrap.cells($0) <= width && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test(arguments: [
    ("a\r\nb\n\n c ", ["a", "b", "c"]), ("\u{1B}[1mforte\u{1B}[0m", ["[1mforte [0m"]), ("—", ["—"]),
    ("uno\tdue   tre", ["uno due tre"]), ("-----", []), ("vai → qui", ["vai poi qui"]),
    ("20 °C, 5 €", ["20 °C, 5 €"]),
    ("• primo", ["primo"]), ("e\u{0300}", ["è"]), ("fine....", ["fine..."]),
    ("il\u{AD}lu\u{200B}stra", ["illustra"]),
  ])
  func `any text becomes lines that can be spoken`(text: String, wanted: [String]) {
    #expect(SpeakableText(symbols: ["→": "poi", "•": ""]).lines(text) == wanted)
  }

  @Test func `bytes become lines whatever their ends`() {
    var lines = ByteLines(limit: 8)
    let bytes = Array("uno\ndue\r\n\n123456789\n".utf8) + [0xC3, 0x0A] + Array("ultima".utf8)
    #expect(
      bytes.compactMap { lines.take($0) } == [
        .line("uno"), .line("due"), .line(""), .tooLong(limit: 8), .notText,
      ])
    #expect(lines.rest() == .line("ultima"))
    #expect(lines.rest() == nil)
  }

  @Test(arguments: [("ripetti", "ripeti"), ("sotria", "storia"), ("stoia", "storia"), ("storie", "storia")])
  func `one slip is near`(typed: String, word: String) {
    #expect(Typing.isOneSlip(typed, word))
    #expect(!Typing.isOneSlip(word, word))
    #expect(!Typing.isOneSlip("altro", word))
  }
}
