import Domain
import Foundation
import Profiles
import TestSupport
import Testing

@Suite("Templates")
struct TemplateTests {
  @Test func `there is a template for each functional need`() throws {
    let ids = try Shipped.templates().ids
    for needed in [
      "ascolto", "testo-grande", "testo-in-tempo-reale", "lingua-dei-segni", "braille", "pochi-tasti",
      "linguaggio-facile", "lettura-guidata", "parola-faticosa", "assistito-da-altri", "lettura-labiale",
      "sottotitoli", "calma", "solo-sms",
    ] {
      #expect(ids.contains(needed))
    }
  }

  @Test func `each says in the first person what it does and changes something a person notices`() throws {
    let resolver = try Shipped.resolver()
    let library = try Shipped.templates()
    let moment = try Shipped.moment("2026-11-23T10:00:00Z")
    for template in library.templates {
      #expect((60...300).contains(template.summary?.count ?? 0), "\(template.id)")
      let plain = resolver.resolve(profile: nil, channel: .terminal, at: moment)
      let ours = resolver.resolve(profile: template, channel: .terminal, at: moment)
      let changed = ours.values.filter { $0.value.value != plain.values[$0.key]?.value }
      #expect(changed.contains { $0.value.status == .active }, "\(template.id)")
      for value in changed.values { #expect(value.reason.contains("modello «\(template.name ?? "")»")) }
    }
  }

  @Test func `an unknown template is refused with the names there are`() throws {
    let library = try Shipped.templates()
    let error = try #require(throws: ProfileError.self) { try library.template("dislessia") }
    #expect(error.code == .unknownTemplate)
    #expect(error.description.contains("linguaggio-facile"))
    #expect(library["../terms"] == nil)
  }

  @Test func `a template with a wrong value, a diagnosis or another id is refused with its file`()
    async throws
  {
    let table = try Shipped.table()
    for text in [
      #"{"id": "prova", "name": "Prova", "summary": "Una prova.", "preferences": {"speech.rate": 1}}"#,
      #"{"id": "prova", "name": "Prova", "summary": "Per chi ha l'autismo.", "preferences": {}}"#,
      #"{"id": "altro", "name": "Prova", "summary": "Una prova.", "preferences": {}}"#,
      #"{"id": "prova", "summary": "Una prova.", "preferences": {}}"#, "{",
    ] {
      try await TestFolders.temporary { folder in
        try text.write(to: folder.appendingPathComponent("prova.json"), atomically: true, encoding: .utf8)
        let error = try #require(throws: ProfileError.self) {
          try TemplateLibrary(folder: folder, table: table)
        }
        #expect(error.code == .badTemplate)
        #expect(error.field.hasSuffix("prova.json"))
      }
    }
  }
}
