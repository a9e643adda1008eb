import Directory
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
  @Test("An imported comune has the clean name, its contacts, and its own people's PEC marked as unverified")
  func merges() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let comune = try #require(try index.organisation(code: "C_X901"))
      #expect(comune.name == "Comune di Valprova d'Oro")
      #expect(comune.comuneCode == "999001")
      #expect(comune.site == "https://www.comune.valprova.zz.it")
      #expect(comune.address == "Piazza Municipio, 1")
      #expect(comune.postcode == "26834")
      #expect(comune.fiscalCode == "01234567890")
      let phone = try #require(comune.contactPoints.first { $0.medium == .phone })
      #expect(phone.value == "0371 72235")
      #expect(phone.organisationName == comune.name)
      let pec = try #require(comune.contactPoints.first { $0.medium == .pec })
      #expect(pec.value == "comune@pec.valprova.zz.it")
      #expect(pec.source.contains("non verificato"))
      #expect(comune.checked == "2026-07-01")
    }
  }

  @Test("A code of another year still leads to the comune, for it and for the bodies seated there")
  func otherYears() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      #expect(try index.organisation(code: "c_x902")?.comuneCode == "999002")
      let university = try #require(try index.organisation(code: "uniprova"))
      #expect(university.comune == "Città Prova")
      #expect(university.name == "Università degli Studi di Città Prova")
      #expect(university.acronym == "UNIPROVA")
    }
  }

  @Test("Dirt is counted and told, the good rows are kept")
  func dirt() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let comuni = try TestIndex.importText(
        TestIndex.comuni, as: .istatComuni, name: "istat.json", in: folder, to: index)
      #expect(comuni.kept == 2)
      #expect(comuni.skipped == 2)
      let bodies = try TestIndex.importText(
        TestIndex.bodies, as: .ipaEnti, name: "enti.csv", in: folder, to: index)
      #expect(bodies.read == 7)
      #expect(bodies.kept == 5)
      #expect(bodies.skipped == 2)
      #expect(bodies.dirt.contains { $0.kind == "nome tutto in maiuscole" && $0.count == 3 })
      let contacts = try TestIndex.importText(
        TestIndex.contacts, as: .comuniContatti, name: "contatti.json", in: folder, to: index)
      #expect(contacts.dirt.contains { $0.example.contains("60511") })
    }
  }

  @Test("The same file twice changes nothing")
  func repeatable() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let before = try index.count()
      let first = try index.organisation(code: "c_x901")
      try TestIndex.importText(
        TestIndex.bodies, as: .ipaEnti, name: "enti-2026-07-01.csv", in: folder, to: index)
      #expect(try index.count() == before)
      #expect(try index.organisation(code: "c_x901") == first)
    }
  }

  @Test(
    "A file that is not what was named leaves the old index and says what to mend",
    arguments: [
      (ImportFormat.ipaEnti, "a,b\n1,2\n", DirectoryError.Code.wrongFormat),
      (.ipaEnti, "", .emptyFile), (.istatComuni, "{\"comuni\":[]}", .emptyFile),
      (.istatComuni, "{", .wrongFormat),
      (.comuniContatti, "{}", .wrongFormat), (.comuniSoppressi, "[]", .emptyFile),
      (.ipaAmministrazioni, TestIndex.bodies, .wrongFormat),
    ])
  func refuses(format: ImportFormat, text: String, code: DirectoryError.Code) async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let before = try index.count()
      let error = #expect(throws: DirectoryError.self) {
        try TestIndex.importText(text, as: format, name: "sbagliato.csv", in: folder, to: index)
      }
      #expect(error?.code == code)
      #expect(try index.count() == before)
      #expect(try index.organisation(code: "c_x901") != nil)
      #expect(try index.search("valprova", limit: 1).first?.organisation.code == "c_x901")
    }
  }

  @Test("A missing file is told with its path")
  func missing() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let error = #expect(throws: DirectoryError.self) {
        try index.importFile(.ipaEnti, file: folder.appendingPathComponent("non-esiste.csv")) { _ in }
      }
      #expect(error?.code == .unreadableFile)
      #expect(error?.message.contains("non-esiste.csv") == true)
    }
  }

  @Test("Imports stay when the starter's data change")
  func reseed() async throws {
    try await TestFolders.temporary { folder in
      let data = folder.appendingPathComponent("data")
      try FileManager.default.copyItem(
        at: TestIndex.dataFolder.appendingPathComponent("directory"), to: data)
      let file = folder.appendingPathComponent("directory.sqlite")
      let first = try DirectoryIndex(file: file, dataFolder: data)
      try TestIndex.importText(TestIndex.comuni, as: .istatComuni, name: "istat.json", in: folder, to: first)
      try TestIndex.importText(TestIndex.bodies, as: .ipaEnti, name: "enti.csv", in: folder, to: first)
      let one = """
        {"version":2,"checked":"2026-11-23","organisations":[{"code":"inps","name":"Istituto nuovo","category":"C16",
        "contactPoints":[],"source":"prova","checked":"2026-11-23"}]}
        """
      try Data(one.utf8).write(to: data.appendingPathComponent("organisations.json"))
      let second = try DirectoryIndex(file: file, dataFolder: data)
      #expect(try second.organisation(code: "inps")?.name == "Istituto nuovo")
      #expect(try second.organisation(code: "c_x901") != nil)
      #expect(try second.organisation(code: "inail") == nil)
      // The first instance sees what the second has written.
      #expect(try first.search("istituto nuovo", limit: 1).first?.organisation.code == "inps")
    }
  }

  @Test("A body that only the older list knows is gone once the newer list is there")
  func vanished() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      try TestIndex.importText(
        TestIndex.older, as: .ipaAmministrazioni, name: "vecchio.csv", in: folder, to: index)
      #expect(try index.organisation(code: "vecchio") != nil)
      try TestIndex.importText(TestIndex.bodies, as: .ipaEnti, name: "enti.csv", in: folder, to: index)
      #expect(try index.organisation(code: "vecchio") == nil)
    }
  }

  @Test("An abolished comune whose name lives on in a new one leads there")
  func abolished() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let comuni = """
        {"comuni":[{"codice_istat":"999003","codice_catastale":"M999","denominazione_it":"Provasopra Provasotto",
        "denominazione_full":"Provasopra Provasotto","codice_regione":"03","sigla_auto":"ZZ","capoluogo":false}]}
        """
      try TestIndex.importText(comuni, as: .istatComuni, name: "istat.json", in: folder, to: index)
      #expect(try index.comune(named: "Provasotto")?.code == nil)
      try TestIndex.importText(
        #"[{"istat":"999801","comune":"Provasotto","provincia":"ZZ"},{"istat":null,"comune":"Altrove","provincia":"ZZ"}]"#,
        as: .comuniSoppressi, name: "soppressi.json", in: folder, to: index)
      #expect(try index.comune(named: "Provasotto")?.code == "999003")
      #expect(try index.comune(named: "Altrove") == nil)
    }
  }
}
