import Testing

@testable import PlainLanguage

/// What the language of the phrase file can say, as a reader sees it.
@Suite struct PhraseLanguageTests {
  @Test(arguments: [
    // a word goes, and the article fits the next one
    ("Compili l'apposito modulo.", "Compili il modulo."),
    ("Usi l'apposita area.", "Usi l'area."),
    ("Presenti l'apposita istanza.", "Presenti la domanda."),
    ("Scriva con apposito modulo.", "Scriva con un modulo."),
    ("Si precisa che il Comune rilascia la tessera.", "Il Comune rilascia la tessera."),
    // the infinitive takes the place of the verb that says nothing
    ("L'ufficio provvede a comunicare l'esito.", "L'ufficio comunica l'esito."),
    ("Il Comune provvederà ad inviare la risposta.", "Il Comune invierà la risposta."),
    // an adjective takes its gender from the noun after it
    ("Chieda ulteriori informazioni.", "Chieda altre informazioni."),
    ("Chieda ulteriori documenti.", "Chieda altri documenti."),
    ("Serve un ulteriore controllo.", "Serve un altro controllo."),
    // the noun stays, what describes it comes after
    ("Vale la vigente disciplina.", "Vale la disciplina in vigore."),
    // nouns of action
    ("Si iscriva mediante la compilazione del modulo.", "Si iscriva compilando il modulo."),
    ("In caso di smarrimento della tessera, scriva.", "In caso di smarrimento della tessera, scriva."),
    ("In caso di modifica dei dati, scriva.", "Se si modificano i dati, scriva."),
    (
      "Il regolamento stabilisce le modalità di presentazione della domanda.",
      "Il regolamento stabilisce come presentare la domanda."
    ),
    // who has, who is
    ("Le persone in possesso dei requisiti scrivono.", "Le persone con i requisiti scrivono."),
    ("L'alloggio è dotato di ascensore.", "L'alloggio ha ascensore."),
    ("Le norme sono finalizzate a garantire la salute.", "Le norme hanno lo scopo di garantire la salute."),
    ("La scelta costituisce un obbligo.", "La scelta è un obbligo."),
    // conditions
    ("È gratuito purché la domanda sia completa.", "È gratuito se la domanda è completa."),
    ("Qualora l'utente rifiutasse, scriva.", "Se l'utente rifiutasse, scriva."),
    ("Usi strumenti, quali telefono e posta.", "Usi strumenti, come telefono e posta."),
    // an apostrophe for an accent
    ("E' vero. L'attivita' e' utile.", "È vero. L'attività è utile."),
  ])
  func phraseChanges(_ before: String, _ after: String) throws {
    let result = try Shipped.plain(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try Shipped.plain(after).text == after)
  }

  @Test(arguments: [
    // something agrees with the noun that would get another gender
    "La verifica dei requisiti viene svolta.", "L'erogazione del contributo è rapida.",
    "La tipologia del servizio, scelta dal Comune, resta.",
    // a second infinitive hangs on the verb
    "Il Comune provvede a ritirare e a consegnare i pacchi.",
    // a pronoun, no article
    "Le leggi lo regolano.",
    // nouns that look like verbs
    "Valgono i regolamenti.", "La comprova dei requisiti resta.", "Il disciplinare di gara resta.",
    // an office, a term of law, a technical sense
    "Il computer connesso alla rete resta.", "La gestione in forma associata resta.",
    "Il concordato con continuità aziendale resta.", "Paga il versamento a favore del Comune.",
    "La parola 'carta' resta.", "Un po' di pane.", "Vale ovvero non vale.", "Salvo il parere contrario.",
    "Si applicano le norme legislative e regolamentari.", "Le sedute di fisioterapia restano.",
  ])
  func phraseStays(_ text: String) throws { #expect(try Shipped.plain(text).text == text) }

  @Test func glossaryIsPlain() throws {
    let entries = try Shipped.language.get().glossary.entries
    #expect(entries.count >= 560)
    for entry in entries {
      let sentences = entry.meaning.split(separator: ".").map { $0.split { !$0.isLetter && !$0.isNumber } }
        .filter { !$0.isEmpty }
      #expect(sentences.count <= 2, "\(entry.term)")
      for words in sentences { #expect(words.count <= 15, "\(entry.term)") }
      #expect(!entry.source.isEmpty, "\(entry.term)")
    }
  }

  @Test func oldWordsForDisabilityAreExplainedWithRespect() throws {
    let easy = try Shipped.simplifier().simplify(
      "Il bando parla di handicap grave.", options: SimplificationOptions(level: .easy))
    #expect(easy.glossary.contains { $0.meaning.contains("persona con necessità di sostegno") })
    #expect(try Shipped.plain("Le linee programmatiche citano i disabili.").text.contains("disabili"))
  }
}
