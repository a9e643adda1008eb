import Domain
import Testing

@testable import PlainLanguage

@Suite struct FactTests {
  @Test(arguments: [
    ("Scade il 31 dicembre 2025.", Fact.Kind.date, "2025-12-31"),
    ("Scade il 31/12/2025.", .date, "2025-12-31"),
    ("Dal 1° maggio si apre.", .date, "--05-01"), ("Aperto alle ore 9,30.", .time, "09:30"),
    ("Costa € 1.234,50 in tutto.", .amount, "EUR 1234.50"), ("Costa 1234,50 euro.", .amount, "EUR 1234.50"),
    ("Il 12,5% delle persone.", .percentage, "12.5%"), ("Il 12 per cento.", .percentage, "12%"),
    ("Vale l'art. 3, comma 3, della legge 104/1992.", .lawReference, "art 3 comma 3 legge 104/1992"),
    ("Vale il D.Lgs. n. 82 del 2005.", .lawReference, "dlgs 82 2005"),
    ("Chiami lo 06 12345678.", .phone, "0612345678"), ("Chiami il +39 06 12345678.", .phone, "+390612345678"),
    ("Scriva a info@comune.example.it.", .email, "info@comune.example.it"),
    ("Veda www.example.it/pagina.", .url, "www.example.it/pagina"),
    ("IBAN IT60X0542811101000000123456 del Comune.", .iban, "IT60X0542811101000000123456"),
    ("IBAN IT60 X054 2811 1010 0000 0123 456 del Comune.", .iban, "IT60X0542811101000000123456"),
    ("Codice RSSMRA80A01H501U valido.", .fiscalCode, "RSSMRA80A01H501U"),
    ("Lettera prot. n. 1234/2025 del Comune.", .protocolNumber, "1234/2025"),
    ("Entro trenta giorni.", .number, "30"), ("Vive a Reggio nell'Emilia.", .name, "reggio"),
    ("Vale la decadenza dal diritto.", .legalTerm, "decadenza"),
    ("Disse «torni domani» e basta.", .quotation, "torni domani"),
  ])
  func factIsFound(_ text: String, _ kind: Fact.Kind, _ value: String) throws {
    let facts = try Shipped.simplifier().factExtractor.facts(in: text)
    #expect(facts.contains { $0.fact.kind == kind && $0.fact.value == value }, "\(facts.map(\.fact))")
  }

  @Test func placeCountsUnicodeScalars() throws {
    let text = "Perché è così? Entro il 3 maggio 2026."
    let fact = try #require(
      try Shipped.simplifier().factExtractor.facts(in: text).first { $0.fact.kind == .date })
    let scalars = Array(text.unicodeScalars)[fact.start..<fact.end]
    #expect(String(String.UnicodeScalarView(scalars)) == "3 maggio 2026")
  }
}
