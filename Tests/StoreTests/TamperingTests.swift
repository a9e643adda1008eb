import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A value that someone moves or changes inside the file is refused, never shown as another person's.
@Suite struct TamperingTests {
  private func change(_ store: Store, _ sql: String) async throws {
    try await store.vault.pool.write { db in
      try db.execute(sql: sql)
      #expect(db.changesCount > 0, "\(sql)")
    }
  }

  @Test(arguments: [
    "UPDATE citizen SET name = (SELECT c.name FROM citizen c WHERE c.id <> citizen.id LIMIT 1)",
    "UPDATE citizen SET name = comune", "UPDATE citizen SET name = x'00'", "UPDATE citizen SET name = x''",
    "UPDATE citizen SET name = zeroblob(1000)",
    "UPDATE address SET value = (SELECT a.value FROM address a WHERE a.id <> address.id LIMIT 1)",
    "UPDATE dataKey SET wrapped = (SELECT d.wrapped FROM dataKey d WHERE d.id <> dataKey.id LIMIT 1)",
    "UPDATE dataKey SET wrapped = zeroblob(61)",
    "UPDATE address SET citizenID = (SELECT c.id FROM citizen c WHERE c.id <> address.citizenID LIMIT 1)",
  ])
  func aMovedValueDoesNotOpen(sql: String) async throws {
    try await withStore { store in
      var citizens: [Citizen] = []
      for name in ["Ada", "Bruno"] {
        citizens.append(
          try await store.citizens.create(
            name: name, comuneCode: "058091", addresses: [Address(kind: .email, value: "\(name)@example.org")]
          ))
      }
      try await change(store, sql)
      // A copy from the neighbour leaves the neighbour itself whole.
      var refused = 0
      for citizen in citizens {
        let code = await refusal {
          let found = try await store.citizens.find(citizen.id)
          #expect(found == citizen)
        }
        if code == .damaged { refused += 1 }
      }
      #expect(refused >= 1)
    }
  }

  @Test(arguments: [
    "UPDATE turn SET original = (SELECT t.original FROM turn t WHERE t.id <> turn.id LIMIT 1)",
    "UPDATE turn SET simplified = original WHERE position = 1", "UPDATE turn SET position = position + 10",
  ])
  func aMovedTurnDoesNotOpen(sql: String) async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      try await store.talk(contact, question: "Sì, accetto", answer: "Grazie")
      try await change(store, sql)
      #expect(await refusal { _ = try await store.contacts.transcript(of: contact.id) } == .damaged)
    }
  }

  @Test func answersRequestsAndProfilesDoNotMoveEither() async throws {
    try await withStore { store in
      var contacts: [Contact] = []
      for index in 0..<2 {
        let contact = try await store.openContact("m-\(index)")
        try await store.talk(contact, question: "Domanda", answer: "Risposta \(index)")
        _ = try await store.requests.create(
          RequestDraft(kind: .lastResort, question: "Domanda \(index)"), contactID: contact.id)
        _ = try await store.profiles.save(Profile(id: "p-\(index)"))
        contacts.append(contact)
      }
      for (table, column) in [("contact", "answer"), ("request", "content"), ("profile", "content")] {
        try await change(
          store,
          "UPDATE \(table) SET \(column) = (SELECT o.\(column) FROM \(table) o WHERE o.id <> \(table).id LIMIT 1)"
        )
      }
      #expect(await refusal { _ = try await store.contacts.answer(of: contacts[0].id) } == .damaged)
      #expect(await refusal { _ = try await store.requests.list() } == .damaged)
      #expect(await refusal { _ = try await store.profiles.list() } == .damaged)
    }
  }

  @Test func anErrorTellsNothingOfThePerson() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(name: "Ermenegilda", comuneCode: "058091")
      try await change(store, "UPDATE citizen SET name = comune")
      do {
        _ = try await store.citizens.find(citizen.id)
        Issue.record("a moved value was opened")
      } catch {
        #expect(!"\(error)".contains("Ermenegilda") && !"\(error)".contains("058091"))
      }
      do {
        _ = try await store.citizens.create(addresses: [Address(kind: .phone, value: "Ermenegilda")])
        Issue.record("a word was taken for a number")
      } catch {
        #expect(!"\(error)".contains("Ermenegilda"))
      }
    }
  }
}
