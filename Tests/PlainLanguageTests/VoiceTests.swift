import Testing

@testable import PlainLanguage

@Suite struct VoiceTests {
  @Test(arguments: [
    ("La domanda è esaminata dall'ufficio.", "L'ufficio esamina la domanda."),
    ("La domanda è esaminata dall'ufficio entro 30 giorni.", "L'ufficio esamina la domanda entro 30 giorni."),
    ("La domanda viene esaminata dagli uffici comunali.", "Gli uffici comunali esaminano la domanda."),
    ("Le domande sono state esaminate dalla commissione.", "La commissione ha esaminato le domande."),
    ("Il contributo sarà pagato dal Comune di Prato.", "Il Comune di Prato pagherà il contributo."),
    ("Il modulo deve essere firmato dai genitori.", "I genitori devono firmare il modulo."),
    ("Il modulo può essere firmato dal tutore.", "Il tutore può firmare il modulo."),
    ("La lettera non è letta dall'ufficio.", "L'ufficio non legge la lettera."),
    ("La misura è prevista dalla legge.", "La legge prevede la misura."),
    ("L'assegno era pagato dall'INPS.", "L'INPS pagava l'assegno."),
  ])
  func whoActsComesFirst(_ before: String, _ after: String) throws {
    let result = try Shipped.plain(before)
    #expect(result.text == after)
    #expect(result.proof.holds)
    #expect(try Shipped.plain(after).text == after)
  }

  @Test(arguments: [
    "La domanda è arrivata dall'estero.", "La sede è aperta dal lunedì al venerdì.",
    "Il conto è composto dalla quota e dalla tassa.", "La domanda è esaminata entro 30 giorni.",
    "Il parco è diviso dalla strada.", "La domanda è esaminata dall'ufficio e approvata dal sindaco.",
    "La domanda è esaminata dall'ufficio che risponde.", "Il corso è pagato dalla famiglia o dal Comune.",
    "La persona assistita dal medico è qui.", "Il bando è stato deciso dalla legge.",
  ])
  func withoutASureAgentItStays(_ text: String) throws { #expect(try Shipped.plain(text).text == text) }

  @Test func theStepCanBeLeftOut() throws {
    let text = "La domanda è esaminata dall'ufficio."
    let options = SimplificationOptions(without: [.voice])
    #expect(try Shipped.simplifier().simplify(text, options: options).text == text)
  }
}
