import Testing

@testable import PlainLanguage

@Suite struct WordingTests {
  @Test(arguments: [
    ("Scriva al fine di ottenere il modulo.", "Scriva per ottenere il modulo."),
    (
      "Ai sensi dell'art. 3 della legge 104/1992 spetta un aiuto.",
      "Secondo l'art. 3 della legge 104/1992 spetta un aiuto."
    ),
    ("Il cittadino è tenuto a presentare l'istanza.", "Il cittadino deve presentare la domanda."),
    ("Consegni l'istanza all'ufficio.", "Consegni la domanda all'ufficio."),
    ("Un'istanza è arrivata.", "Una domanda è arrivata."),
    ("Paghi entro e non oltre 30 giorni.", "Paghi entro 30 giorni."),
    ("In data 8 maggio 2024 è nato il servizio.", "L'8 maggio 2024 è nato il servizio."),
    ("L'ufficio procede alla verifica dei requisiti.", "L'ufficio verifica i requisiti."),
    ("Si procede alla verifica dei requisiti.", "Si verificano i requisiti."),
    ("Qualora la domanda sia incompleta, scriva.", "Se la domanda è incompleta, scriva."),
    ("Il medesimo ufficio risponde.", "Lo stesso ufficio risponde."),
    ("Legga il suddetto avviso.", "Legga questo avviso."),
    ("Vale la firma della suddetta persona.", "Vale la firma di questa persona."),
    ("I requisiti di cui all'art. 5 restano.", "I requisiti indicati nell'art. 5 restano."),
    ("Tale domanda è gratuita.", "Questa domanda è gratuita."),
    ("Venga ed aspetti.", "Venga e aspetti."),
    ("La domanda pervenuta è valida.", "La domanda arrivata è valida."),
    ("Può trasmetterla per posta.", "Può inviarla per posta."),
    ("Le persone nonché gli enti.", "Le persone e gli enti."),
    ("Il presente avviso vale un anno.", "Questo avviso vale un anno."),
    ("I Comuni coordinano i rispettivi livelli.", "I Comuni coordinano i propri livelli."),
  ])
  func officePhraseBecomesCommon(_ before: String, _ after: String) throws {
    #expect(try Shipped.plain(before).text == after)
  }

  @Test(arguments: [
    "Il presente e il futuro.", "Con la presente si chiede.", "È vietato, ovvero punito.",
    "Chiuso e/o sospeso.",
    "Si applica la decadenza.", "Non risponde entro 30 giorni lavorativi.", "Salvo diverso avviso.",
    "Scrive \"ai sensi dell'art. 3\" sul foglio.", "negli ultimi tre anni", "Il riscontro è arrivato.",
    "Il diritto si estingue per prescrizione.", "AI SENSI DELLA LEGGE VIGENTE", "La qualità percepita conta.",
  ])
  func whatMustStayStays(_ text: String) throws {
    #expect(try Shipped.plain(text).text == text)
  }

  @Test func acronymIsWrittenOutOnce() throws {
    let result = try Shipped.plain("Scriva al SUAP. Il SUAP risponde.")
    #expect(result.text == "Scriva al SUAP (sportello unico per le attività produttive). Il SUAP risponde.")
    let explained = "L'Istituto nazionale della previdenza sociale (INPS) risponde."
    #expect(try Shipped.plain(explained).text == explained)
    let off = SimplificationOptions(expandAcronyms: false)
    #expect(try Shipped.simplifier().simplify("Scriva al SUAP.", options: off).text == "Scriva al SUAP.")
  }
}
