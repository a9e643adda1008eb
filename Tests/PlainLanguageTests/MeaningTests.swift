import Testing

@testable import PlainLanguage

/// What a simpler word must not do: change what is said.
@Suite struct MeaningTests {
  private func easy(_ text: String) throws -> Simplification {
    try Shipped.simplifier().simplify(text, options: SimplificationOptions(level: .easy))
  }

  @Test(arguments: [
    "La richiesta è stata respinta.", "Le richieste sono in attesa.", "Gli effetti attesi sono buoni.",
    "Una formale richiesta.", "Contano i tempi attesa.", "La legge 22, modificata dalla legge 46, vale.",
    "In attesa della risposta.", "Le liste di attesa sono lunghe.",
    "La firma del sottoscritto è sulla domanda.", "Io sottoscritta dichiaro il vero.",
    "Si è verificato un errore.", "Può verificarsi un danno.", "Si verifichi il caso.",
    "Si possono verificare ritardi.", "Il virus si trasmette per via aerea.",
    "Le malattie trasmesse dagli animali.", "Si accerta il diritto.", "La persona risiede a Roma.",
    "Gli interventi richiedono tempo.", "Il termine stabilito dall'art. 3 resta.", "Compili il modulo.",
    "Le strutture si avvalgono di personale esperto.", "La legge stabilisce i requisiti.",
    "Il Centro per l'impiego della provincia aiuta.", "I dipendenti del pubblico impiego della Regione.",
    "Scriva al Comitato permanente per la verifica dei livelli.",
    "Le imprese prendono visione dei luoghi.", "Scriva all'Agenzia per il lavoro di Trento.",
    "L'assegno ad personam resta.", "È vero ed è giusto.",
    "Paghi entro il termine perentorio di 30 giorni.", "La S.V. è sprovvista di documenti.",
    "Presenti: Mario Rossi, Luca Bianchi, Anna Verdi.",
    "Le richieste sono riscontrate.", "Saranno riscontrate al richiedente.",
  ])
  func meaningStays(_ text: String) throws { #expect(try easy(text).text == text) }

  @Test(arguments: [
    ("La domanda è trasmessa all'ufficio.", "La domanda è inviata all'ufficio."),
    // "Lei è invitata" would name a gender that nobody gave.
    ("La S.V. è invitata a venire.", "La invitiamo a venire."),
    ("Gli errori riscontrati sono pochi.", "Gli errori trovati sono pochi."),
    ("L'ufficio verifica i dati.", "L'ufficio controlla i dati."),
    ("Il contratto è sottoscritto dalle parti.", "Il contratto è firmato dalle parti."),
    ("Il Comune si avvale degli strumenti digitali.", "Il Comune usa gli strumenti digitali."),
    ("Sono le persone maggiormente esposte.", "Sono le persone più esposte."),
    (
      "Sulla base delle analisi svolte e delle criticità emerse si decide.",
      "In base alle analisi svolte e alle difficoltà emerse si decide."
    ),
    (
      "Al fine di favorire la crescita e di fornire aiuto si apre lo sportello.",
      "Per favorire la crescita e fornire aiuto si apre lo sportello."
    ),
    (
      "L'assistente sociale parla con Lei e prepara un piano di aiuti per la famiglia.",
      "L'assistente sociale parla con Lei.\nL'assistente sociale prepara un piano di aiuti per la famiglia."
    ),
    (
      "L'INPS chiede i documenti alla persona e dà 40 giorni di tempo per mandare la risposta.",
      "L'INPS chiede i documenti alla persona.\nL'INPS dà 40 giorni di tempo per mandare la risposta."
    ),
    (
      "L'impiego dei mezzi, e delle macchine, aiuta.", "L'uso dei mezzi, e delle macchine, aiuta."
    ),
  ])
  func wordChangesWithItsSentence(_ before: String, _ after: String) throws {
    let result = try easy(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try easy(after).text == after)
  }

  @Test func glossaryKnowsExactFormsAndAcronyms() throws {
    let penal = try easy("Paghi le sanzioni penali.").glossary.map(\.term)
    #expect(penal == ["sanzione penale"])
    let acronyms = try easy("Scriva all'INPS e al SUAP.")
    #expect(acronyms.text == "Scriva all'INPS e al SUAP.")
    #expect(acronyms.glossary.map(\.term) == ["INPS", "SUAP"])
    #expect(try easy("È un termine perentorio.").glossary.first?.meaning.contains("perde il diritto") == true)
    #expect(try easy("L'ufficio determina l'importo.").glossary.isEmpty)
  }

  @Test func subjectIsSureOrTheSentenceStaysWhole() throws {
    for text in [
      "Nei giorni di festa parla con Lei al telefono e prepara un piano di aiuti per la famiglia.",
      "Lo scopo di questa legge è garantire la salute delle persone, sensibilizzando insegnanti e studenti delle scuole.",
      "L'assistente sociale del Comune di residenza della persona parla con Lei e prepara un piano di aiuti.",
    ] {
      #expect(try !easy(text).text.contains("\nPrepara"), "\(text)")
      #expect(try !easy(text).text.contains("scopo sensibilizza"))
    }
  }
}
