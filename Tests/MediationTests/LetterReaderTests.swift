import Testing

@testable import Mediation

@Suite("Reading a letter")
struct LetterReaderTests {
  @Test(
    "time limits are found as written",
    arguments: [
      ("deve presentare i documenti entro e non oltre 30 giorni.", ["entro e non oltre 30 giorni"]),
      (
        "Entro 15 giorni dal ricevimento della presente, pena la decadenza.",
        ["Entro 15 giorni dal ricevimento della presente"]
      ),
      (
        "da inviare entro il 31/12/2026 e comunque non oltre il 15 gennaio 2027",
        ["entro il 31/12/2026", "non oltre il 15 gennaio 2027"]
      ),
      ("entro sessanta giorni", ["entro sessanta giorni"]),
      ("entro 60 (sessanta) giorni dalla notifica", ["entro 60 (sessanta) giorni dalla notifica"]),
      ("entro domani mattina", []),
      ("nessun termine", []),
    ] as [(String, [String])])
  func limits(text: String, expected: [String]) {
    #expect(LetterReader.timeLimits(text) == expected)
  }

  @Test("the letter is what follows the colon, without the question at the end")
  func letterText() {
    #expect(
      LetterReader.letterText("Mi scrive l'INPS: deve venire il 3 maggio. Che cosa faccio?")
        == "deve venire il 3 maggio.")
    #expect(
      LetterReader.letterText("Mi scrive l'INPS: deve venire il 3 maggio.") == "deve venire il 3 maggio.")
    #expect(LetterReader.letterText("Che cosa faccio?") == "")
  }

  @Test(
    "article, comma and law are read however they are written",
    arguments: [
      ("art. 3, comma 3, della legge 104/1992", "104/1992", "3", "3"),
      ("articolo 33 della legge 5 febbraio 1992, n. 104", "104/1992", "33", nil),
      ("art. 3 della legge n. 104 del 1992", "104/1992", "3", nil),
      ("D.Lgs. 62/2024", "62/2024", nil, nil),
      ("L. 104/92, art. 3 comma 1", "104/1992", "3", "1"),
    ] as [(String, String?, String?, String?)])
  func lawNumbers(text: String, law: String?, article: String?, comma: String?) {
    let numbers = LawNumbers(text)
    #expect(numbers.law == law)
    #expect(numbers.article == article)
    #expect(numbers.comma == comma)
  }
}
