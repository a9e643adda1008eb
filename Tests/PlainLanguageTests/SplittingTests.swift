import Testing

@testable import PlainLanguage

@Suite struct SplittingTests {
  @Test(arguments: [
    (
      "La società è stata costituita nel 1997 ed è iscritta nel registro delle imprese di Torino.",
      "La società è stata costituita nel 1997. È iscritta nel registro delle imprese di Torino."
    ),
    (
      "Il richiedente deve compilare il modulo in ogni sua parte e consegnarlo allo sportello del Comune.",
      "Il richiedente deve compilare il modulo in ogni sua parte. Deve anche consegnarlo allo sportello del Comune."
    ),
    (
      "Il Comune pubblica l'elenco dei servizi del quartiere, indicando per ogni servizio la persona che risponde.",
      "Il Comune pubblica l'elenco dei servizi del quartiere. Il Comune indica per ogni servizio la persona che risponde."
    ),
    (
      "Il cittadino deve presentare la domanda allo sportello, allegando la copia del documento di identità.",
      "Il cittadino deve presentare la domanda allo sportello. Deve allegare la copia del documento di identità."
    ),
    (
      "La sede legale del consorzio si trova a Verona, mentre la sede operativa si trova a Padova.",
      "La sede legale del consorzio si trova a Verona. Invece la sede operativa si trova a Padova."
    ),
    (
      "Il Comune ha affidato il servizio a una cooperativa, per garantire la qualità delle attività nei nidi.",
      "Il Comune ha affidato il servizio a una cooperativa. Lo scopo è garantire la qualità delle attività nei nidi."
    ),
    (
      "La cooperativa, fondata nel 1973 da dodici soci, ha la propria sede nel centro della città.",
      "La cooperativa è stata fondata nel 1973 da dodici soci. La cooperativa ha la propria sede nel centro della città."
    ),
    (
      "Per chiedere il contrassegno servono: la domanda firmata, la copia del documento, il certificato medico.",
      "Per chiedere il contrassegno servono:\n- la domanda firmata,\n- la copia del documento,\n- il certificato medico."
    ),
    (
      "Il cittadino deve compilare il modulo, firmare la domanda in fondo alla pagina e pagare la marca da bollo.",
      "Il cittadino deve:\n- compilare il modulo,\n- firmare la domanda in fondo alla pagina,\n- pagare la marca da bollo."
    ),
  ])
  func longSentenceBecomesTwo(_ before: String, _ after: String) throws {
    let result = try Shipped.plain(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(result.after.gulpease > result.before.gulpease)
  }

  @Test(arguments: [
    "Se la domanda è completa, l'ufficio la registra subito e rilascia al cittadino la ricevuta con la data.",
    "Entro 30 giorni il Comune verifica tutti i requisiti della persona e comunica la decisione per lettera.",
    "L'ufficio favorisce e aiuta in ogni modo possibile le attività di volontariato nei quartieri della città.",
    "Il direttore ha scritto \"il servizio apre alle nove e chiude alle dodici ogni giorno\" sul foglio.",
    "Il Comune ha il compito di pianificare, organizzare e gestire le attività sociali dei quartieri della città.",
    "La persona che presenta la domanda e chiede il rimborso delle spese riceve una lettera dal Comune.",
  ])
  func sentenceHeldTogetherStaysWhole(_ text: String) throws {
    let result = try Shipped.plain(text)
    #expect(!result.edits.contains { $0.rule.hasPrefix("frasi.") || $0.rule.hasPrefix("elenco.") })
  }

  @Test func easyTextHasOneSentenceALine() throws {
    let options = SimplificationOptions(level: .easy)
    let result = try Shipped.simplifier().simplify(
      "Il servizio è aperto. La visita è gratuita.", options: options)
    #expect(result.text == "Il servizio è aperto.\nLa visita è gratis.")
  }

  @Test func relativeClauseOfTheSubjectDoesNotHideTheStatement() throws {
    let text =
      "Il servizio deve essere dato con giustizia e imparzialità; quindi le norme che regolano il servizio valgono per "
      + "tutte le persone."
    let result = try Shipped.plain(text)
    #expect(result.text.contains("imparzialità. Quindi le norme che regolano il servizio valgono"))
    #expect(result.proof.holds)
  }

  /// The plural verb has a subject that the sentence does not name.
  @Test func verbOfAnotherNumberStaysWithItsSentence() throws {
    let text =
      "Il piano definisce le funzioni compatibili con il recupero del paesaggio e lo disciplinano nel tempo."
    #expect(try !Shipped.plain(text).text.contains(". Lo "))
  }
}
