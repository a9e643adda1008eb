import Directory
import Domain
import TestSupport
import Testing

/// When a competent body may be named without an operator.
@Suite struct CertaintyTests {
  @Test(
    "The same matter is certain when asked, and not when something else is asked with it",
    arguments: [
      ("Come chiedo i permessi 104?", "I permessi 104 maturano le ferie?"),
      ("Come faccio il passaporto?", "Come faccio il passaporto francese?"),
      ("Devo rinnovare la patente", "Devo rinnovare la patente, meglio ora o dopo le vacanze?"),
      ("Mi serve una visura catastale", "Il catasto delle mie emozioni: mi serve una visura"),
      ("Non ho ricevuto la pensione", "Non ho ricevuto la pensione svizzera"),
      ("Vorrei nominare un amministratore di sostegno", "Quanto guadagna un amministratore di sostegno?"),
      ("Ho ricevuto una lettera dell'INPS", "Ho ricevuto un SMS dell'INPS con un link"),
      ("Devo pagare l'IMU a Torino", "Devo pagare l'IMU di una casa in Francia, sono di Torino"),
    ])
  func pairs(asked: String, besides: String) async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      #expect(try index.route(asked, place: nil).isCertain)
      #expect(try !index.route(besides, place: nil).isCertain)
    }
  }

  @Test("What a street or a person is called does not make a request doubtful")
  func names() async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(
        "Buongiorno, mi chiamo Ada Moretti. C'è una buca in via Carlo Goldoni 12 a Palermo. Cordiali saluti",
        place: nil)
      #expect(routing.candidates.first?.organisation.code == "c_g273")
      #expect(routing.isCertain)
    }
  }

  @Test(
    "A mistyped word finds its matter, for an operator to confirm",
    arguments: [("come rinnovo il pasaporto", "m_it"), ("ho perso la patennte", "m_inf")])
  func mistyped(text: String, code: String) async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(text, place: nil)
      #expect(routing.candidates.first?.organisation.code == code)
      #expect(!routing.isCertain)
    }
  }

  @Test("A name that two places bear is not guessed", arguments: ["Reggio", "Nizza"])
  func ambiguousPlace(name: String) async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(
        "Devo rifare la carta d'identità, abito a \(name)", place: nil)
      #expect(!routing.isCertain)
    }
  }

  @Test("A kind of body is not one body: the person's place decides")
  func kindOfBody() async throws {
    try await TestFolders.temporary { folder in
      let routing = try TestIndex.starter(in: folder).route(
        "Mia madre ha bisogno dei pannoloni della ASL, abita a Bari", place: nil)
      #expect(routing.candidates.first?.organisation.code == "asl_ba")
    }
  }
}
