import Domain
import Testing

@testable import PlainLanguage

/// Long sentences of easy texts stand on lines of at most 12 words.
@Suite struct PhraseLinesTests {
  private func easy(_ text: String, without: Set<SimplificationStep> = [.complements]) throws -> String {
    var options = SimplificationOptions(level: .easy)
    options.without = without
    return try Shipped.simplifier().simplify(text, options: options).text
  }

  @Test func aLineEndsWhereAReaderPauses() throws {
    let text =
      "Il Consiglio di Amministrazione, durante il 2017 e il 2018, ha convocato diverse assemblee straordinarie."
    #expect(
      try easy(text) == """
        Il Consiglio di Amministrazione, durante il 2017 e il 2018,
        ha convocato diverse assemblee straordinarie.
        """)
  }

  @Test func aShortSentenceStaysOnItsLine() throws {
    #expect(try easy("Il Comune risponde entro 30 giorni.") == "Il Comune risponde entro 30 giorni.")
  }

  @Test(arguments: [
    "Il Consiglio di Amministrazione, durante il 2017 e il 2018, ha convocato diverse assemblee straordinarie.",
    "Il responsabile ha inviato la nota prot. n. 82103 del 20 novembre 2017 alla segreteria della Giunta regionale.",
    "La marca da bollo costa 16 euro e lo prevede il decreto del Presidente della Repubblica numero 1972 e art. 7 bis n. 642.",
    "Lo dice la sentenza \"il Comune non paga le spese del processo e non paga le altre spese\" del giudice.",
  ])
  func noWordGoesAndNoFactIsCut(_ text: String) throws {
    let result = try easy(text)
    #expect(result.replacing("\n", with: " ") == text)
    let facts = try Shipped.simplifier().factExtractor.facts(in: text)
    for fact in facts { #expect(result.contains(fact.fact.text), "\(fact.fact.text): \(result)") }
    #expect(try easy(result) == result)
  }

  @Test func linesCanBeLeftOut() throws {
    let text =
      "Il Consiglio di Amministrazione, durante il 2017 e il 2018, ha convocato diverse assemblee straordinarie."
    #expect(try easy(text, without: [.lines, .complements]) == text)
  }
}
