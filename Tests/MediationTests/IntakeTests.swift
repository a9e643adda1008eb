import Domain
import Foundation
import GatewayAPI
import Mediation
import MediationTestSupport
import Profiles
import Store
import Synchronization
import Testing

@Suite("Intake")
struct IntakeTests {
  @Test("the same message twice is one contact with one answer and one request")
  func idempotent() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let message = ContactMessage(
        channel: .sms, externalId: "kannel-77", address: "+39 333 0000000",
        text: "Vorrei parlare con un operatore")
      let replies = try await withThrowingTaskGroup(of: ContactReply.self) { group in
        for _ in 0..<10 { group.addTask { try await mediator.send(message) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(replies.map(\.contact.id)).count == 1)
      #expect(Set(replies.map(\.contact.request)).count == 1)
      #expect(replies.filter(\.contact.isNew).count == 1)
      let found = try await parts.store.requests.list(.open).count
      #expect(found == 1)
      let found2 = try await parts.store.statistics().citizens
      #expect(found2 == 1)
    }
  }

  @Test("the profile on record for an address is obeyed without being asked")
  func profileOnRecord() async throws {
    try await TestMediator.run { mediator, _, _ in
      let actor = Mediator.Actor(name: "test", role: .admin)
      _ = try await ProfileDesk(mediator).create(
        id: "anna", template: "linguaggio-facile", name: nil, preferences: ["speech.rate": .integer(110)],
        required: [], address: "anna@example.org", actor: actor)
      let reply = try await mediator.send(
        ContactMessage(
          channel: .email, externalId: "<1@example.org>", address: "Anna@Example.org",
          text: AnsweringTests.letter))
      #expect(reply.contact.profile == "anna")
      #expect(reply.resolved[.speechRate] == 110)
      #expect(reply.resolved[.textSimplify] == .easy)
      #expect(reply.renderings.simplified != reply.renderings.original)
    }
  }

  @Test("an unknown profile, a wrong session value, an empty id: refused with the field, nothing kept")
  func refusals() async throws {
    try await TestMediator.run { mediator, parts, _ in
      var message = ContactMessage(
        channel: .web, externalId: "1", text: "Dove chiedo l'ISEE?", profile: "nessuno")
      var error = await #expect(throws: MediationError.self) { try await mediator.send(message) }
      #expect(error?.field == "profile")
      message.profile = nil
      message.session = ["speech.rate": .integer(5000)]
      error = await #expect(throws: MediationError.self) { try await mediator.send(message) }
      #expect(error?.field == "session.speech.rate")
      #expect(error?.message.contains("449") == true)
      message.session = nil
      message.externalId = " "
      error = await #expect(throws: MediationError.self) { try await mediator.send(message) }
      #expect(error?.field == "externalId")
      let found3 = try await parts.store.statistics().contacts.isEmpty
      #expect(found3)
    }
  }

  @Test("without consent a transcript goes when the contact closes, and after 24 hours at the latest")
  func retention() async throws {
    let clock = Mutex(Date(timeIntervalSince1970: 1_795_000_000))
    try await TestMediator.run(now: { clock.withLock { $0 } }) { mediator, _, _ in
      func send(_ id: String) async throws -> ContactReply {
        try await mediator.send(
          ContactMessage(channel: .terminal, externalId: id, text: "Dove chiedo l'ISEE?"))
      }
      let closed = try await send("1")
      let found4 = try await mediator.transcript(contact: closed.contact.id).contains("Dove chiedo l'ISEE?")
      #expect(found4)
      try await mediator.close(contact: closed.contact.id)
      let found5 = try await mediator.transcript(contact: closed.contact.id).contains("ISEE")
      #expect(!found5)
      let open = try await send("2")
      clock.withLock { $0 += 23 * 3600 }
      try await mediator.purgeExpired()
      let found6 = try await mediator.transcript(contact: open.contact.id).contains("ISEE")
      #expect(found6)
      clock.withLock { $0 += 2 * 3600 }
      try await mediator.purgeExpired()
      let found7 = try await mediator.transcript(contact: open.contact.id).contains("ISEE")
      #expect(!found7)
    }
  }

  @Test("an operator's reading of a transcript is in the person's access log")
  func accessLog() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let reply = try await mediator.send(
        ContactMessage(channel: .sms, externalId: "9", address: "+393330000001", text: "Dove chiedo l'ISEE?"))
      _ = try await mediator.transcript(
        contact: reply.contact.id, reader: .init(name: "operatore-1", role: .operator))
      let citizen = try #require(
        try await parts.store.citizens.find(address: Address(kind: .phone, value: "+393330000001")))
      let log = try await parts.store.accessLog.list(of: citizen.id)
      #expect(log.map(\.actor) == ["operatore-1"])
      #expect(log.first?.subject == "transcript")
    }
  }

  @Test("a second wish for an operator gives the first one's number")
  func operatorTwice() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let reply = try await mediator.send(
        ContactMessage(channel: .terminal, externalId: "1", text: AnsweringTests.letter))
      let first = try await mediator.requestOperator(contact: reply.contact.id)
      let second = try await mediator.requestOperator(contact: reply.contact.id)
      #expect(first.number == second.number)
      #expect(first.message.contains(first.number))
      let found8 = try await parts.store.requests.list(.open).map(\.question)
      #expect(found8 == [AnsweringTests.letter])
    }
  }
}
