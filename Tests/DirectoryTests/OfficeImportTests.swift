import Directory
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct OfficeImportTests {
  @Test(
    "Offices come with kind, place, numbers and addresses, without who leads them, and without invoice offices"
  )
  func offices() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let report = try TestIndex.importText(
        TestIndex.offices, as: .ipaUO, name: "uo-2026-07-01.csv", in: folder, to: index)
      #expect(report.read == 7)
      #expect(report.kept == 3)
      #expect(report.dirt.contains { $0.kind == "ufficio solo per le fatture elettroniche" && $0.count == 1 })
      #expect(report.dirt.contains { $0.kind == "codice ripetuto" })
      #expect(report.dirt.contains { $0.example.contains("sparito") })
      #expect(report.dirt.contains { $0.example.contains("chiedere in portineria") })
      let offices = try index.offices(of: "C_X901")
      #expect(offices.map(\.kind) == ["stato-civile", "urp", nil])
      let urp = try #require(try index.offices(of: "c_x901", kind: "urp").first)
      #expect(urp.name == "Ufficio Relazioni con il Pubblico")
      #expect(urp.address == "Piazza Municipio, 1")
      #expect(urp.postcode == "26834")
      #expect(urp.comuneCode == "999001")
      #expect(urp.checked == "2026-07-01")
      #expect(
        urp.contactPoints.map { "\($0.medium) \($0.value)" } == [
          "email urp@comune.valprova.zz.it", "pec urp@pec.valprova.zz.it", "phone 0371555111",
        ])
      #expect(!String(describing: offices).contains("Fittizia"))
    }
  }

  @Test("The older layout is read too")
  func olderLayout() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let report = try TestIndex.importText(
        """
        cod_ou,cod_aoo,des_ou,data_apertura,comune,cap,provincia,regione,indirizzo,tel,nome_resp,cogn_resp,mail_resp,tel_resp,fax,cod_amm,cod_ou_padre,mail1,tipo_mail1
        UO1,,Ufficio Tributi,2015-01-01,Valprova d'Oro,26834,ZZ,Lombardia,Via Prova 3,0371 72299,Ada,Fittizia,ada@x.it,0371,null,c_x901,,tributi@comune.valprova.zz.it,altro
        """, as: .ipaUO, name: "ou.txt", in: folder, to: index)
      #expect(report.kept == 1)
      let office = try #require(try index.offices(of: "c_x901").first)
      #expect(office.kind == "tributi")
      #expect(office.contactPoints.map(\.value) == ["tributi@comune.valprova.zz.it", "037172299"])
    }
  }

  @Test("CKAN's answer is the same table: rows by name, rows in order, and pages in a list")
  func ckan() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let named = TestIndex.ckan(
        #"{"_id":1,"Codice_IPA":"c_x901","Codice_uni_uo":"AAA111","Descrizione_uo":"Anagrafe"}"#)
      let ordered = TestIndex.ckan(#"[1,"c_x902","BBB222","Servizi sociali"]"#)
      for (text, code) in [(named, "c_x901"), (ordered, "c_x902")] {
        let report = try TestIndex.importText(text, as: .ipaUO, name: "uo.json", in: folder, to: index)
        #expect(report.kept == 1)
        #expect(try index.offices(of: code).count == 1)
      }
      try TestIndex.importText("[\(named),\(ordered)]", as: .ipaUO, name: "uo.json", in: folder, to: index)
      #expect(try index.offices(of: "c_x901").first?.kind == "anagrafe")
      #expect(try index.offices(of: "c_x902").first?.kind == "servizi-sociali")
    }
  }

  @Test(
    "A page that is not all, a failed answer and another document are refused, and the old offices stay",
    arguments: [
      (
        #"{"success":true,"result":{"fields":[{"id":"Codice_IPA"}],"records":[{"Codice_IPA":"x"}],"total":1300}}"#,
        "1300"
      ),
      (#"{"success":false}"#, "non riuscita"), (#"{"altro":1}"#, "datastore_search"),
      (#"{"success":true,"result":{"fields":[{"id":"a"}],"records":[{"a":1}],"total":1}}"#, "Codice_uni_uo"),
    ])
  func refused(text: String, told: String) async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try TestIndex.importText(TestIndex.offices, as: .ipaUO, name: "uo.csv", in: folder, to: index)
      let error = #expect(throws: DirectoryError.self) {
        try TestIndex.importText(text, as: .ipaUO, name: "uo.json", in: folder, to: index)
      }
      #expect(error?.message.contains(told) == true)
      #expect(try index.offices(of: "c_x901").count == 3)
    }
  }

  @Test("The list of bodies of the open data portal brings acronyms, fiscal codes, addresses and mail")
  func bodiesFromCKAN() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let report = try TestIndex.importText(
        #"""
        {"help":"","success":true,"result":{"fields":[{"id":"_id","type":"int"},{"id":"Codice_IPA","type":"text"},{"id":"Denominazione_ente","type":"text"},{"id":"Codice_fiscale_ente","type":"text"},{"id":"Codice_Categoria","type":"text"},{"id":"Acronimo","type":"text"},{"id":"Codice_comune_ISTAT","type":"text"},{"id":"CAP","type":"text"},{"id":"Indirizzo","type":"text"},{"id":"Mail1","type":"text"},{"id":"Tipo_Mail1","type":"text"},{"id":"Sito_istituzionale","type":"text"}],
        "records":[{"_id":1,"Codice_IPA":"IST_PROVA","Denominazione_ente":"ISTITUTO DELLE PROVE","Codice_fiscale_ente":"01234567899","Codice_Categoria":"L1","Acronimo":"ISPRO","Codice_comune_ISTAT":"015146","CAP":"20100","Indirizzo":"VIA PROVA, 5","Mail1":"istituto@pec.prova.zz.it","Tipo_Mail1":"Pec","Sito_istituzionale":"www.ispro.zz.it"}],"total":1}}
        """#, as: .ipaEnti, name: "enti.json", in: folder, to: index)
      #expect(report.kept == 1)
      let body = try #require(try index.organisation(code: "ist_prova"))
      #expect(body.acronym == "ISPRO")
      #expect(body.fiscalCode == "01234567899")
      #expect(body.address == "Via Prova, 5")
      #expect(body.contactPoints.first?.medium == .pec)
      #expect(try index.search("01234567899").first?.organisation.code == "ist_prova")
    }
  }

  @Test("Toll-free lines join their body by code or by name, with hours and what they are for")
  func tollFree() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let report = try TestIndex.importText(
        """
        ente;codice_ipa;numero;servizio;orari;raggiungibile_da
        Comune di Valprova d'Oro;;800-123456;segnalazioni dei cittadini;dal lunedì al venerdì dalle 9 alle 13;
        Altro nome;C_X902;800 654 321;;;solo da rete fissa
        Comune di Valprova d'Oro;;840 123456;a pagamento;;
        Ente che non c'è;;800 111222;;;
        Comune di Valprova d'Oro;;800123456;lo stesso;;
        """, as: .numeriVerdi, name: "numeri-verdi-2026-01-02.csv", in: folder, to: index)
      #expect(report.kept == 2)
      #expect(report.skipped == 3)
      let comune = try #require(try index.organisation(code: "c_x901"))
      let line = try #require(comune.contactPoints.first { $0.value == "800 123456" })
      #expect(line.service == "segnalazioni dei cittadini")
      #expect(line.hours == "dal lunedì al venerdì dalle 9 alle 13")
      #expect(line.reachableFrom == "numero verde, gratuito")
      #expect(line.checked == "2026-01-02")
      #expect(try index.search("numero verde 800 654321").first?.organisation.code == "c_x902")
      // Another import leaves them where they are.
      try TestIndex.importText(TestIndex.contacts, as: .comuniContatti, name: "c.json", in: folder, to: index)
      #expect(
        try index.organisation(code: "c_x901")?.contactPoints.contains { $0.value == "800 123456" } == true)
    }
  }

  @Test("Kinds of office have a label, names in folded form, and no name twice")
  func kinds() async throws {
    struct Kind: Decodable {
      var id: String
      var label: String
      var names: [String]
    }
    let file = TestIndex.dataFolder.appendingPathComponent("directory/office-kinds.json")
    let kinds = try JSONDecoder().decode([Kind].self, from: Data(contentsOf: file))
    let names = kinds.flatMap(\.names)
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    #expect(Set(names).count == names.count)
    #expect(kinds.allSatisfy { !$0.label.isEmpty && !$0.names.isEmpty })
    #expect(names.allSatisfy { $0 == $0.lowercased() && $0.allSatisfy { $0.isASCII } })
  }
}
