import Domain
import Foundation
import TestSupport
import Testing

@testable import Directory

@Suite("Access, areas, topics and sources of the directory") struct AccessTests {
  @Test("An operator tells access to a place and to a contact point, and an import leaves both")
  func featuresSurviveImports() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try index.correct(
        "c_x901",
        Correction(field: .accessibility, new: "sì", feature: .stepFree, note: "ingresso da via Larga"),
        reason: "ho visto", by: "Ada")
      try index.correct(
        "c_x901",
        Correction(
          field: .accessibility, medium: .phone, old: "0371 72235", new: "onRequest",
          feature: .signLanguageVideo),
        reason: "ho telefonato", by: "Ada")
      for _ in 0..<2 {
        let body = try #require(try index.organisation(code: "c_x901"))
        let feature = try #require(body.accessibility?.first)
        #expect(feature.kind == .stepFree && feature.availability == .yes)
        #expect(feature.note == "ingresso da via Larga")
        #expect(feature.source == "Corretto da un operatore di Linea Amica")
        let phone = try #require(body.contactPoints.first { $0.medium == .phone })
        #expect(phone.features?.map(\.kind) == [.signLanguageVideo])
        #expect(
          index.accessFeatures.line(try #require(phone.features?.first), language: "it")
            == "interprete di lingua dei segni italiana (LIS) in video: su richiesta")
        try TestIndex.importText(
          TestIndex.contacts, as: .comuniContatti, name: "contatti.json", in: folder, to: index)
      }
      try index.correct(
        "c_x901", Correction(field: .accessibility, feature: .stepFree), reason: "cantiere", by: "Ada")
      #expect(try index.organisation(code: "c_x901")?.accessibility == nil)
    }
  }

  @Test("Hours may be corrected alone, in words and as rules")
  func hours() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let rules = try #require(OpeningHours(italian: "martedì dalle 9 alle 12"))
      try index.correct(
        "c_x901",
        Correction(
          field: .contact, medium: .phone, old: "0371 72235", hours: "il martedì, su appuntamento",
          schedule: rules),
        reason: "avviso", by: "Ada")
      let phone = try #require(
        try index.organisation(code: "c_x901")?.contactPoints.first { $0.medium == .phone })
      #expect(phone.value == "0371 72235" && phone.hours == "il martedì, su appuntamento")
      #expect(phone.openingHours == rules)
      // Other words, other rules.
      try index.correct(
        "c_x901", Correction(field: .contact, medium: .phone, old: "0371 72235", hours: "su appuntamento"),
        reason: "avviso", by: "Ada")
      #expect(
        try index.organisation(code: "c_x901")?.contactPoints.first { $0.medium == .phone }?.openingHours
          == nil)
    }
  }

  @Test("Name and place may be corrected, and are searched by what is right")
  func nameAndPlace() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try index.correct(
        "vpserv", Correction(field: .name, new: "Acque di Valprova"), reason: "statuto", by: "Ada")
      try index.correct(
        "vpserv", Correction(field: .comune, new: "Città Prova"), reason: "statuto", by: "Ada")
      let body = try #require(try index.organisation(code: "vpserv"))
      #expect(body.name == "Acque di Valprova" && body.comune == "Città Prova")
      #expect(body.factSource("name").source == "Corretto da un operatore di Linea Amica")
      #expect(try index.search("acque di valprova").first?.organisation.code == "vpserv")
      #expect(throws: DirectoryError.self) {
        try index.correct("vpserv", Correction(field: .comune, new: "Utopia"), reason: "x", by: "Ada")
      }
    }
  }

  @Test("An office is corrected as a body is, and its number is found at once")
  func offices() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try TestIndex.importText(TestIndex.offices, as: .ipaUO, name: "uo.csv", in: folder, to: index)
      let office = try #require(try index.offices(of: "c_x901").first)
      try index.correct(
        "c_x901",
        Correction(field: .contact, office: office.id.uppercased(), medium: .phone, new: "0371 555123"),
        reason: "avviso", by: "Ada")
      try index.correct(
        "c_x901", Correction(field: .area, office: office.id, new: "comune:999002"), reason: "avviso",
        by: "Ada")
      for _ in 0..<2 {
        let now = try #require(try index.office(code: office.id))
        #expect(now.contactPoints.first?.office == office.name)
        #expect(now.areasServed?.map(\.name) == ["Città Prova"])
        #expect(try index.search("0371 555123").first?.organisation.code == "c_x901")
        try TestIndex.importText(TestIndex.offices, as: .ipaUO, name: "uo.csv", in: folder, to: index)
      }
      #expect(throws: DirectoryError.self) {
        try index.correct(
          "c_x902", Correction(field: .address, office: office.id, new: "Via Altra 1"), reason: "x", by: "Ada"
        )
      }
      #expect(throws: DirectoryError.self) {
        try index.correct(
          "c_x901", Correction(field: .site, office: office.id, new: "www.prova.it"), reason: "x", by: "Ada")
      }
    }
  }

  @Test("A correction leaves the same index as one that is derived wholly anew")
  func refreshEqualsRebuild() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let site = try index.correct(
        "c_x901", Correction(field: .site, new: "www.nuovo.zz.it"), reason: "visto", by: "Ada")
      try index.correct(
        "c_x901", Correction(field: .contact, medium: .email, new: "urp@nuovo.zz.it"), reason: "visto",
        by: "Ada")
      let first = try index.organisation(code: "c_x901")
      let hits = try index.search("urp@nuovo.zz.it").map(\.organisation.code)
      // Every import derives all anew.
      try TestIndex.importText(
        TestIndex.contacts, as: .comuniContatti, name: "contatti.json", in: folder, to: index)
      #expect(try index.organisation(code: "c_x901") == first)
      #expect(try index.search("urp@nuovo.zz.it").map(\.organisation.code) == hits)
      try index.withdraw(site.id)
      #expect(try index.organisation(code: "c_x901")?.site == "https://www.comune.valprova.zz.it")
      #expect(try index.search("www.nuovo.zz.it").first?.reason.kind != .site)
      #expect(
        try index.organisation(code: "c_x901")?.contactPoints.contains { $0.value == "urp@nuovo.zz.it" }
          == true)
    }
  }

  @Test("The areas that the law gives, their sources, and parts of a divided province")
  func areas() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      func areas(_ code: String) throws -> [String] {
        (try index.organisation(code: code)?.areasServed ?? []).map {
          "\($0.kind.rawValue):\($0.code)" + ($0.isPartial == true ? "?" : "")
        }
      }
      #expect(try areas("c_h501") == ["comune:058091"])
      #expect(try areas("p_bz") == ["province:BZ"])
      #expect(try areas("r_lazio") == ["region:Lazio"])
      #expect(try areas("m_it") == ["country:IT"])
      #expect(try areas("aslto") == ["comune:001272"])
      #expect(try areas("asl_to4") == ["province:TO?"])
      // Every area leads back: no body of another kind has that of a comune.
      #expect(try areas("p_tn") == ["province:TN"])
      let body = try #require(try index.organisation(code: "aslto"))
      #expect(body.areasServed?.first?.source.isEmpty == false)
    }
  }

  @Test("What is only filed among comuni, provinces and regions has neither their area nor their matters")
  func filedElsewhere() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try TestIndex.importText(
        TestIndex.bodies + """

          consac,L6,Comune,t,t,Consorzio Acquedotto Valprova,999001,Lombardia,ZZ,,u
          unprov,L5,Provincia,t,t,Unione delle Province di Prova,999001,Lombardia,RM,,u
          conreg,L4,Regione,t,t,Consorzio di Ricerca Prova,999001,Lombardia,ZZ,,u
          """, as: .ipaEnti, name: "enti-2026-07-01.csv", in: folder, to: index)
      for code in ["consac", "unprov", "conreg", "vpserv"] {
        let body = try #require(try index.organisation(code: code))
        #expect(body.areasServed == nil, "\(code)")
        #expect(try index.topics(of: body).isEmpty, "\(code)")
      }
      let comune = try #require(try index.organisation(code: "c_x901"))
      #expect(comune.areasServed?.map(\.code) == ["999001"])
      #expect(try !index.topics(of: comune).isEmpty)
      // An area that an operator adds does not make a consortium a comune.
      try index.correct(
        "consac", Correction(field: .area, new: "comune:999001"), reason: "statuto", by: "Ada")
      #expect(try index.topics(of: try #require(try index.organisation(code: "consac"))).isEmpty)
    }
  }

  @Test("A correction that was written and not derived shows when the index is opened again")
  func derivedAtOpening() async throws {
    try await TestFolders.temporary { folder in
      let first = try TestIndex.filled(in: folder)
      let copy = folder.appendingPathComponent("before")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          at: folder.appendingPathComponent("directory.sqlite\(suffix)"),
          to: copy.appendingPathComponent("directory.sqlite\(suffix)"))
      }
      try first.correct(
        "c_x901", Correction(field: .site, new: "www.nuovo.zz.it"), reason: "visto", by: "Ada")
      // The index as it was before, with the corrections as they are: what a process leaves that ends in between.
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent("directory.corrections.sqlite"),
        to: copy.appendingPathComponent("directory.corrections.sqlite"))
      let again = try TestIndex.starter(in: copy)
      #expect(try again.organisation(code: "c_x901")?.site == "https://www.nuovo.zz.it")
    }
  }

  @Test("Two processes correct without writing over each other")
  func twoProcesses() async throws {
    try await TestFolders.temporary { folder in
      let one = try TestIndex.filled(in: folder)
      let other = try TestIndex.starter(in: folder)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...6 {
          group.addTask {
            try (number.isMultiple(of: 2) ? one : other).correct(
              "c_x901", Correction(field: .contact, medium: .email, new: "ufficio\(number)@valprova.zz.it"),
              reason: "visto", by: "Ada")
          }
        }
        try await group.waitForAll()
      }
      let emails = try #require(try one.organisation(code: "c_x901")).contactPoints.map(\.value)
      for number in 1...6 { #expect(emails.contains("ufficio\(number)@valprova.zz.it")) }
    }
  }

  @Test("What a weaker source tells of a number keeps its source")
  func sourceOfHours() throws {
    var point = ContactPoint(
      organisation: "x", organisationName: "X", medium: .phone, value: "0371 72235", source: "A",
      checked: "2026-01-01")
    point.complete(
      with: ContactPoint(
        organisation: "x", organisationName: "X", medium: .phone, value: "0371 72235",
        hours: "dalle 9 alle 12",
        source: "B", checked: "2026-02-02"))
    #expect(point.hours == "dalle 9 alle 12")
    #expect(point.factSources == ["hours": FactSource(source: "B", checked: "2026-02-02")])
  }

  @Test("The matters of a body and of an office, each with the act that says so")
  func topics() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let rome = try #require(try index.organisation(code: "c_h501"))
      let topics = try index.topics(of: rome)
      #expect(topics.contains { $0.topic == "carta-identita" && $0.office == "Ufficio anagrafe" })
      #expect(topics.allSatisfy { !$0.source.isEmpty })
      let office = Office(
        id: "x", organisation: "c_h501", name: "Ufficio anagrafe", kind: "anagrafe", source: "prova",
        checked: "2026-11-27")
      #expect(try index.topics(of: office, in: rome).contains { $0.topic == "carta-identita" })
      #expect(try !index.topics(of: office, in: rome).contains { $0.office == "Ufficio elettorale" })
      let inps = try #require(try index.organisation(code: "inps"))
      #expect(try !index.topics(of: inps).contains { $0.topic == "carta-identita" })
      #expect(try !index.topics(of: inps).isEmpty)
    }
  }

  @Test("Every fact that comes from another source than its entry says so")
  func sources() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let body = try #require(try index.organisation(code: "c_x901"))
      #expect(body.address != nil)
      #expect(body.factSource("address").source != body.source)
      #expect(body.factSource("address").source.contains("amministrazioni-2018.csv"))
      #expect(body.factSource("name") == FactSource(source: body.source, checked: body.checked))
    }
  }

  @Test("Access of places is imported from a table, and what is wrong in it is told")
  func importsAccess() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try TestIndex.importText(TestIndex.offices, as: .ipaUO, name: "uo.csv", in: folder, to: index)
      let office = try #require(try index.offices(of: "c_x901").first)
      let table = """
        codice_ipa;codice_uni_uo;caratteristica;disponibile;nota;fonte;data
        c_x901;;ingresso senza gradini;sì;dal cortile;sito del comune;2026-11-02
        c_x901;\(office.id);signLanguage;su richiesta;;;
        c_x901;;Accesso senza gradini;no;;;2026-11-02
        c_x901;;montascale;no;;;2026-13-40
        c_x901;;volo;sì;;;
        c_x901;;lift;forse;;;
        nessuno;;lift;sì;;;
        c_x902;\(office.id);lift;sì;;;
        c_x902;;lift;si;;;ieri
        """
      let report = try TestIndex.importText(
        table, as: .accessibilita, name: "accesso.csv", in: folder, to: index)
      #expect(report.read == 9 && report.kept == 4)
      let body = try #require(try index.organisation(code: "c_x901"))
      #expect(body.accessibility?.map(\.kind) == [.stairLift, .stepFree])
      #expect(body.accessibility?.last?.checked == "2026-11-02")
      #expect(try index.office(code: office.id)?.accessibility?.first?.availability == .onRequest)
      #expect(try index.organisation(code: "c_x902")?.accessibility?.map(\.kind) == [.lift])
      #expect(report.dirt.contains { $0.kind.hasPrefix("data non valida") })
    }
  }

  @Test("Every feature has words in both languages, and names that no other has")
  func featureWords() throws {
    let file = TestIndex.dataFolder.appendingPathComponent("directory/access-features.json")
    struct Item: Decodable {
      var id: AccessFeature.Kind
      var it: String
      var en: String
      var words: [String]
    }
    struct Content: Decodable { var features: [Item] }
    let items = try JSONDecoder().decode(Content.self, from: Data(contentsOf: file)).features
    #expect(items.map(\.id) == AccessFeature.Kind.allCases)
    #expect(items.allSatisfy { !$0.it.isEmpty && !$0.en.isEmpty && !$0.words.isEmpty })
    let words = items.flatMap(\.words)
    #expect(Set(words).count == words.count)
  }
}
