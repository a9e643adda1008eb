import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct FeedbackTests {
  private let draft = FeedbackDraft(
    rule: "frasi.relativa", before: ", che Ermenegilda", after: ". Ermenegilda",
    sentence: "La zia-di-Prati, che Ermenegilda aiuta, firma.", verdict: .wrong, comment: "non-va-così")

  @Test func aVerdictComesBackWhole() async throws {
    try await withStore { store in
      let id = try await store.feedback.create(draft, from: "sportello-1", at: noon)
      let found = try await store.feedback.list(rule: "frasi.relativa")
      #expect(found == [Feedback(id: id, givenBy: "sportello-1", givenAt: noon, draft: draft)])
      #expect(try await store.feedback.list(rule: "frasi.causa").isEmpty)
    }
  }

  @Test func verdictsAreCountedByRule() async throws {
    try await withStore { store in
      for (rule, verdict) in [
        ("frasi.causa", FeedbackDraft.Verdict.stiff), ("frasi.relativa", .wrong), ("frasi.relativa", .right),
        ("frasi.relativa", .wrong),
      ] {
        var draft = draft
        draft.rule = rule
        draft.verdict = verdict
        _ = try await store.feedback.create(draft, from: "sportello-1", at: noon)
      }
      #expect(
        try await store.feedback.byRule() == [
          RuleFeedback(rule: "frasi.relativa", wrong: 2, stiff: 0, right: 1, last: noon),
          RuleFeedback(rule: "frasi.causa", wrong: 0, stiff: 1, right: 0, last: noon),
        ])
    }
  }

  @Test func itsWordsAreSealedAndGoAfterHalfAYear() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      _ = try await store.feedback.create(draft, from: "sportello-1", at: noon)
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      let bytes = try files.reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
      for word in ["Ermenegilda", "zia-di-Prati", "non-va-così"] {
        #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word)")
      }
      #expect(bytes.firstRange(of: Data("frasi.relativa".utf8)) != nil)
      #expect(try await store.feedback.purgeWords(now: noon.addingTimeInterval(179 * 86_400)) == 0)
      #expect(try await store.feedback.purgeWords(now: noon.addingTimeInterval(180 * 86_400)) == 1)
      let kept = try await store.feedback.list()
      #expect(kept.map(\.draft.before) == [""] && kept.map(\.draft.verdict) == [.wrong])
      try store.close()
    }
  }

  @Test func anEditThatChangesNothingIsRefused() async throws {
    try await withStore { store in
      var draft = draft
      draft.after = draft.before
      await #expect(throws: StoreError.self) { try await store.feedback.create(draft, from: "sportello-1") }
    }
  }
}
