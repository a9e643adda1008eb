import Directory
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct CorrectionTests {
  private static let day = ISO8601DateFormatter().date(from: "2026-11-26T10:00:00Z")

  @Test("A correction shows at once, is found by search, and no import takes it away")
  func survivesImports() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let at = try #require(Self.day)
      let note = try index.correct(
        "C_X901",
        Correction(
          field: .contact, medium: .phone, old: "037172235", new: "+39 0371 72999", hours: "dalle 9 alle 12"),
        reason: "ho telefonato", by: "Ada Prova", at: at)
      #expect(note.correction?.old == "0371 72235")
      try index.correct(
        "c_x901", Correction(field: .address, new: "Via Nuova, 2"), reason: "avviso", by: "Ada", at: at)
      for _ in 0..<2 {
        let body = try #require(try index.organisation(code: "c_x901"))
        let phone = try #require(body.contactPoints.first { $0.medium == .phone })
        #expect(phone.value == "037172999")
        #expect(phone.hours == "dalle 9 alle 12")
        #expect(phone.checked == "2026-11-26")
        #expect(body.address == "Via Nuova, 2")
        #expect(try index.search("0371 72999").first?.organisation.code == "c_x901")
        #expect(try index.search("0371 72235").first?.reason.kind != .phone)
        try TestIndex.importText(
          TestIndex.contacts, as: .comuniContatti, name: "c.json", in: folder, to: index)
        try TestIndex.importText(
          TestIndex.older, as: .ipaAmministrazioni, name: "amministrazioni-2018.csv", in: folder, to: index)
      }
    }
  }

  @Test("Corrections outlive the index file, and one that is taken back leaves what the sources say")
  func outlivesTheIndex() async throws {
    try await TestFolders.temporary { folder in
      var index: DirectoryIndex? = try TestIndex.filled(in: folder)
      let note = try #require(
        try index?.correct(
          "c_x901", Correction(field: .site, new: "www.nuovo.zz.it"), reason: "visto", by: "Ada"))
      index = nil
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(at: folder.appendingPathComponent("directory.sqlite" + suffix))
      }
      let again = try TestIndex.filled(in: folder)
      #expect(try again.organisation(code: "c_x901")?.site == "https://www.nuovo.zz.it")
      try again.withdraw(note.id)
      #expect(try again.organisation(code: "c_x901")?.site == "https://www.comune.valprova.zz.it")
      #expect(try again.history(of: "C_X901").map(\.kind) == [.correction])
      #expect(try again.history(of: "c_x901").first?.endedAt != nil)
      #expect(throws: DirectoryError.self) { try again.withdraw(note.id) }
    }
  }

  @Test("A contact point is added, and taken away")
  func addAndRemove() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try index.correct(
        "c_x902",
        Correction(
          field: .contact, medium: .textTelephone, new: "0371 72300", accessibility: "telefono testuale"),
        reason: "sito del Comune", by: "Ada")
      #expect(
        try index.organisation(code: "c_x902")?.contactPoints.first { $0.medium == .textTelephone }?
          .accessibility
          == "telefono testuale")
      try index.correct(
        "c_x902", Correction(field: .contact, medium: .textTelephone, old: "0371/72300"), reason: "chiuso",
        by: "Ada")
      #expect(
        try index.organisation(code: "c_x902")?.contactPoints.contains { $0.medium == .textTelephone }
          == false)
    }
  }

  @Test("A mark waits until somebody corrects or assures the entry")
  func marks() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      try index.markWrong("c_x901", reason: "il numero non risponde", by: "Ugo")
      try index.markWrong("c_x902", reason: "indirizzo vecchio", by: "Ugo")
      #expect(try index.openMarks().map(\.organisation) == ["c_x901", "c_x902"])
      #expect(try index.assuredDay(of: "c_x901") == nil)
      try index.assure("c_x901", reason: "chiamato", by: "Ada", at: try #require(Self.day))
      #expect(try index.assuredDay(of: "C_X901") == "2026-11-26")
      #expect(try index.openMarks().map(\.organisation) == ["c_x902"])
      try index.correct("c_x902", Correction(field: .postcode, new: "26836"), reason: "posta", by: "Ada")
      #expect(try index.openMarks().isEmpty)
    }
  }

  @Test(
    "A correction that cannot be is refused with the reason, and nothing is kept",
    arguments: [
      (Correction(field: .postcode, new: "2683"), "cinque cifre"),
      (Correction(field: .fiscalCode, new: "RSSMRA80A01H501U"), "undici cifre"),
      (Correction(field: .site, new: "nessun sito"), "www.comune.esempio.it"),
      (Correction(field: .address, new: " "), "--to"),
      (Correction(field: .address, new: "Piazza Municipio, 1"), "già questo valore"),
      (Correction(field: .contact, new: "0371 1"), "tipo di recapito"),
      (Correction(field: .contact, medium: .phone, old: "0371 99999", new: "0371 72999"), "0371 72235"),
      (Correction(field: .contact, medium: .email, new: "senza chiocciola"), "non è un recapito"),
      (Correction(field: .contact, medium: .email), "--from"),
    ])
  func refused(correction: Correction, told: String) async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let error = #expect(throws: DirectoryError.self) {
        try index.correct("c_x901", correction, reason: "prova", by: "Ada")
      }
      #expect(error?.message.contains(told) == true, "\(error?.message ?? "")")
      #expect(try index.history(of: "c_x901").isEmpty)
    }
  }

  @Test("Body, reason and author must be there")
  func incomplete() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let fix = Correction(field: .postcode, new: "00100")
      #expect(throws: DirectoryError.self) { try index.correct("non-c-e", fix, reason: "x", by: "Ada") }
      #expect(throws: DirectoryError.self) { try index.correct("inps", fix, reason: " ", by: "Ada") }
      #expect(throws: DirectoryError.self) { try index.correct("inps", fix, reason: "x", by: "") }
      #expect(try index.history(of: "inps").isEmpty)
    }
  }
}
