import Domain
import Foundation
import TestSupport
import Testing

@testable import Questions

/// The way of an imported question to the citizen: nothing reaches them that nobody answers for.
struct DraftTests {
  @Test func aDraftIsPublishedOnlyWhole() async throws {
    try await Self.withStore { store in
      let fault = try #require(
        throws: DraftFault.self, performing: { try store.publish("io-come-esco", on: "2026-11-25") })
      for part in ["ente:", "luogo:", "valida dal:", "controllata il:", "da rivedere entro:", "fonte:"] {
        #expect(fault.faults.contains { $0.hasPrefix(part) }, "\(part)")
      }
      #expect(fault.description.contains("io-come-esco"))
      #expect(try store.published().isEmpty)
      try Self.complete("io-come-esco", in: store)
      #expect(try store.publish("io-come-esco", on: "2026-11-25").status == .published)
      #expect(try store.published().map(\.id) == ["io-come-esco"])
      #expect(
        try store.entry("io-come-esco").history.map(\.what) == ["importata", "modificata", "pubblicata"])
    }
  }

  @Test(arguments: [
    ("058", "2026-01-01", "2025-01-01", "2027-01-01", "valida fino al:"),
    ("Roma", "2026-01-01", "2027-01-01", "2027-01-01", "luogo:"),
    ("IT", "1 gennaio", "2027-01-01", "2027-01-01", "valida dal:"),
    ("IT", "2026-01-01", "2027-01-01", "2026-11-25", "da rivedere entro:"),
  ])
  func aWrongFieldIsSaid(place: String, from: String, end: String, next: String, message: String) async throws
  {
    try await Self.withStore { store in
      try Self.complete("io-come-esco", in: store)
      try store.edit("io-come-esco", on: "2026-11-25") {
        ($0.place, $0.validFrom, $0.validTo, $0.reviewBy) = (place, from, end, next)
      }
      let fault = try #require(
        throws: DraftFault.self, performing: { try store.publish("io-come-esco", on: "2026-11-25") })
      #expect(fault.faults.count == 1 && fault.faults[0].hasPrefix(message), "\(fault)")
    }
  }

  @Test func aChangedAnswerIsADraftAgain() async throws {
    try await Self.withStore { store in
      try Self.complete("io-come-esco", in: store)
      try store.publish("io-come-esco", on: "2026-11-25")
      let same = try store.edit("io-come-esco", on: "2026-11-26") { _ in }
      #expect(same.status == .published)
      try store.edit("io-come-esco", on: "2026-11-26") { $0.question = "Come si esce dall'app?" }
      #expect(try store.entry("io-come-esco").status == .draft && store.published().isEmpty)
    }
  }

  @Test func thePublishedFallDueAndAreReadAgain() async throws {
    try await Self.withStore { store in
      try Self.complete("io-come-esco", in: store)
      try store.publish("io-come-esco", on: "2026-11-25")
      #expect(try store.due(on: "2027-05-24").isEmpty)
      #expect(try store.due(on: "2027-05-25").map(\.id) == ["io-come-esco"])
      try store.review("io-come-esco", on: "2027-05-25", next: "2027-11-25")
      #expect(try store.due(on: "2027-05-25").isEmpty)
      #expect(throws: DraftFault.self) {
        try store.review("io-come-esco", on: "2027-05-25", next: "2027-05-25")
      }
      #expect(throws: DraftFault.self) {
        try store.review("io-come-entro-con-cie", on: "2027-05-25", next: "2028-01-01")
      }
      try store.withdraw("io-come-esco", on: "2027-06-01")
      #expect(try store.published().isEmpty && store.entries(.withdrawn).count == 1)
    }
  }

  @Test func theNextImportLeavesTheOperatorsWorkAlone() async throws {
    try await Self.withStore { store in
      try Self.complete("io-come-esco", in: store)
      #expect(try store.add(try Self.drafts()) == (try Self.drafts()).map(\.id))
      #expect(try store.entry("io-come-esco").competent == "5n2tr557")
    }
  }

  @Test(arguments: ["", "../fuori", "non-c-è", "nessuna"])
  func anUnknownIdIsSaid(id: String) async throws {
    try await Self.withStore { store in
      #expect(throws: DraftFault.self) { try store.entry(id) }
    }
  }

  @Test func aBrokenFileIsNamed() async throws {
    try await Self.withStore { store in
      try Data("{".utf8).write(to: store.folder.appendingPathComponent("rotta.json"))
      let error = try #require(throws: QuestionsError.self, performing: { try store.entries() })
      #expect(error.file == "rotta.json")
    }
  }

  @Test func aPublishedEntryIsNearButNeverCertain() async throws {
    try await Self.withStore { store in
      try Self.complete("io-come-esco", in: store)
      try store.publish("io-come-esco", on: "2026-11-25")
      let index = try QuestionIndex(folder: Shipped.folder, published: store.published())
      let match = index.match("Come esco dall'app IO?", place: nil, on: "2026-11-25")
      #expect(match.best.contains { $0.question.id == "io-come-esco" })
      #expect(!match.isCertain)
      #expect(index.match("Come esco?", place: nil, on: "2026-11-25").isCertain == false)
    }
  }

  private static func drafts() throws -> [DraftQuestion] {
    let url = TestFolders.checkout.appendingPathComponent("Tests/QuestionsTests/Fixtures/import-io.json")
    return try QuestionImport.read(.ioContextualHelp, file: url, on: "2026-11-25").drafts
  }

  private static func withStore(_ body: (DraftStore) async throws -> Void) async throws {
    try await TestFolders.temporary { folder in
      let store = DraftStore(folder: folder.appendingPathComponent("faq"))
      #expect(try store.add(drafts()).isEmpty)
      try await body(store)
    }
  }

  private static func complete(_ id: String, in store: DraftStore) throws {
    try store.edit(id, on: "2026-11-25") {
      ($0.competent, $0.place, $0.validFrom) = ("5n2tr557", "IT", "2026-01-01")
      ($0.reviewed, $0.reviewBy) = ("2026-11-25", "2027-05-25")
      $0.blocks.append(
        AnswerBlock(
          .source(.init(text: "Guida dell'app", url: "https://example.org/", checked: "2026-11-25"))))
    }
  }
}
