import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// The database itself refuses what must not be, whoever writes.
@Suite struct SchemaTests {
  private func definition(_ table: String, _ store: Store) async throws -> String {
    try await store.vault.pool.read { db in
      try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table]) ?? ""
    }
  }

  /// Compares the words that a column's CHECK allows with those of the domain.
  private func expectWords<Word: CaseIterable & RawRepresentable>(
    of column: String, in table: String, _ store: Store, are type: Word.Type
  ) async throws where Word.RawValue == String {
    let sql = try await definition(table, store)
    let pattern = try Regex(#"\#(column) IN \(([^)]*)\)"#, as: (Substring, Substring).self)
    let list = try #require(sql.firstMatch(of: pattern)).output.1
    let words = list.split(separator: ",").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " '\n"))
    }
    #expect(Set(words) == Set(type.allCases.map(\.rawValue)), "\(table).\(column)")
  }

  @Test func theSchemaKnowsTheWordsOfTheDomain() async throws {
    try await withStore { store in
      try await expectWords(of: "kind", in: "address", store, are: Address.Kind.self)
      try await expectWords(of: "purpose", in: "consent", store, are: Consent.Purpose.self)
      try await expectWords(of: "channel", in: "consent", store, are: Channel.self)
      try await expectWords(of: "channel", in: "contact", store, are: Channel.self)
      try await expectWords(of: "outcome", in: "contact", store, are: AnswerOutcome.self)
      try await expectWords(of: "speaker", in: "turn", store, are: Turn.Speaker.self)
      try await expectWords(of: "kind", in: "request", store, are: Request.Kind.self)
      try await expectWords(of: "state", in: "request", store, are: Request.State.self)
      try await expectWords(of: "mode", in: "conversation", store, are: ConversationMode.self)
      try await expectWords(of: "channel", in: "conversation", store, are: Channel.self)
      try await expectWords(of: "kind", in: "conversationEvent", store, are: ConversationEventKind.self)
      try await expectWords(of: "state", in: "report", store, are: Report.State.self)
      try await expectWords(of: "role", in: "accessLog", store, are: ServiceRole.self)
      try await expectWords(of: "role", in: "token", store, are: ServiceRole.self)
      try await expectWords(of: "purpose", in: "dataKey", store, are: DataKey.Purpose.self)
    }
  }

  @Test func everyTableIsStrict() async throws {
    try await withStore { store in
      let loose = try await store.vault.pool.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0
              AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
            """)
      }
      #expect(loose == [])
    }
  }

  @Test(arguments: [
    "INSERT INTO citizen (id, createdAt) VALUES ('', 1)",
    "INSERT INTO citizen (id, createdAt) VALUES ('a', NULL)",
    "INSERT INTO citizen (id, name, createdAt) VALUES ('a', 'plain text', 1)",
    "INSERT INTO address VALUES ('a', 'nobody', 0, 'phone', zeroblob(32), x'01', 1, NULL)",
    "UPDATE contact SET channel = 'telex'", "UPDATE contact SET outcome = 'forgotten'",
    "UPDATE contact SET citizenID = 'nobody'", "UPDATE contact SET closedAt = 0",
    "UPDATE turn SET position = 0", "UPDATE turn SET contactID = 'nobody'",
    "UPDATE request SET state = 'closed'", "UPDATE request SET state = 'taken'",
    "UPDATE request SET content = NULL", "UPDATE request SET counter = 0",
    "DELETE FROM contact", "UPDATE dataKey SET wrapped = x'00'", "UPDATE storeIdentity SET id = 2",
    "INSERT INTO storeIdentity SELECT 2, storeID, keyFingerprint, keyCheck, 1 FROM storeIdentity",
    "INSERT INTO token VALUES ('t', 'root', 'x', NULL, zeroblob(32), 1, NULL)",
    "INSERT INTO contact (id, channel, externalLookup, openedAt) SELECT 'x', channel, externalLookup, 1 FROM contact",
  ])
  func whatMustNotBeIsRefused(sql: String) async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      try await store.talk(contact, question: "Domanda", answer: "Risposta")
      _ = try await store.requests.create(
        RequestDraft(kind: .lastResort, question: "x"), contactID: contact.id)
      let code = await refusal { try await store.vault.write { try $0.execute(sql: sql) } }
      #expect(code == .invalid)
    }
  }
}
