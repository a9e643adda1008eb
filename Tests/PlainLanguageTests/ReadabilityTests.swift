import Testing

@testable import PlainLanguage

/// Figures of the same measure made with another program, to two decimals.
@Suite struct ReadabilityTests {
  @Test(arguments: [
    ("Il servizio è gratuito.", 100.0000, 4, 1),
    ("Vale l'art. 3 della legge 104. Scriva all'ufficio.", 100.0000, 10, 3),
    ("Servono:\n- la domanda;\n- la ricevuta.\n\nGrazie", 100.0000, 6, 4),
    ("Una riga\nche continua qui. E poi «basta.» Fine", 100.0000, 9, 3),
    ("Costa 1.234,50 euro; paghi entro il 3 maggio.", 85.0000, 10, 1),
    ("Il sig. Rossi e il dott. Bianchi, S.p.A. di Torino! Perché? Boh.", 100.0000, 14, 3),
    (
      "Le amministrazioni territoriali garantiscono l'erogazione continuativa delle prestazioni assistenziali previste dall'art. 22 della legge n. 328 dell'8 novembre 2000.",
      52.1818, 22, 2
    ),
    (
      "La documentazione comprovante l'invalidità deve essere presentata, ai sensi del D.P.R. 445/2000, all'ufficio competente (sede di via Garibaldi). L'istruttoria dura trenta giorni; il provvedimento conclusivo è comunicato all'interessato.",
      50.7143, 35, 2
    ), ("", 100.0000, 0, 1), ("123", 100.0000, 1, 1),
  ])
  func indexAgrees(_ text: String, _ gulpease: Double, _ words: Int, _ sentences: Int) throws {
    let measured = try Shipped.simplifier().readability(of: text)
    #expect(abs(measured.gulpease - gulpease) < 0.01)
    #expect(measured.words == words)
    #expect(measured.sentences == sentences)
  }
}
