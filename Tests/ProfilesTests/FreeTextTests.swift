import Domain
import Profiles
import Testing

@Suite("No diagnoses in a profile")
struct FreeTextTests {
  @Test(arguments: [
    "Ho la sclerosi multipla", "Diagnosi: F84.0", "ICD-10 G35", "codice F84", "sono invalido civile",
    "invalidità al 74%", "74 %", "settantaquattro, cioè il 74 per cento", "100%", "ho la 104",
    "legge 104/92 art. 3 comma 3", "L. 104 del 1992", "L.104/1992", "legge 68/99", "cieco assoluto",
    "indennità di accompagnamento", "Carta europea della disabilità n. 1234567", "soffro di epilessia",
    "prendo farmaci ogni giorno", "sono in terapia", "codice 299.0", "Sindrome di Down", "ADHD", "dislessico",
    "persona con autismo", "handicap grave", "SORDITÀ", "è dislessica", "verbale INPS del 2020",
  ])
  func `health and benefit data is refused, with what to say instead`(text: String) throws {
    let table = try Shipped.table()
    let error = try #require(throws: ProfileError.self) {
      try table.validate(id: "emergency.instructions", value: .string(text))
    }
    #expect(error.code == .medicalDetail)
    #expect(error.description.contains("Scriva che cosa serve"))
  }

  @Test(arguments: [
    "Non posso parlare al telefono: manda un SMS", "Via Roma 104, scala A, interno B12",
    "Chiama mia sorella Anna",
    "Suona due volte il citofono 104", "Leggo con caratteri grandi, al 150%", "Volume della voce al 50%",
    "Parlate di fronte a me, con calma", "Mi muovo con una sedia a ruote: serve una rampa",
    "Uso il bastone bianco",
    "Ho un cane guida", "Scrivete su WhatsApp al 3331234567", "Sono sorda e leggo le labbra",
    "Alle 14.30 rispondo",
    "Il terzo piano, porta C20", "Uso le sintesi vocali", "In corso di giornata", "100 parole al minuto",
    "Rispondo H24", "Mi serve aiuto con il modello F24", "Parlo piano: 5 minuti in più", "",
  ])
  func `needs, addresses and measures are accepted`(text: String) throws {
    try Shipped.table().validate(id: "emergency.instructions", value: .string(text))
  }

  @Test func `it holds for names, summaries, contexts and records too`() throws {
    let table = try Shipped.table()
    let context = ProfileContext(
      name: "Giorni di terapia", priority: 1, conditions: .init(weekdays: [1]), preferences: [:])
    let delegate = PreferenceValue.array([
      .object([
        "person": .string("Anna"), "kind": .string("delega"), "validFrom": .string("2026-01-01"),
        "scopes": .array([.string("visite, ho la 104")]),
      ])
    ])
    for profile in [
      Profile(id: "p", name: "Il mio autismo"), Profile(id: "p", summary: "Invalidità 80%"),
      Profile(id: "p", contexts: [context]), Profile(id: "p", preferences: ["delegate": delegate]),
    ] {
      let error = try #require(throws: ProfileError.self) { try table.validate(profile: profile) }
      #expect(error.code == .medicalDetail)
    }
  }

  @Test func `control characters and line breaks are refused`() throws {
    let table = try Shipped.table()
    for text in ["a\nb", "a\u{1B}[31mb", "a\u{0}b", "a\u{7F}"] {
      let error = try #require(throws: ProfileError.self) {
        try table.validate(profile: Profile(id: "p", name: text))
      }
      #expect(error.code == .badFormat)
      #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 })
    }
  }
}
