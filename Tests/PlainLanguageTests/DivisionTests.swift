import Testing

@testable import PlainLanguage

/// Where a long sentence is divided, and where it must stay whole.
@Suite struct DivisionTests {
  @Test(arguments: [
    // verbs of the same subject side by side
    (
      "L'ufficio riceve le domande dei cittadini, verifica i documenti allegati, comunica l'esito a tutti i richiedenti.",
      "L'ufficio riceve le domande dei cittadini. L'ufficio verifica i documenti allegati. L'ufficio comunica l'esito a tutti i richiedenti."
    ),
    (
      "Il distretto definisce gli obiettivi di salute della popolazione, prevede i servizi da offrire ai cittadini.",
      "Il distretto definisce gli obiettivi di salute della popolazione. Prevede i servizi da offrire ai cittadini."
    ),
    // a second object
    (
      "Questo documento definisce i modelli di organizzazione del servizio nei quartieri della città e le regole che valgono per i cittadini.",
      "Questo documento definisce i modelli di organizzazione del servizio nei quartieri della città. Definisce anche le regole che valgono per i cittadini."
    ),
    (
      "Allo sportello il personale deve fornire al cittadino le informazioni sui diritti riconosciuti dalla Carta dei servizi e i tempi massimi di ogni pratica.",
      "Allo sportello il personale deve fornire al cittadino le informazioni sui diritti riconosciuti dalla Carta dei servizi. Deve anche fornire al cittadino i tempi massimi di ogni pratica."
    ),
    (
      "Il consorzio ha per oggetto la gestione degli impianti sportivi del Comune di Siena e la cura dei giardini e delle piazze.",
      "Il consorzio ha per oggetto la gestione degli impianti sportivi del Comune di Siena. Ha anche per oggetto la cura dei giardini e delle piazze."
    ),
    // a condition is carried over
    (
      "Se la domanda è incompleta, l'ufficio scrive al cittadino entro dieci giorni e sospende la pratica fino alla risposta.",
      "Se la domanda è incompleta, l'ufficio scrive al cittadino entro dieci giorni. In questo caso sospende la pratica fino alla risposta."
    ),
    (
      "In caso di domanda incompleta il Comune scrive al cittadino, spiegando i motivi e i documenti che mancano.",
      "In caso di domanda incompleta il Comune scrive al cittadino, spiegando i motivi e i documenti che mancano."
    ),
    (
      "La spesa è rimborsata per intero dalla Regione, purché la domanda sia presentata entro il 30 giugno 2026.",
      "La spesa è rimborsata per intero dalla Regione. La condizione è che la domanda sia presentata entro il 30 giugno 2026."
    ),
    // how and when
    (
      "Tutti i provvedimenti del Comune devono essere inviati alla Regione e al gestore del servizio entro cinque giorni lavorativi dalla loro adozione.",
      "Tutti i provvedimenti del Comune devono essere inviati alla Regione e al gestore del servizio. Questo deve avvenire entro cinque giorni lavorativi dalla loro adozione."
    ),
    (
      "Il Comune comunica ogni anno ai cittadini del quartiere i risultati del servizio di raccolta tramite gli sportelli e le associazioni dei consumatori.",
      "Il Comune comunica ogni anno ai cittadini del quartiere i risultati del servizio di raccolta. Lo fa tramite gli sportelli e le associazioni dei consumatori."
    ),
    (
      "La domanda deve essere presentata, usando il modulo della Regione, allo sportello unico del Comune di residenza del titolare della struttura.",
      "La domanda deve essere presentata allo sportello unico del Comune di residenza del titolare della struttura. Questo deve avvenire usando il modulo della Regione."
    ),
    // the commitment goes on
    (
      "Il gestore si impegna a garantire la trasparenza dei dati, assicurandone la trasmissione al Comune di Viterbo.",
      "Il gestore si impegna a garantire la trasparenza dei dati. Si impegna ad assicurarne la trasmissione al Comune di Viterbo."
    ),
    // examples, brackets
    (
      "I cittadini possono segnalare allo sportello i problemi del quartiere, ad esempio la rottura di una panchina.",
      "I cittadini possono segnalare allo sportello i problemi del quartiere. Un esempio è la rottura di una panchina."
    ),
    (
      "Al tavolo prendono parte tutti gli enti del territorio, tra cui la Provincia e la Camera di commercio.",
      "Al tavolo prendono parte tutti gli enti del territorio. Tra questi ci sono la Provincia e la Camera di commercio."
    ),
    (
      "La busta con l'offerta deve essere chiusa e firmata dal rappresentante del concorrente (sul lembo deve essere messo il timbro della ditta).",
      "La busta con l'offerta deve essere chiusa e firmata dal rappresentante del concorrente. Sul lembo deve essere messo il timbro della ditta."
    ),
    // where the clause says where, to whom, with what
    (
      "Il Comune approva ogni anno un bando, nel quale sono indicati i requisiti per chiedere il contributo.",
      "Il Comune approva ogni anno un bando. In questo bando sono indicati i requisiti per chiedere il contributo."
    ),
    (
      "Il regolamento vale per tutti gli uffici, fermo restando il termine di trenta giorni per la risposta.",
      "Il regolamento vale per tutti gli uffici. Resta fermo il termine di trenta giorni per la risposta."
    ),
    (
      "Chi non presenta i documenti perde il posto in graduatoria, con conseguente assegnazione del posto ad altri.",
      "Chi non presenta i documenti perde il posto in graduatoria. La conseguenza è l'assegnazione del posto ad altri."
    ),
  ])
  func longSentenceIsDivided(_ before: String, _ after: String) throws {
    let result = try Shipped.plain(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try Shipped.plain(result.text).text == result.text)
  }

