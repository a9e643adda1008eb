import Testing

@testable import PlainLanguage

@Suite struct AddressTests {
  private func simplified(_ text: String, _ addressee: Addressee?) throws -> Simplification {
    var options = SimplificationOptions(without: [.voice])
    options.addressee = addressee
    return try Shipped.simplifier().simplify(text, options: options)
  }

  @Test(arguments: [
    ("La S.V. deve presentare la propria domanda.", "Lei deve presentare la Sua domanda."),
    (
      "Il Comune comunica l'esito alla S.V. entro 30 giorni.",
      "Il Comune Le comunica l'esito entro 30 giorni."
    ),
    ("La S.V. può chiedere una copia.", "Lei può chiedere una copia."),
    (
      "L'ufficio controlla la residenza della S.V. ogni anno.",
      "L'ufficio controlla la Sua residenza ogni anno."
    ),
  ])
  func theHonouredReaderIsAlwaysLei(_ before: String, _ after: String) throws {
    let result = try simplified(before, nil)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try simplified(after, nil).text == after)
  }

  @Test(arguments: [
    (
      "Il richiedente deve portare il documento.", "Lei deve portare il documento.",
      "Tu devi portare il documento."
    ),
    ("Il richiedente non paga il bollo.", "Lei non paga il bollo.", "Tu non paghi il bollo."),
    (
      "L'ufficio ha comunicato al richiedente la data.", "L'ufficio Le ha comunicato la data.",
      "L'ufficio ti ha comunicato la data."
    ),
    ("Serve l'indirizzo dell'interessato.", "Serve il Suo indirizzo.", "Serve il tuo indirizzo."),
    (
      "La firma dell'interessata è sulla domanda.", "La Sua firma è sulla domanda.",
      "La tua firma è sulla domanda."
    ),
  ])
  func theReaderIsAddressedWhereTheCallerSaysSo(_ before: String, _ lei: String, _ tu: String) throws {
    #expect(try simplified(before, .lei).text == lei)
    #expect(try simplified(before, .tu).text == tu)
    #expect(try simplified(before, nil).text == before)
  }

  @Test(arguments: [
    "Il richiedente che lavora paga il bollo.", "Il richiedente è seguito dal medico.",
    "Il richiedente e il tutore firmano il modulo.", "I richiedenti pagano il bollo.",
    "Il richiedente Mario Rossi paga il bollo.", "Il figlio del richiedente e la sua scuola sono a Prato.",
    "Un richiedente paga il bollo.", "La S.V. è sprovvista di documenti.",
    "Il richiedente si presenta allo sportello.",
  ])
  func anUnclearSentenceStays(_ text: String) throws { #expect(try simplified(text, .lei).text == text) }

  @Test(arguments: [
    ("Il sottoscritto chiede il contributo.", "Io chiedo il contributo."),
    ("La sottoscritta Anna Bianchi chiede il contributo.", "Io, Anna Bianchi, chiedo il contributo."),
    (
      "Il sottoscritto Mario Rossi, nato a Prato il 3 maggio 1960, dichiara di avere la propria casa a Prato.",
      "Io, Mario Rossi, nato a Prato il 3 maggio 1960, dichiaro di avere la mia casa a Prato."
    ),
    (
      "Il sottoscritto si impegna a pagare e chiede una ricevuta.",
      "Io mi impegno a pagare e chiedo una ricevuta."
    ),
    (
      "Il sottoscritto chiede il contributo. Inoltre allega la ricevuta.",
      "Io chiedo il contributo. Inoltre allego la ricevuta."
    ),
  ])
  func theWriterSaysIo(_ before: String, _ after: String) throws {
    let result = try simplified(before, nil)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try simplified(after, nil).text == after)
  }

  @Test(arguments: [
    "Il sottoscritto chiede il contributo perché ha perso il lavoro e la sua casa.",
    "Il sottoscritto chiede il contributo e l'ufficio risponde.", "Inoltre allega la ricevuta.",
    "La domanda del sottoscritto è qui.",
  ])
  func anotherSubjectStays(_ text: String) throws { #expect(try simplified(text, nil).text == text) }
}
