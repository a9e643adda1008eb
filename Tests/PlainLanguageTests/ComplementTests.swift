import Testing

@testable import PlainLanguage

/// What is said beside the main fact gets a sentence or a line of its own.
@Suite struct ComplementTests {
  private func easy(_ text: String) throws -> Simplification {
    var options = SimplificationOptions(level: .easy, without: [.sections, .lines])
    options.glossary = false
    return try Shipped.simplifier().simplify(text, options: options)
  }

  @Test(arguments: [
    (
      "Secondo l'articolo 3 della legge 241 del 1990, il Comune motiva la decisione in modo chiaro e completo.",
      "La regola è nell'articolo 3 della legge 241 del 1990.\nIl Comune motiva la decisione in modo chiaro e completo."
    ),
    (
      "Il regolamento della Regione prevede che il Comune paga ogni mese le spese della casa.",
      "Il regolamento della Regione prevede questo:\nIl Comune paga ogni mese le spese della casa."
    ),
    (
      "Il Comune concede ogni anno un contributo destinato alle famiglie con figli piccoli e case grandi.",
      "Il Comune dà ogni anno un contributo.\nQuesto contributo è destinato alle famiglie con figli piccoli e case grandi."
    ),
    (
      "Il Comune applica il decreto legislativo n. 175 del 2016, recante \"Testo unico sulle società pubbliche\".",
      "Il Comune applica il decreto legislativo n. 175 del 2016.\nIl titolo è \"Testo unico sulle società pubbliche\"."
    ),
    (
      "La ATS esegue un ulteriore sopralluogo, senza preavviso, per controllare il mantenimento dei requisiti, entro 90 giorni dalla lettera.",
      "La ATS esegue un altro sopralluogo:\n- senza preavviso,\n- per controllare il mantenimento dei requisiti,\n- entro 90 giorni dalla lettera."
    ),
    (
      "La società garantisce in ogni quartiere la pulizia delle strade grandi e la raccolta dei rifiuti pesanti.",
      "La società garantisce in ogni quartiere:\n- la pulizia delle strade grandi,\n- la raccolta dei rifiuti pesanti."
    ),
  ])
  func oneSentenceSaysOneThing(_ before: String, _ after: String) throws {
    let result = try easy(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try easy(after).text == after)
  }

  @Test(arguments: [
    "Il regolamento della Regione non prevede che il Comune paga ogni mese le spese della casa.",
    "Il regolamento della Regione prevede che il Comune paghi ogni mese le spese della casa.",
    "Il Comune deve dare ogni anno un contributo destinato alle famiglie con figli piccoli e case grandi.",
    "La società non garantisce in ogni quartiere la pulizia delle strade grandi e la raccolta dei rifiuti pesanti.",
    "Il Comune sceglie ogni anno tra la pulizia delle strade grandi e la raccolta dei rifiuti pesanti.",
    "Secondo il parere del collegio dei tecnici, il Comune motiva la decisione in modo chiaro e completo.",
    "Il Comune invia la lettera entro 30 giorni.",
    "Il Comune usa i dati per la procedura in corso, per i rapporti con le imprese, per gli altri adempimenti.",
  ])
  func whatDependsOnMoreStays(_ text: String) throws { #expect(try easy(text).text == text) }

  @Test(arguments: [
    (
      "La società garantisce ogni anno in ogni quartiere della città la pulizia delle strade più grandi e la raccolta dei rifiuti ingombranti delle famiglie.",
      "La società garantisce ogni anno in ogni quartiere della città:\n- la pulizia delle strade più grandi,\n- la raccolta dei rifiuti ingombranti delle famiglie."
    ),
    (
      "Il concorrente deve indicare, al momento della presentazione dell'offerta, i servizi di pulizia delle strade e i lavori di cura del verde nei parchi della città.",
      "Il concorrente deve indicare, al momento della presentazione dell'offerta:\n- i servizi di pulizia delle strade,\n- i lavori di cura del verde nei parchi della città."
    ),
    (
      "Per favorire il rapido esame delle pratiche che richiedono il parere di più uffici, appartenenti anche a settori diversi, i responsabili del servizio promuovono riunioni periodiche.",
      "Lo scopo è favorire il rapido esame delle pratiche che richiedono il parere di più uffici, appartenenti anche a settori diversi. Per questo i responsabili del servizio promuovono riunioni periodiche."
    ),
  ])
  func longPlainSentenceSaysOneThingToo(_ before: String, _ after: String) throws {
    let result = try Shipped.plain(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try Shipped.plain(after).text == after)
  }

  @Test func shortPlainSentenceKeepsItsPair() throws {
    let text =
      "La società garantisce in città la pulizia delle strade più grandi e la raccolta dei rifiuti ingombranti."
    #expect(try Shipped.plain(text).text == text)
  }
}
