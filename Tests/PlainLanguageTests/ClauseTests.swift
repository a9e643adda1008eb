import Testing

@testable import PlainLanguage

/// Clauses that become sentences, and clauses that must not.
@Suite struct ClauseTests {
  @Test(arguments: [
    (
      "Il processo riguarda un nuovo modello di servizio che ha come obiettivo la presenza costante di pattuglie a piedi nei quartieri della città e nelle piazze del centro storico.",
      "Questo modello ha"
    ),
    (
      "La Regione ha avviato la progettazione di un nuovo sistema digitale per i servizi sanitari e sociali del territorio, per migliorare la vita delle persone anziane e delle loro famiglie.",
      "Lo scopo è migliorare la vita"
    ),
    (
      "La domanda deve essere presentata allo sportello del Comune di residenza, allegando i documenti indicati nel modulo.",
      "Si devono allegare i documenti"
    ),
    (
      "Il gestore persegue l'obiettivo del continuo miglioramento dei servizi e della loro qualità adottando soluzioni tecnologiche e organizzative adeguate ai bisogni delle persone del territorio.",
      "Il gestore adotta soluzioni"
    ),
    (
      "I risultati dei questionari vengono indicati nel rapporto annuale e discussi nella riunione di gennaio.",
      "Vengono discussi nella riunione"
    ),
    (
      "Il messo lascia l'avviso presso la sede del Comune e invia una raccomandata con la ricevuta di ritorno alla persona, come chiarito dal regolamento del Comune.",
      "Lo chiarisce il regolamento del Comune."
    ),
    (
      "Poiché lo sportello è chiuso per lavori, la domanda si presenta in un altro ufficio del Comune.",
      "Per questo la domanda si presenta"
    ),
    (
      "L'ufficio risponde per telefono; se manca un documento, l'ufficio scrive una lettera alla persona.",
      "Se manca un documento"
    ),
  ])
  func clauseBecomesSentence(_ before: String, _ sign: String) throws {
    let result = try Shipped.plain(before)
    #expect(result.text.contains(sign), "\(result.text)")
    #expect(result.proof.holds)
    #expect(try Shipped.plain(result.text).text == result.text)
  }

  @Test(arguments: [
    "I cittadini che hanno compiuto 65 anni e che risiedono nel Comune da almeno 2 anni possono chiedere la tessera gratuita allo sportello del quartiere in cui abitano con la famiglia.",
    "Il Comune sta cercando una nuova sede per gli uffici che seguono le famiglie e le persone anziane del quartiere.",
    "La partecipazione è garantita sia per tutelare il diritto alla prestazione, sia per favorire la collaborazione.",
    "Il tagliando è un documento che la persona deve esporre nell'auto quando parcheggia negli spazi gialli.",
    "L'ufficio non rilascia un certificato che attesta il reddito della famiglia negli ultimi 2 anni di lavoro e di residenza nel Comune, nella Provincia e nella Regione di provenienza.",
  ])
  func clauseThatSaysWhichOneStays(_ text: String) throws {
    let result = try Shipped.plain(text)
    #expect(
      !result.edits.contains { $0.rule.hasPrefix("frasi.") || $0.rule.hasPrefix("elenco.") },
      "\(result.text)")
  }

  @Test func longSeriesGoesOnLines() throws {
    let result = try Shipped.plain(
      "Il Comune garantisce la cura degli spazi verdi del quartiere, la pulizia delle strade del centro e la raccolta dei rifiuti delle famiglie."
    )
    #expect(
      result.text
        == "Il Comune garantisce:\n- la cura degli spazi verdi del quartiere,\n- la pulizia delle strade del centro,\n- la raccolta dei rifiuti delle famiglie."
    )
  }
}
