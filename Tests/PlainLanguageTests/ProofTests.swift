import Testing

@testable import PlainLanguage

/// Rewritings that change what a text says: the proof refuses every one.
@Suite struct ProofTests {
  static let mutations: [(String, String)] = [
    ("Paghi 30 euro.", "Paghi 300 euro."), ("Paghi 30 euro.", "Paghi."), ("Paghi.", "Paghi 30 euro."),
    ("Paghi € 1.234,50.", "Paghi € 1.234,05."), ("Il 12% dei casi.", "Il 21% dei casi."),
    ("Entro il 31/12/2025.", "Entro il 31/12/2026."), ("Entro il 3 maggio.", "Entro il 3 giugno."),
    ("Entro trenta giorni.", "Entro sessanta giorni."), ("Entro trenta giorni.", "Entro 31 giorni."),
    ("Alle ore 9.30.", "Alle ore 19.30."),
    ("Vale l'art. 3 della legge 104/1992.", "Vale l'art. 3 della legge 68/1999."),
    ("Vale l'art. 3, comma 3.", "Vale l'art. 3, comma 1."), ("Vale l'art. 3 bis.", "Vale l'art. 3 ter."),
    ("Vale la lett. a) dell'art. 3.", "Vale la lett. b) dell'art. 3."),
    ("Vale il D.Lgs. 82/2005.", "Vale il D.P.R. 82/2005."),
    ("Chiami lo 06 12345678.", "Chiami lo 06 12345679."),
    ("Scriva a a@b.it.", "Scriva a a@c.it."), ("Veda www.a.it.", "Veda www.b.it."),
    ("IBAN IT60X0542811101000000123456.", "IBAN IT61X0542811101000000123456."),
    ("Codice RSSMRA80A01H501U.", "Codice RSSMRA80A01H502U."),
    ("Lettera prot. 12/2025.", "Lettera prot. 13/2025."),
    ("Vive a Torino da anni.", "Vive a Milano da anni."), ("Vive a Torino da anni.", "Vive da anni."),
    ("Vive qui da anni.", "Vive a Torino da anni."), ("Chiama l'INPS di Bari.", "Chiama l'INAIL di Bari."),
    ("Disse \"torni domani\".", "Disse \"torni oggi\"."), ("Non si paga.", "Si paga."),
    ("Si paga.", "Non si paga."),
    ("Nessuno può entrare.", "Ognuno può entrare."), ("Entri senza biglietto.", "Entri con il biglietto."),
    ("Non paga mai.", "Non paga."), ("È vietato entrare.", "È permesso entrare."),
    ("Né oggi né domani.", "Oggi e domani."), ("Tutti tranne i minori.", "Tutti i minori."),
    ("Salvo diverso accordo.", "Con diverso accordo."), ("Lei deve pagare.", "Lei può pagare."),
    ("Lei può pagare.", "Lei deve pagare."), ("Lei paga.", "Lei deve pagare."),
    ("Lei deve pagare.", "Lei paga."),
    ("Lei può venire.", "Lei viene."), ("È tenuto a pagare.", "Paga."),
    ("Ha diritto al rimborso.", "Ha il rimborso."),
    ("Se piove, resti.", "Piove, resti."), ("Resti.", "Se piove, resti."),
    ("Paga purché abbia reddito.", "Paga e ha reddito."), ("In caso di ritardo paga.", "Paga."),
    ("Qualora manchi, scriva.", "Manca, scriva."), ("Entro 30 giorni.", "Dopo 30 giorni."),
    ("Prima di 30 giorni.", "Entro 30 giorni."), ("Entro 30 giorni.", "Prima di 30 giorni."),
    ("Per 30 giorni lavorativi.", "Per 30 giorni."), ("Per 30 giorni.", "Per 30 giorni lavorativi."),
    ("Per 30 giorni solari.", "Per 30 giorni lavorativi."), ("Almeno 3 persone.", "3 persone."),
    ("Al massimo 3 persone.", "3 persone."), ("Solo i residenti.", "I residenti."),
    ("Fino a 3 persone.", "Da 3 persone."), ("Il padre ovvero la madre.", "Il padre, cioè la madre."),
    ("Il padre o la madre.", "Il padre e la madre."), ("Il padre e/o la madre.", "Il padre e la madre."),
    ("Vale la decadenza.", "Vale la scadenza."), ("Vale la prescrizione.", "Vale la regola."),
    ("La revoca è scritta.", "L'annullamento è scritto."), ("C'è la sanzione.", "C'è la spesa."),
    ("Il servizio è gratuito.", "Il servizio è a pagamento."),
    ("Ad eccezione dei minori.", "Compresi i minori."),
    ("Importo superiore a 5 euro.", "Importo inferiore a 5."), ("Dopo la visita.", "Durante la visita."),
    ("Serve la giusta causa.", "Serve la causa."), ("Il ricorso gerarchico.", "Il ricorso."),
  ]

  @Test(arguments: mutations)
  func changedMeaningIsRefused(_ before: String, _ after: String) throws {
    #expect(!Prover(language: try Shipped.language.get()).prove(before, after).holds)
  }

  @Test func thereAreEnoughMutations() { #expect(Self.mutations.count >= 60) }

  @Test(arguments: [
    ("Paghi entro e non oltre 30 giorni.", "Paghi entro 30 giorni."),
    ("Paghi trenta euro.", "Paghi 30 euro."), ("Entro trenta giorni.", "Entro 30 giorni."),
    ("È tenuto a pagare.", "Deve pagare."), ("È fatto divieto di entrare.", "È vietato entrare."),
    ("Qualora manchi, scriva.", "Se manca, scriva."), ("Ha facoltà di scrivere.", "Può scrivere."),
    ("Deve pagare e firmare.", "Deve pagare. Deve firmare."),
    ("Il Comune di Bari paga e il Comune di Lecce no.", "Il Comune di Bari paga. Il Comune di Lecce no."),
  ])
  func sameMeaningIsAccepted(_ before: String, _ after: String) throws {
    let proof = Prover(language: try Shipped.language.get()).prove(before, after)
    #expect(proof.holds, "\(proof.problems)")
  }
}
