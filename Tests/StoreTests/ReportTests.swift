import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// Reports and conversations in the store.
@Suite struct ReportTests {
  private func draft(_ words: String = "La rampa è rotta") -> ReportDraft {
    ReportDraft(
      service: "barriera-architettonica", comune: "001272", words: ReportContent(description: words))
  }

  @Test func aReportAndARequestShareTheirNumbers() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      let first = try await store.reports.create(draft())
      let request = try await store.requests.create(
        RequestDraft(kind: .operatorAnswer, question: "x"), contactID: contact.id)
      let second = try await store.reports.create(draft())
      let numbers = [first.number, request.number, second.number].map { $0.suffix(6) }
      #expect(numbers == ["000001", "000002", "000003"])
      #expect(try await store.reports.find(number: second.number) == second)
      #expect(try await store.reports.find(number: request.number) == nil)
    }
  }

  @Test func afterAnErasureTheBarrierStaysAndThePersonIsGone() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(name: "Anna")
      var draft = draft("Sono Anna e la rampa è rotta")
      draft.citizenID = citizen.id
      draft.photo = Data([0xFF, 0xD8, 0xFF, 1, 2, 3])
      let report = try await store.reports.create(draft)
      try await store.citizens.erase(citizen.id)
      let left = try #require(try await store.reports.find(report.id))
      #expect(left.words == nil && !left.hasPhoto && left.citizenID == nil && left.state == .open)
      #expect(try await store.reports.photo(of: report.id) == nil)
    }
  }

  @Test func wordsOfAClosedReportGoAfter180Days() async throws {
    try await withStore { store in
      let start = Date(timeIntervalSince1970: 1_790_000_000)
      let report = try await store.reports.create(draft(), at: start)
      let closed = try await store.reports.setState(report.id, to: .closed, notes: "Riparata", at: start)
      #expect(closed.closedAt == start)
      #expect(try await store.reports.purgeWords(now: start + 179 * 86_400) == 0)
      #expect(try await store.reports.purgeWords(now: start + 181 * 86_400) == 1)
      let left = try #require(try await store.reports.find(report.id))
      #expect(left.words == nil && left.statusNotes == "Riparata" && left.service == report.service)
    }
  }

  @Test func whatIsNoReportIsRefused() async throws {
    try await withStore { store in
      var wrong = draft()
      wrong.comune = "12"
      let noPlace = wrong
      wrong = draft()
      wrong.photo = Data("GIF89a".utf8)
      let noPhoto = wrong
      let noWords = draft("")
      for draft in [noPlace, noPhoto, noWords] {
        let code = await refusal { _ = try await store.reports.create(draft) }
        #expect(code == .invalid)
      }
      #expect(try await store.reports.list(ReportFilter()).isEmpty)
      let contact = try await store.openContact()
      let request = try await store.requests.create(
        RequestDraft(kind: .operatorAnswer, question: "x"), contactID: contact.id)
      // A refused report uses up no number.
      #expect(request.number.hasSuffix("000001"))
    }
  }

  @Test func aStepOnAnOldVersionWritesNothing() async throws {
    try await withStore { store in
      @Sendable func writing(_ words: String) -> ConversationWriting {
        ConversationWriting(
          state: Data(words.utf8), mode: .assistant, events: [.init(.turn, Data(words.utf8))],
          turns: [Turn(index: 0, speaker: .citizen, original: words, at: Date())])
      }
      let opened = try await store.conversations.open(
        ContactDraft(channel: .web, externalID: "w"), address: nil
      ) { _, _ in writing("uno") }
      let second = try await store.conversations.write(to: opened.record, externalID: "t-1") { _ in
        writing("due")
      }
      #expect(second.isNew && second.events.map(\.sequence) == [2])
      let again = try await store.conversations.write(to: opened.record, externalID: "t-1") { _ in
        writing("tre")
      }
      #expect(!again.isNew && again.events == second.events)
      let report = draft()
      let code = await refusal {
        _ = try await store.conversations.write(
          to: opened.record, externalID: "t-2", claims: ConversationClaims(report: report)
        ) { _ in writing("quattro") }
      }
      #expect(code == .conflict)
      #expect(try await store.conversations.events(of: opened.record.id).count == 2)
      #expect(try await store.reports.list(ReportFilter()).isEmpty)
      #expect(try await store.contacts.transcript(of: opened.record.contactID).turns.count == 2)
    }
  }
}
