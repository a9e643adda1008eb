import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct RetentionTests {
  private let day: TimeInterval = 24 * 60 * 60

  private func keep(_ store: Store, _ citizenID: String, scope: String = "*") async throws -> Consent {
    try await store.consents.give(
      .keepTranscript, by: citizenID, scope: scope, textVersion: "1", givenBy: "Ada", channel: .web, at: noon)
  }

  @Test func aTranscriptGoesWhenItsContactCloses() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      try await store.talk(contact, question: "Domanda", answer: "Risposta")
      _ = try await store.contacts.close(contact.id, at: noon + 1)
      #expect(try await store.contacts.transcript(of: contact.id).turns == [])
      // A message repeated within the day still gets its answer.
      #expect(try await store.contacts.answer(of: contact.id) != nil)
      #expect(try await store.retention.purgeExpired(now: noon + day - 1) == Retention.Report())
      #expect(try await store.retention.purgeExpired(now: noon + day) == Retention.Report(replies: 1))
      #expect(try await store.contacts.answer(of: contact.id) == nil)
      let (again, isNew) = try await store.contacts.open(
        ContactDraft(channel: .email, externalID: "<1@example.org>"))
      #expect(!isNew)
      #expect(again.id == contact.id)
      #expect(again.outcome == .answered)
      // It is not answered a second time.
      let late = try await store.contacts.record(
        contact.id, ContactStep(turns: [], answer: Data("nuova".utf8), outcome: .lastResort),
        request: RequestDraft(kind: .lastResort, question: "Domanda"), once: true)
      #expect(!late.isNew && late.answer == nil && late.request == nil)
      #expect(try await store.requests.list() == [])
    }
  }

  @Test func aTranscriptLivesADayAtMost() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      try await store.talk(contact, question: "Domanda", answer: "Risposta")
      _ = try await store.retention.purgeExpired(now: noon + day - 0.001)
      #expect(try await store.contacts.transcript(of: contact.id).turns.count == 2)
      let report = try await store.retention.purgeExpired(now: noon + day)
      #expect(report == Retention.Report(transcripts: 1, replies: 1))
      #expect(try await store.contacts.transcript(of: contact.id).turns == [])
      // The contact itself is open still, and may go on.
      try await store.talk(contact, question: "Ancora", answer: "Sì")
      #expect(try await store.contacts.transcript(of: contact.id).turns.map(\.original) == ["Ancora", "Sì"])
    }
  }

  @Test func aKeptTranscriptStays() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let kept = try await store.openContact("1", citizenID: ada.id)
      let other = try await store.openContact("2", citizenID: ada.id)
      for contact in [kept, other] { try await store.talk(contact, question: "Domanda", answer: "Risposta") }
      let consent = try await keep(store, ada.id, scope: kept.id)
      #expect(try await store.contacts.transcript(of: kept.id).retention == .kept)
      #expect(try await store.contacts.transcript(of: other.id).retention == .untilClosed)
      _ = try await store.contacts.close(kept.id, at: noon)
      _ = try await store.contacts.close(other.id, at: noon)
      _ = try await store.retention.purgeExpired(now: noon + 1000 * day)
      #expect(try await store.contacts.transcript(of: kept.id).turns.count == 2)
      #expect(try await store.contacts.answer(of: kept.id) != nil)
      #expect(try await store.contacts.transcript(of: other.id).turns == [])
      // Taken back, it goes.
      _ = try await store.consents.withdraw(consent.id)
      _ = try await store.retention.purgeExpired(now: noon + 1000 * day)
      #expect(try await store.contacts.transcript(of: kept.id).turns == [])
      #expect(try await store.contacts.answer(of: kept.id) == nil)
    }
  }

  @Test func anothersConsentKeepsNothing() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let bruno = try await store.citizens.create(name: "Bruno")
      _ = try await keep(store, bruno.id)
      _ = try await store.consents.give(
        .training, by: ada.id, textVersion: "1", givenBy: "Ada", channel: .web)
      let contact = try await store.openContact(citizenID: ada.id)
      try await store.talk(contact, question: "Domanda", answer: "Risposta")
      _ = try await store.contacts.close(contact.id)
      #expect(try await store.contacts.transcript(of: contact.id).turns == [])
    }
  }

  @Test func anOpenRequestKeepsWhatItsAnswerNeeds() async throws {
    try await withStore { store in
      let address = Address(kind: .email, value: "chi@example.org")
      let (contact, _) = try await store.contacts.open(
        ContactDraft(channel: .email, externalID: "<9@example.org>", replyAddress: address, openedAt: noon))
      let request = try await store.requests.create(
        RequestDraft(kind: .operatorAnswer, question: "Una domanda"), contactID: contact.id, at: noon)
      _ = try await store.contacts.close(contact.id, at: noon)
      _ = try await store.retention.purgeExpired(now: noon + 5 * day)
      #expect(try await store.contacts.replyAddress(of: contact.id) == address)
      #expect(try await store.contacts.find(contact.id)?.externalID == "<9@example.org>")
      #expect(try await store.requests.find(request.id)?.question == "Una domanda")
      _ = try await store.requests.close(request.id, at: noon + 5 * day)
      let report = try await store.retention.purgeExpired(now: noon + 6 * day)
      #expect(report == Retention.Report(replies: 1))
      #expect(try await store.contacts.replyAddress(of: contact.id) == nil)
      #expect(try await store.requests.find(request.id)?.question == "Una domanda")
      let last = try await store.retention.purgeExpired(now: noon + 35 * day)
      #expect(last == Retention.Report(requests: 1))
      #expect(try await store.requests.find(request.id)?.question == "")
      #expect(try await store.requests.find(request.id)?.number == request.number)
    }
  }

  @Test func eraseForgetsAPersonAndNobodyElse() async throws {
    try await withStore { store in
      let phone = Address(kind: .phone, value: "+39061234567")
      let ada = try await store.citizens.create(name: "Ada", addresses: [phone])
      let bruno = try await store.citizens.create(name: "Bruno", addresses: [phone])
      var contacts: [Contact] = []
      for citizen in [ada, bruno] {
        let contact = try await store.openContact(citizen.id, citizenID: citizen.id)
        try await store.talk(contact, question: "Domanda", answer: "Risposta")
        _ = try await store.requests.create(
          RequestDraft(kind: .operatorAnswer, question: "Domanda"), contactID: contact.id, at: noon)
        _ = try await store.profiles.save(Profile(id: "p-\(citizen.name ?? "")"), for: citizen.id)
        contacts.append(contact)
      }
      try await store.citizens.erase(ada.id, at: noon + 10)
      #expect(try await store.citizens.find(ada.id) == nil)
      #expect(try await store.citizens.find(address: phone) == bruno)
      #expect(try await store.profiles.list().map(\.profile.id) == ["p-Bruno"])
      #expect(try await store.contacts.transcript(of: contacts[0].id).turns == [])
      #expect(try await store.contacts.answer(of: contacts[0].id) == nil)
      let emptied = try #require(try await store.contacts.find(contacts[0].id))
      #expect(emptied.citizenID == nil && emptied.externalID == "" && emptied.closedAt == noon + 10)
      #expect(emptied.outcome == .answered)
      #expect(try await store.contacts.transcript(of: contacts[1].id).turns.count == 2)
      #expect(try await store.requests.list(.open).map(\.citizenID) == [bruno.id])
      #expect(try await store.requests.list(.closed).map(\.question) == [""])
      #expect(try await store.citizens.erasures() == [ada.id: noon + 10])
      #expect(await refusal { try await store.citizens.erase(ada.id) } == .notFound)
    }
  }
}
