import Directory
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct RoutingTests {
  @Test(
    "Requests reach the competent body with the starter alone",
    arguments: [
      ("Devo rinnovare la carta d'identità, abito a Trieste.", "c_l424"),
      ("Non ho ricevuto la pensione di invalidità di questo mese.", "inps"),
      ("Mi è arrivata una cartella esattoriale e non la capisco.", "esrsris"),
      ("Ho avuto un infortunio sul lavoro, a chi lo comunico?", "inail"),
      ("Mi serve una visura catastale.", "age"), ("Come si paga l'IMU a Bologna?", "c_a944"),
      ("Vorrei cambiare medico di base, vivo a Torino", "aslto"),
      ("Esenzione dal bollo auto, sono di Bari", "r_puglia"),
    ])
  func routes(text: String, code: String) async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(text, place: nil)
      #expect(routing.candidates.first?.organisation.code == code)
      #expect(routing.isCertain)
      #expect(routing.missing == .nothing)
    }
  }

  @Test("An office is named inside its body")
  func office() async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route("Devo rinnovare la patente", place: nil)
      #expect(routing.candidates.first?.organisation.code == "m_inf")
      #expect(routing.candidates.first?.office == "Motorizzazione civile")
      #expect(routing.candidates.first?.topic == "patente")
    }
  }

  @Test("Without the place, what depends on it is asked, not guessed")
  func missingPlace() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let routing = try index.route("Devo rinnovare la carta d'identità", place: nil)
      #expect(routing.missing == .place(topic: "carta-identita"))
      #expect(!routing.isCertain)
      let given = try index.route("Devo rinnovare la carta d'identità", place: "torino")
      #expect(given.candidates.first?.organisation.code == "c_l219")
      #expect(given.place?.name == "Torino")
      #expect(given.isCertain)
    }
  }

  @Test("The place given overrules the text, by name or by ISTAT code", arguments: ["Modena", "036023"])
  func givenPlace(place: String) async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(
        "Come si paga la TARI a Bologna?", place: place)
      #expect(routing.candidates.first?.organisation.code == "c_f257")
    }
  }

  @Test("A comune the directory does not have is never replaced by another")
  func unknownComune() async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(
        "Devo rinnovare la carta d'identità, abito a Borgoinventato", place: nil)
      #expect(routing.candidates.isEmpty)
      #expect(!routing.isCertain)
    }
  }

  @Test("A comune from an import is reached, by its old name too")
  func importedComune() async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.filled(in: folder).route(
        "C'è una buca in strada a Valprova d'Oro", place: nil)
      #expect(routing.candidates.first?.organisation.code == "c_x901")
      #expect(routing.place?.code == "999001")
    }
  }

  @Test(
    "What no public body answers, or what is not clear, is never certain",
    arguments: [
      "Che tempo fa domani a Torino?", "Mio cugino lavora all'INPS, mi consigliate un ristorante lì vicino?",
      "La cartella clinica del mio gatto è sparita.", "Aiuto", "", "È normale che piova?",
      "Vorrei una pensione per cani",
      "Mi hanno rubato il cuore", "art. 3 comma 2", "Come si apre una cartella condivisa?",
      "Ho un brevetto da sub",
      "Vivo a Reggio e mi piace il mare", "?", "🙂",
    ])
  func neverCertain(text: String) async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(text, place: nil)
      #expect(!routing.isCertain)
    }
  }

  @Test("A very long text is read to its bound and answered")
  func long() async throws {
    try await TestFolders.temporary { folder in
      let text = "Devo chiedere la NASpI. " + String(repeating: "parola ", count: 20_000)
      let routing = try TestIndex.starter(in: folder).route(text, place: nil)
      #expect(routing.candidates.first?.organisation.code == "inps")
    }
  }

  @Test("A letter that names its body is routed to it")
  func letter() async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(
        "Ho ricevuto una lettera dell'INPS che non capisco", place: nil)
      #expect(routing.candidates.first?.organisation.code == "inps")
      #expect(routing.isCertain)
    }
  }
}
