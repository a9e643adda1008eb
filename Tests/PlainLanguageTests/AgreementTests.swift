import Testing

@testable import PlainLanguage

@Suite struct AgreementTests {
  @Test(arguments: [
    ("La modulo è pronto.", AgreementError.Kind.article), ("I dati delle domanda mancano.", .article),
    ("Il studente presenta il modulo.", .articleForm), ("Serve un scontrino.", .articleForm),
    ("La domanda presentato ieri è valida.", .adjective), ("Servono i documenti necessarie.", .adjective),
    ("Le domande scade domani.", .subject), ("Il cittadino devono firmare.", .subject),
    ("La domanda è presentati ieri.", .predicate), ("La domanda è presentato ieri.", .predicate),
  ])
  func errorIsFound(_ text: String, _ kind: AgreementError.Kind) throws {
    let errors = try Shipped.language.get().agreement.errors(in: text)
    #expect(errors.contains { $0.kind == kind }, "\(errors)")
  }

  @Test func correctSentencesAreLeftAlone() throws {
    let checker = try Shipped.language.get().agreement
    for sentence in try TaggedSentences().sentences {
      #expect(checker.errors(in: sentence.text) == [], "\(sentence.text)")
    }
  }

  @Test(arguments: [
    "La domanda e il modulo allegati sono completi.", "Una parte dei cittadini sono esclusi.",
    "La relazione sulla verifica amministrativo-contabile è pronta.", "Si è tenuti a pagare.",
    "Gli uffici e le scuole comunali chiudono.", "Lo chiede l'ufficio.",
    "Ne hanno bisogno e per questo soggetti alla tassa.",
    "Il giorno della visita sono presenti i genitori.", "I due genitori firmano.", "Lei è invitata a venire.",
    "La copia dei documenti richiesti va allegata.", "Il numero dei posti disponibili è fissato dal bando.",
  ])
  func whatOnlyLooksWrongIsLeftAlone(_ text: String) throws {
    #expect(try Shipped.language.get().agreement.errors(in: text) == [])
  }
}
