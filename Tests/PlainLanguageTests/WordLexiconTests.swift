import Testing

@testable import PlainLanguage

@Suite struct WordLexiconTests {
  @Test(arguments: [
    ("domande", "domanda", WordClass.noun), ("uffici", "ufficio", .noun), ("elenchi", "elenco", .noun),
    ("medici", "medico", .noun), ("sindaci", "sindaco", .noun), ("problemi", "problema", .noun),
    ("province", "provincia", .noun), ("uova", "uovo", .noun), ("attrici", "attore", .noun),
    ("pubbliche", "pubblico", .adjective), ("antichi", "antico", .adjective),
    ("gravissimo", "grave", .adjective), ("recanti", "recare", .adjective),
    ("adeguatamente", "adeguatamente", .adverb), ("provvedono", "provvedere", .finite),
    ("inviarlo", "inviare", .infinitive), ("porsi", "porre", .infinitive), ("esser", "essere", .infinitive),
    ("trattasi", "trattare", .finite), ("indicandone", "indicare", .gerund), ("della", "di", .jointArticle),
    ("riprogettazione", "progettazione", .noun), ("perché", "perché", .subordinator),
  ])
  func formIsRead(_ form: String, _ lemma: String, _ wordClass: WordClass) throws {
    let words = try Shipped.language.get().words
    let readings = words.readings(form)
    #expect(readings.contains { $0.wordClass == wordClass && words.lemma(of: $0) == lemma })
  }

  @Test func formsShowGenderAndNumber() throws {
    let words = try Shipped.language.get().words
    let reading = try #require(words.readings("leggi").first { $0.wordClass == .noun })
    #expect(reading.gender == .feminine)
    #expect(reading.number == .plural)
    #expect(words.readings("utente").first?.gender == .both)
    #expect(words.readings("città").first?.number == .both)
    #expect(words.readings("xyzzy").isEmpty)
  }
}
