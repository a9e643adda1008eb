import Testing

@testable import PlainLanguage

/// Easy letters and notices have headings.
@Suite struct SectionTests {
  private func easy(_ text: String, without: Set<SimplificationStep> = [], _ addressee: Addressee? = nil)
    throws -> String
  {
    var options = SimplificationOptions(level: .easy, without: without)
    options.addressee = addressee
    return try Shipped.simplifier().simplify(text, options: options).text
  }

  static let notice = """
    Gentile signora Bianchi,
    il Comune ha ricevuto la domanda. Lo sportello è aperto il martedì in via Roma 3. Lei deve firmare il modulo. \
    La domanda scade il 30 giugno. Il servizio costa 16 euro. Porti questi documenti:
    - la carta d'identità
    - la tessera sanitaria
    Per avere aiuto chiami il numero 0574 123456. Infatti un operatore risponde ogni giorno.
    Cordiali saluti
    Il dirigente
    """

  @Test func aLetterHasHeadings() throws {
    let result = try easy(Self.notice)
    #expect(
      result == """
        Gentile signora Bianchi,
        il Comune ha ricevuto la domanda.

        Cosa deve fare

        Lei deve firmare il modulo.

        Entro quando

        La domanda scade il 30 giugno.

        Dove

        Lo sportello è aperto il martedì in via Roma 3.

        Documenti

        Porti questi documenti:
        - la carta d'identità
        - la tessera sanitaria

        Quanto costa

        Il servizio costa 16 euro.

        Chi La aiuta

        Per avere aiuto chiami il numero 0574 123456.
        Infatti un operatore risponde ogni giorno.

        Cordiali saluti
        Il dirigente
        """)
    #expect(try easy(result) == result)
  }

  @Test func noWordIsLost() throws {
    func words(_ text: String) -> [String] { Tokenizer.tokens(text).map(\.text).sorted() }
    let without = words(try easy(Self.notice, without: [.sections]))
    let headings = ["Cosa deve fare", "Entro quando", "Dove", "Documenti", "Quanto costa", "Chi La aiuta"]
    #expect(words(try easy(Self.notice)) == (without + headings.flatMap(words)).sorted())
  }

  @Test func headingsFollowTheProfile() throws {
    let result = try easy(Self.notice, .tu)
    #expect(result.contains("Cosa devi fare") && result.contains("Chi ti aiuta"))
  }

  @Test(arguments: [
    "Lei deve firmare il modulo.",
    "Il Comune paga 16 euro. La Regione risponde entro 30 giorni. La Giunta decide. Il Sindaco firma. La sede è a Prato.",
    "Cosa serve\n\nPorti il documento.\nPaghi 16 euro.\nChiami il Comune.\nVada in via Roma.",
    "1. Porti il documento.\n2. Paghi 16 euro.\n3. Chiami il Comune.\n4. Vada in via Roma.",
  ])
  func otherTextsHaveNone(_ text: String) throws {
    #expect(try easy(text) == (try easy(text, without: [.sections])))
  }
}