  @Test(arguments: [
    // an insertion is no second verb
    "L'ufficio pubblica, dopo la verifica dei documenti, comunica il bando, l'elenco di chi ha diritto al posto.",
    // "e" joins what stands after the preposition, not the object
    "Questo documento definisce le regole per l'accesso con il badge degli uffici e la tessera dei visitatori esterni del Comune.",
    // the limit may hold for both things
    "Questo documento definisce i modelli di organizzazione del servizio e le regole che valgono per i cittadini entro il 30 giugno 2026.",
    // the verb would not agree
    "Nella carta è indicato il nome della persona che risponde del servizio e la sede degli uffici dove si presenta la domanda.",
    // the way belongs to the participle
    "Il Comune comunica ai cittadini del quartiere in modo semplice e chiaro i dati raccolti ogni anno tramite gli sportelli delle associazioni.",
    // without a limit of its own the exception governs everything
    "L'ufficio registra la domanda del cittadino e rilascia la ricevuta con il numero, salvo che manchi la firma del richiedente.",
    // a negation is not carried by "anche"
    "L'ufficio non rilascia i certificati richiesti da altre amministrazioni pubbliche del territorio e le copie degli atti della procedura.",
    // whose clause it is stays uncertain
    "Il Comune invia il progetto al settore, nel quale sono indicati i tempi di lavoro e le spese previste per ogni anno.",
    // what follows "oppure" is a second part of the condition
    "Se una persona fuma molto, oppure è in sovrappeso prima della gravidanza, aumenta la probabilità di avere problemi.",
    // the act belongs to the participle
    "Il giorno 12 luglio presso la sede della Regione in Campobasso si riunirà la Commissione giudicatrice nominata secondo l'articolo 77 della legge 50/2016.",
    // the aim belongs to the adjective
    "Lavorare in un luogo che aiuta le persone a stare bene si è dimostrato molto efficace per migliorare la salute di tutti.",
    // each quantity belongs to another member
    "I soci della società sono il Comune di Bari, con una partecipazione del 28 per cento, la Regione Puglia, con una partecipazione del 20 per cento.",
    // "e" joins the end to what stands before the aim
    "Servono azioni rivolte all'eliminazione di tutte le forme di povertà nei quartieri per favorire l'inclusione sociale e alla crescita delle comunità.",
  ])
  func uncertainPlaceStaysWhole(_ text: String) throws {
    let result = try Shipped.plain(text)
    #expect(result.text.firstRange(of: /\. [A-ZÈ]/) == nil)
  }

  @Test func acronymIsExplainedAfterALongSentence() throws {
    let long =
      "La SCIA deve essere presentata dal titolare allo sportello unico del Comune in cui si trova il locale."
    #expect(
      try Shipped.plain(long).text == long + " SCIA significa segnalazione certificata di inizio attività.")
    let short = "Il cittadino presenta la SCIA al Comune."
    #expect(
      try Shipped.plain(short).text
        == "Il cittadino presenta la SCIA (segnalazione certificata di inizio attività) al Comune.")
    let twice = try Shipped.plain(long).text
    #expect(try Shipped.plain(twice).text == twice)
  }
}
