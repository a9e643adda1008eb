import Directory
import Domain
import TestSupport
import Testing

@Suite struct CompetenceTests {
  @Test(
    "The body of a place by its rule",
    arguments: [
      ("comune", "Trieste", "c_l424"), ("comune", "Bolzano", "c_a952"), ("asl", "Torino", "aslto"),
      ("asl", "Napoli", "a1_na"), ("regione", "Bari", "r_puglia"), ("regione", "Trento", "p_tn"),
      ("provincia", "Torino", "cmto"), ("inps", "Roma", "inps"), ("INAIL", "Roma", "inail"),
    ])
  func competent(by: String, comune: String, code: String) async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let place = try #require(try index.comune(named: comune))
      #expect(try index.competent(by, at: place)?.code == code)
    }
  }

  @Test("No body is named where several share the place, nor for a rule or code that does not exist")
  func none() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let roma = try #require(try index.comune(named: "Roma"))
      #expect(try index.competent("asl", at: roma) == nil)
      #expect(try index.competent("asl", at: Self.place("Ottaviano", "NA")) == nil)
      #expect(try index.competent("asl", at: Self.place("Ivrea", "TO")) == nil)
      #expect(try index.competent("comune", at: Self.place("Borgoinventato", "TO")) == nil)
      #expect(try index.competent("", at: roma) == nil)
      #expect(try index.competent("questura", at: roma) == nil)
    }
  }

  @Test("A body out of several of a divided province is offered but never certain")
  func divided() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      try TestIndex.importText(
        Self.comuni, as: .istatComuni, name: "istat.json", in: folder, to: index)
      for comune in ["Ottaviano", "Ivrea", "Roma"] {
        let routing = try index.route("Vorrei cambiare medico di base, abito a \(comune)", place: nil)
        #expect(routing.candidates.count > 1, "\(comune)")
        #expect(!routing.isCertain, "\(comune)")
      }
      for (comune, code) in [("Torino", "aslto"), ("Napoli", "a1_na")] {
        let routing = try index.route("Vorrei cambiare medico di base, abito a \(comune)", place: nil)
        #expect(routing.candidates.first?.organisation.code == code)
        #expect(routing.isCertain, "\(comune)")
      }
    }
  }

  private static func place(_ name: String, _ province: String) -> Place {
    Place(code: "999999", name: name, province: province, region: nil, matched: name.lowercased())
  }

  private static let comuni = """
    {"comuni":[
     {"codice_istat":"063051","codice_catastale":"G190","denominazione_it":"Ottaviano","codice_regione":"15","sigla_auto":"NA"},
     {"codice_istat":"063049","codice_catastale":"F839","denominazione_it":"Napoli","codice_regione":"15","sigla_auto":"NA","capoluogo":true},
     {"codice_istat":"001125","codice_catastale":"E379","denominazione_it":"Ivrea","codice_regione":"01","sigla_auto":"TO"},
     {"codice_istat":"001272","codice_catastale":"L219","denominazione_it":"Torino","codice_regione":"01","sigla_auto":"TO","capoluogo":true},
     {"codice_istat":"058091","codice_catastale":"H501","denominazione_it":"Roma","codice_regione":"12","sigla_auto":"RM","capoluogo":true}]}
    """
}
