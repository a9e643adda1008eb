import Testing

@testable import PlainLanguage

@Suite struct EasyTests {
  private func easy(_ text: String) throws -> Simplification {
    try Shipped.simplifier().simplify(text, options: SimplificationOptions(level: .easy))
  }

  @Test(arguments: [
    "Secondo l'art. 3, comma 3, della legge 104/1992 devo fare una cosa.", "Dell'art. 3 si parla.",
    "Vale quanto detto nell'art. 5 e all'art. 7 e sull'art. 9.", "Quest'avv. Rossi decide.",
    "Scriva al sig. Bianchi a pag. 12.", "Legga il n. 4.", "Il dott. Verdi e l'on. Bo sono qui.",
    "Chiami quell'ing. Neri.",
  ])
  func noLineBreaksInsideAReference(_ text: String) throws {
    let result = try easy(text)
    #expect(
      result.text.split(separator: "\n").allSatisfy {
        !$0.hasSuffix(".") || $0.hasSuffix("\(text.suffix(4))")
      })
    #expect(!result.text.contains("l'\n") && !result.text.contains("art. \n"))
    #expect(try easy(result.text).text == result.text)
  }

  @Test func referenceHoldsAtTheStartAndInTheMiddle() throws {
    let sentence =
      "i sensi dell'art. 3, comma 3, della legge 104/1992 devo produrre la documentazione entro e non oltre 30 giorni."
    for text in [
      "a" + sentence, "A" + sentence, "Ho ricevuto una lettera: a" + sentence + " Che cosa devo fare?",
    ] {
      let result = try easy(text)
      #expect(result.text.contains("econdo l'art. 3, comma 3, della legge 104/1992"), "\(result.text)")
      #expect(!result.text.contains("art.\n"))
      #expect(result.proof.holds)
    }
  }

  @Test(arguments: [
    "La richiesta è qui.", "A semplice richiesta scritta.", "Conservi la ricevuta.",
    "Un fatto di accertata gravità.",
  ])
  func nounIsNoVerb(_ text: String) throws { #expect(try easy(text).text == text) }

  @Test func limitStaysWithItsVerb() throws {
    let text =
      "L'ufficio esegue un sopralluogo in tutte le sedi, per controllare i requisiti, entro 90 giorni dalla lettera."
    #expect(try !easy(text).text.contains("Lo scopo"))
  }

  @Test func announcementGoes() throws {
    let result = try easy("Si ricorda che il Comune rilascia la tessera alle persone del quartiere.")
    #expect(result.text == "Il Comune dà la tessera alle persone del quartiere.")
  }

  @Test(arguments: [
    ("L'ufficio risponde entro trenta giorni.", "L'ufficio risponde entro 30 giorni."),
    ("La visita costa venti euro.", "La visita costa 20 euro."),
    ("Porti una copia e due fotografie.", "Porti una copia e due fotografie."),
    ("In due parole è tutto qui.", "In due parole è tutto qui."),
  ])
  func numberWordsBecomeDigits(_ before: String, _ after: String) throws {
    let result = try easy(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
  }
}
