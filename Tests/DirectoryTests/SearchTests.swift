import Directory
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct SearchTests {
  @Test(
    "The starter alone finds what people call the main bodies",
    arguments: [
      ("inps", "inps"), ("I.N.P.S.", "inps"), ("inpdap", "inps"), ("equitalia", "esrsris"),
      ("ag. entrate", "age"), ("agenzia dele entrate", "age"), ("garante privacy", "gpdp"),
      ("dogane", "agdogane"),
      ("comune di roma", "c_h501"), ("forli", "c_d704"), ("comune di bolonia", "c_a944"),
      ("comune di san remo", "c_i138"), ("città metropolitana di roma", "cmrc"), ("asl roma 1", "aslrm"),
      ("la sapienza", "un_lsrm"), ("min. salute", "m_sa"), ("questura", "m_it"),
      ("regione lombardia", "r_lombar"),
      ("c_h501", "c_h501"), ("enasarco", "fe"),
    ])
  func starter(query: String, code: String) async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      let hits = try index.search(query, limit: 5)
      #expect(hits.first?.organisation.code == code)
      #expect((hits.first?.score ?? 0) <= 1)
    }
  }

  @Test("The comune comes before its company, and the reason says what was matched")
  func comuneFirst() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      let hits = try index.search("valprova", limit: 5)
      #expect(hits.map(\.organisation.code) == ["c_x901", "vpserv"])
      let german = try #require(try index.search("Goldprobetal", limit: 5).first)
      #expect(german.organisation.code == "c_x901")
      #expect(german.reason == MatchReason(kind: .alias, matched: "Goldprobetal"))
      let former = try #require(try index.search("inpdap", limit: 1).first)
      #expect(former.reason == MatchReason(kind: .successor, matched: "INPDAP"))
      let mistyped = try #require(try index.search("valprva", limit: 1).first)
      #expect(mistyped.organisation.code == "c_x901")
      #expect(mistyped.reason.kind == .similar)
    }
  }

  @Test("Hostile and empty queries give an answer or a plain refusal, never a crash")
  func hostile() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      for query in [
        "", " ", "\"", "' OR 1=1 --", "NEAR(a b)", "*", "AND OR NOT", "name:inps", "\u{0}", "🦮", "日本",
        "di del della",
        String(repeating: "a ", count: 900), "^comune", "(((", "-inps", "{x y}", "e\u{301}\u{301}\u{301}",
      ] {
        _ = try index.search(query, limit: 3)
      }
      #expect(try index.search("", limit: 3).isEmpty)
      #expect(try index.search("inps", limit: -4).count == 1)
      let error = #expect(throws: DirectoryError.self) {
        try index.search(String(repeating: "a", count: 5000), limit: 3)
      }
      #expect(error?.code == .tooLong)
    }
  }

  @Test("A comune is known by its names, in any writing")
  func comune() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      #expect(try index.comune(named: "VALPROVA D'ORO")?.code == "999001")
      #expect(try index.comune(named: "Comune di Città Prova")?.code == "999002")
      #expect(try index.comune(named: "goldprobetal")?.code == "999001")
      #expect(try index.comune(named: "Mestre")?.name == "Venezia")
      #expect(try index.comune(named: "tornio")?.name == "Torino")
      #expect(try index.comune(named: "") == nil)
      #expect(try index.comune(named: "Qwertyville") == nil)
    }
  }

  @Test(
    "A text tells where a person lives, not which street or whose life",
    arguments: [
      ("Abito a Torino in via Roma", ["Torino"]), ("piazza Bologna", []), ("Vita in comune", []),
      ("sono di napoli", ["Napoli"]), ("Vivo a Città Prova", ["Città Prova"]),
      ("la buca di via Genova a Palermo", ["Palermo"]), ("COMUNE DI TRIESTE", ["Trieste"]),
    ])
  func places(text: String, names: [String]) async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.filled(in: folder)
      #expect(try index.places(in: text).map(\.name) == names)
    }
  }
}
