import Testing

@testable import PlainLanguage

@Suite struct LetterPartTests {
  static let letter = """
    Comune di Prato
    Prot. n. 1234/2026
    Alla sig.ra Anna Bianchi

    Oggetto: istanza di contributo ai sensi dell'art. 3 della legge 104/1992

    Gentile signora Bianchi,
    la Sua istanza è stata accolta. L'erogazione del contributo avverrà entro trenta giorni.
    Cordiali saluti

    Il dirigente
    Mario Rossi

    Allegati:
    - copia dell'istanza
    > Il testo dell'istanza di ieri
    """

  private func parts(_ text: String) throws -> [LetterParts.Part] {
    try Shipped.language.get().letterParts.lines(text).filter { !$0.range.isEmpty }.map(\.part)
  }

  @Test func everyLineHasItsPart() throws {
    #expect(
      try parts(Self.letter) == [
        .sender, .sender, .sender, .subject, .salutation, .body, .closing, .closing, .closing, .attachments,
        .body,
        .quoted,
      ])
  }

  @Test(arguments: [SimplificationLevel.plain, .easy])
  func onlyTheBodyChanges(_ level: SimplificationLevel) throws {
    let result = try Shipped.simplifier().simplify(Self.letter, options: SimplificationOptions(level: level))
      .text
    for line in [
      "Prot. n. 1234/2026", "Oggetto: istanza di contributo ai sensi dell'art. 3 della legge 104/1992",
      "Gentile signora Bianchi,", "Cordiali saluti\n\nIl dirigente\nMario Rossi",
      "> Il testo dell'istanza di ieri",
    ] { #expect(result.contains(line), "\(line): \(result)") }
    #expect(result.contains("la Sua domanda") && result.contains("- copia della domanda"))
  }

  @Test func aForwardedMessageStays() throws {
    let text = """
      Ecco l'istanza.
      -----Messaggio originale-----
      Da: Ufficio protocollo
      Inviato: lunedì 3 marzo
      Trasmettiamo l'istanza.
      """
    let result = try Shipped.plain(text).text
    #expect(result == text.replacing("Ecco l'istanza", with: "Ecco la domanda"))
  }

  @Test func aTableStays() throws {
    let text = "| istanza | costo |\n|---|---|\n| istanza A | 16 euro |"
    #expect(try Shipped.plain(text).text == text)
  }

  @Test(arguments: [
    "Gentile è chi risponde all'istanza con un sorriso.", "In attesa di risposta l'istanza resta valida.",
    "Il responsabile esamina l'istanza.", "Da: Roma a Milano con l'istanza.",
  ])
  func aSentenceThatBeginsLikeAPartIsBody(_ text: String) throws {
    #expect(try parts(text) == [.body])
    #expect(try Shipped.plain(text).text != text)
  }
}
