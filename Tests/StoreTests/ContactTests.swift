import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct ContactTests {
  @Test func theSameMessageAHundredTimesIsOneContact() async throws {
    try await TestFolders.temporary { folder in
      // Two stores on one file, as two processes have them.
      let stores = [try Store(folder: folder, environment: [:]), try Store(folder: folder, environment: [:])]
      let draft = ContactDraft(channel: .sms, externalID: "kannel-42", openedAt: noon)
      let opened = try await withThrowingTaskGroup(of: (String, Bool).self) { group in
        for index in 0..<100 {
          group.addTask {
            let (contact, isNew) = try await stores[index % 2].contacts.open(draft)
            return (contact.id, isNew)
          }
        }
        return try await group.reduce(into: [(String, Bool)]()) { $0.append($1) }
      }
      #expect(Set(opened.map(\.0)).count == 1)
      #expect(opened.filter(\.1).count == 1)
      #expect(try await stores[0].statistics().contacts == [.sms: 1])
      for store in stores { try store.close() }
    }
  }

  @Test func theSameIDOnAnotherChannelIsAnotherContact() async throws {
    try await withStore { store in
      let first = try await store.openContact("1", channel: .sms)
      let second = try await store.openContact("1", channel: .fax)
      #expect(first.id != second.id)
    }
  }

  @Test func aRepeatedMessageGetsTheSameAnswer() async throws {
    try await withStore { store in
      let contact = try await store.openContact("<a@example.org>")
      try await store.talk(contact, question: "Che cosa devo fare?", answer: "Telefoni al numero verde.")
      let (again, isNew) = try await store.contacts.open(
        ContactDraft(channel: .email, externalID: "<a@example.org>", openedAt: noon + 60))
      #expect(!isNew)
      #expect(again.id == contact.id)
      #expect(again.externalID == "<a@example.org>")
      #expect(again.openedAt == noon)
      #expect(again.outcome == .answered)
      let answer = try await store.contacts.answer(of: contact.id)
      #expect(answer == Data(#"{"text":"Telefoni al numero verde."}"#.utf8))
    }
  }

  @Test func twoDeliveriesAtOnceGiveOneAnswerAndOneRequest() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      let draft = RequestDraft(kind: .operatorAnswer, question: "Una domanda")
      let steps = try await withThrowingTaskGroup(of: RecordedStep.self) { group in
        for index in 0..<20 {
          group.addTask {
            try await store.contacts.record(contact.id, request: draft, once: true, at: noon) { request in
              ContactStep(
                turns: [Turn(index: 0, speaker: .citizen, original: "Una domanda", at: noon)],
                answer: Data("\(index) \(request?.number ?? "")".utf8), outcome: .operatorRequested)
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(steps.filter(\.isNew).count == 1)
      #expect(Set(steps.map(\.answer)).count == 1)
      #expect(Set(steps.map(\.request?.id)).count == 1)
      #expect(try await store.requests.list().map(\.number) == ["2026-000001"])
      #expect(try await store.contacts.transcript(of: contact.id).turns.count == 1)
    }
  }

  @Test func turnsGoOnFromStepToStep() async throws {
    try await withStore { store in
      let contact = try await store.openContact("call-1", channel: .voice)
      try await store.talk(contact, question: "Prima domanda", answer: "Prima risposta")
      try await store.talk(contact, question: "Seconda domanda", answer: "Seconda risposta")
      let transcript = try await store.contacts.transcript(of: contact.id)
      #expect(transcript.retention == .untilClosed)
      #expect(transcript.turns.map(\.index) == [0, 1, 2, 3])
      #expect(transcript.turns.map(\.original)[2] == "Seconda domanda")
      #expect(transcript.turns[3].simplified == "Seconda risposta")
      #expect(transcript.turns[2].simplified == nil)
      #expect(transcript.turns[0].at == noon)
    }
  }

  @Test func aStepThatFailsWritesNothing() async throws {
    struct Refused: Error {}
    try await withStore { store in
      let contact = try await store.openContact()
      let draft = RequestDraft(kind: .lastResort, question: "Una domanda")
      await #expect(throws: Refused.self) {
        _ = try await store.contacts.record(contact.id, request: draft, at: noon) { _ in throw Refused() }
      }
      let tooLong = ContactStep(
        turns: [
          Turn(index: 0, speaker: .citizen, original: "Una domanda", at: noon),
          Turn(index: 1, speaker: .citizen, original: String(repeating: "x", count: 1_048_577), at: noon),
        ])
      let code = await refusal { _ = try await store.contacts.record(contact.id, tooLong, request: draft) }
      #expect(code == .invalid)
      #expect(try await store.contacts.transcript(of: contact.id).turns == [])
      #expect(try await store.requests.list() == [])
      // The numbers of the failed ones were not used up.
      #expect(try await store.requests.create(draft, contactID: contact.id, at: noon).number == "2026-000001")
    }
  }

  @Test func aContactIsIdentifiedLater() async throws {
    try await withStore { store in
      let contact = try await store.openContact("call-1", channel: .voice)
      try await store.talk(contact, question: "Sono Ada", answer: "Buongiorno")
      let request = try await store.requests.create(
        RequestDraft(kind: .operatorAnswer, question: "Domanda di Ada"), contactID: contact.id)
      let ada = try await store.citizens.create(name: "Ada")
      let bruno = try await store.citizens.create(name: "Bruno")
      let known = try await store.contacts.identify(contact.id, as: ada.id, profileID: "ascolto")
      #expect(known.citizenID == ada.id)
      #expect(known.profileID == "ascolto")
      #expect(try await store.contacts.transcript(of: contact.id).turns.first?.original == "Sono Ada")
      #expect(try await store.requests.list(of: ada.id).map(\.id) == [request.id])
      #expect(try await store.contacts.list(of: ada.id) == [known])
      let code = await refusal { _ = try await store.contacts.identify(contact.id, as: bruno.id) }
      #expect(code == .conflict)
      // Now it goes with the person.
      try await store.citizens.erase(ada.id)
      #expect(try await store.contacts.transcript(of: contact.id).turns == [])
      #expect(try await store.requests.find(request.id)?.question == "")
    }
  }

  @Test func theReplyAddressIsKept() async throws {
    try await withStore { store in
      let address = Address(kind: .phone, value: "INPS-info", isPrivate: false)
      let (contact, _) = try await store.contacts.open(
        ContactDraft(channel: .sms, externalID: "1", replyAddress: address, openedAt: noon))
      #expect(try await store.contacts.replyAddress(of: contact.id) == address)
    }
  }

  @Test func hostileContactsAreRefused() async throws {
    try await withStore { store in
      for draft in [
        ContactDraft(channel: .web, externalID: ""),
        ContactDraft(channel: .web, externalID: String(repeating: "x", count: 4097)),
        ContactDraft(channel: .web, externalID: "1", profileID: "../../etc/passwd"),
        ContactDraft(channel: .web, externalID: "1", openedAt: Date(timeIntervalSince1970: .infinity)),
        ContactDraft(channel: .web, externalID: "1", citizenID: "'; DROP TABLE citizen; --"),
      ] {
        let code = await refusal { _ = try await store.contacts.open(draft) }
        #expect(code != nil)
      }
      let contacts = try await store.statistics().contacts
      #expect(contacts == [:])
    }
  }

  @Test func aClosedContactTakesNothingMore() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      #expect(try await store.contacts.close(contact.id, at: noon + 5).closedAt == noon + 5)
      #expect(try await store.contacts.close(contact.id, at: noon + 9).closedAt == noon + 5)
      let code = await refusal { try await store.talk(contact, question: "Ancora", answer: "No") }
      #expect(code == .conflict)
    }
  }
}
