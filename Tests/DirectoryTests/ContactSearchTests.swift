import Directory
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct ContactSearchTests {
  @Test(
    "A number, an address, a site or a fiscal code finds its body, however it is written",
    arguments: [
      ("0371 72235", "c_x901", MatchReason.Kind.phone), ("+39 0371/72235", "c_x901", .phone),
      ("0039 0371.72235", "c_x901", .phone), ("tel. 037172235", "c_x901", .phone),
      ("chi è (0371) 72.235?", "c_x901", .phone), ("INFO@comune.valprova.zz.it", "c_x901", .email),
      ("mailto:info@comune.valprova.zz.it", "c_x901", .email),
      ("protocollo@pec.cittaprova.zz.it", "c_x902", .email),
      ("altra.casella@comune.valprova.zz.it", "c_x901", .site),
      ("www.comune.valprova.zz.it", "c_x901", .site),
      ("https://comune.valprova.zz.it/uffici?id=3", "c_x901", .site), ("01234567890", "c_x901", .fiscalCode),
      ("codice fiscale 01234567890", "c_x901", .fiscalCode), ("p. iva 01234567890", "c_x901", .fiscalCode),
    ])
  func finds(query: String, code: String, kind: MatchReason.Kind) async throws {
    let index = try await Self.index()
    let hits = try index.search(query)
    #expect(hits.first?.organisation.code == code)
    #expect(hits.first?.reason.kind == kind)
  }

  @Test(
    "A number or an address that nobody has finds nobody by contact",
    arguments: ["0371 72236999", "06 00000000", "nessuno@altrove.example", "01234567891", "12"])
  func findsNobody(query: String) async throws {
    let index = try await Self.index()
    let kinds = try index.search(query).map(\.reason.kind)
    #expect(!kinds.contains { [.phone, .email, .site, .fiscalCode].contains($0) })
  }

  @Test(
    "Words with a number in them are still words",
    arguments: ["asl 1 prova nord", "comune di valprova d'oro"])
  func words(query: String) async throws {
    let index = try await Self.index()
    #expect(try index.search(query).first?.reason.kind != .phone)
    #expect(try !index.search(query).isEmpty)
  }

  @Test("The number of an office leads to its body and names the office")
  func office() async throws {
    let index = try await Self.index()
    let hit = try #require(try index.search("0371 555 111").first)
    #expect(hit.organisation.code == "c_x901")
    #expect(hit.reason.matched == "0371555111, Ufficio Relazioni con il Pubblico")
  }

  private static let shared = Shared()

  private static func index() async throws -> DirectoryIndex { try await shared.index() }

  /// One index for all cases: it is only read.
  private actor Shared {
    private var made: DirectoryIndex?

    func index() throws -> DirectoryIndex {
      if let made { return made }
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "amica-contacts-\(ProcessInfo.processInfo.processIdentifier)")
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let index = try TestIndex.filled(in: folder)
      try TestIndex.importText(
        TestIndex.offices, as: .ipaUO, name: "uo-2026-07-01.csv", in: folder, to: index)
      made = index
      return index
    }
  }
}
