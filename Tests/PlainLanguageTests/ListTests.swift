import Testing

@testable import PlainLanguage

@Suite struct ListTests {
  @Test(arguments: [
    (
      "È necessario allegare uno dei seguenti documenti: la carta d'identità; il passaporto.",
      "Serve uno di questi documenti:\n- la carta d'identità;\n- il passaporto."
    ),
    (
      "Occorre possedere tutti i seguenti requisiti: la residenza a Prato; la maggiore età.",
      "Servono tutti questi requisiti:\n- la residenza a Prato;\n- la maggiore età."
    ),
    (
      "Uno dei seguenti: la carta d'identità; il passaporto.",
      "Basta una di queste cose:\n- la carta d'identità;\n- il passaporto."
    ),
    (
      "Occorrono tutti i seguenti: la carta d'identità; la tessera sanitaria.",
      "Servono tutte queste cose:\n- la carta d'identità;\n- la tessera sanitaria."
    ),
    (
      "La cooperativa deve presentare almeno una delle seguenti prove: la fattura; la ricevuta.",
      "La cooperativa deve presentare almeno una di queste prove:\n- la fattura;\n- la ricevuta."
    ),
  ])
  func theHeadSaysHowManyAreNeeded(_ before: String, _ after: String) throws {
    let result = try Shipped.plain(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try Shipped.plain(result.text).text == after)
  }

  @Test(arguments: [
    (
      "Per la visita servono: (a) la tessera sanitaria; (b) la richiesta del medico; (c) gli esami già fatti.",
      "Per la visita servono:\n(a) la tessera sanitaria;\n(b) la richiesta del medico;\n(c) gli esami già fatti."
    ),
    (
      "Per la visita servono: i) la tessera sanitaria; ii) la richiesta del medico.",
      "Per la visita servono:\ni) la tessera sanitaria;\nii) la richiesta del medico."
    ),
    (
      "Per la visita servono: 1) la tessera sanitaria, 2) la richiesta del medico.",
      "Per la visita servono:\n1) la tessera sanitaria,\n2) la richiesta del medico."
    ),
  ])
  func marksBeginLines(_ before: String, _ after: String) throws {
    #expect(try Shipped.plain(before).text == after)
    #expect(try Shipped.plain(after).text == after)
  }

  @Test(arguments: [
    "Ne parlano i seguenti articoli del codice.", "Uno dei seguenti vincerà la gara.",
    "La lettera a) e la lettera b) del comma 3 restano valide.", "Vale il punto 2) del bando (b) allegato.",
    "Tutti i seguenti incontri sono aperti.",
  ])
  func whatIsNoListStays(_ text: String) throws { #expect(try Shipped.plain(text).text == text) }

  @Test func bothPartsOfAPairGoOnLines() throws {
    let before =
      "La partecipazione deve essere sempre garantita, sia per tutelare il diritto alla corretta gestione del servizio, "
      + "sia per favorire la collaborazione con tutti gli uffici."
    let after =
      "La partecipazione deve essere sempre garantita:\n- sia per tutelare il diritto alla corretta gestione del "
      + "servizio,\n- sia per favorire la collaborazione con tutti gli uffici."
    let result = try Shipped.plain(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try Shipped.plain(after).text == after)
  }

  @Test(arguments: [
    // a third part, different openings, and a denial that could belong to both
    "Il Comune deve aiutare sia con il contributo per la casa, sia nella ricerca di un lavoro, sia con i buoni spesa.",
    "Il servizio deve essere dato sia con gli operatori della cooperativa sia nella casa della persona anziana sola.",
    "Il servizio non vale sia per le persone non residenti sia per le imprese che hanno la sede fuori dal Comune.",
  ])
  func unequalPairsStayInTheSentence(_ text: String) throws {
    #expect(try !Shipped.plain(text).text.contains("\n- sia"))
  }

  @Test func anItemGetsNoListOfItsOwn() throws {
    let text =
      "L'impresa presenta:\n- la copia del bilancio;\n- per i servizi degli ultimi tre anni: i certificati degli enti; le "
      + "dichiarazioni dei clienti privati."
    #expect(try !Shipped.plain(text).text.contains("anni:\n"))
  }
}
