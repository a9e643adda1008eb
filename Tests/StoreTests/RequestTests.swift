import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct RequestTests {
  private let draft = RequestDraft(
    kind: .operatorAnswer, question: "Mi serve un interprete LIS?",
    known: ["place": "Torino", "topic": "visita"])

  @Test func aRequestComesBackWhole() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let contact = try await store.openContact(citizenID: ada.id)
      let request = try await store.requests.create(draft, contactID: contact.id, at: noon)
      #expect(
        request
          == Request(
            id: request.id, number: "2026-000001", contactID: contact.id, citizenID: ada.id,
            kind: .operatorAnswer, question: draft.question, known: draft.known, openedAt: noon))
      #expect(try await store.requests.find(request.id) == request)
      #expect(try await store.requests.list(of: ada.id) == [request])
      #expect(try await store.requests.list(ofContact: contact.id) == [request])
      for written in ["2026-000001", " 2026-1 "] {
        #expect(try await store.requests.find(number: written) == request)
      }
      for written in ["", "2026", "2026-2", "2026-000001-1", "x-1", "2026-99999999999999999999", "2026--1"] {
        #expect(try await store.requests.find(number: written) == nil)
      }
    }
  }

  @Test func numbersHaveNoGapsUnderLoad() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<60 {
          group.addTask {
            // Every third one fails after its number was drawn.
            struct Refused: Error {}
            do {
              _ = try await store.contacts.record(contact.id, request: draft, at: noon) { _ in
                if index % 3 == 0 { throw Refused() }
                return ContactStep(turns: [])
              }
            } catch is Refused {}
          }
        }
        try await group.waitForAll()
      }
      let numbers = try await store.requests.list().map(\.number).sorted()
      let gapless: [String] = (1...40).map { RequestNumber(year: 2026, counter: $0).description }
      #expect(numbers == gapless)
    }
  }

  @Test func eachItalianYearBeginsAtOne() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      let newYear = try Date("2026-12-31T23:00:00Z", strategy: .iso8601)
      let last = try await store.requests.create(draft, contactID: contact.id, at: newYear - 1)
      let first = try await store.requests.create(draft, contactID: contact.id, at: newYear)
      #expect(last.number == "2026-000001")
      #expect(first.number == "2027-000001")
    }
  }

  @Test func numbersGoOnPastAMillion() {
    #expect(RequestNumber(year: 2026, counter: 999_999).description == "2026-999999")
    #expect(RequestNumber(year: 2026, counter: 1_000_000).description == "2026-1000000")
  }

  @Test func oneOfTwoOperatorsGetsIt() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      let request = try await store.requests.create(draft, contactID: contact.id, at: noon)
      let codes = await withTaskGroup(of: StoreError.Code?.self) { group in
        for name in ["Anna", "Berta", "Carla", "Dora"] {
          group.addTask { await refusal { _ = try await store.requests.take(request.id, by: name) } }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.filter { $0 == nil }.count == 1)
      #expect(codes.filter { $0 == .conflict }.count == 3)
      #expect(try await store.requests.taker(of: request.id) != nil)
      #expect(try await store.requests.list(.open) == [])
      #expect(try await store.requests.list(.taken).map(\.id) == [request.id])
      #expect(try await store.requests.release(request.id).state == .open)
      #expect(try await store.requests.close(request.id, at: noon + 9).closedAt == noon + 9)
      for act in [
        { _ = try await store.requests.close(request.id) },
        { _ = try await store.requests.take(request.id, by: "Anna") },
        { _ = try await store.requests.release(request.id) },
      ] as [() async throws -> Void] {
        #expect(await refusal(act) == .conflict)
      }
      #expect(await refusal { _ = try await store.requests.close("nessuna") } == .notFound)
    }
  }

  @Test func listsAreByAge() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      for offset in [30, 10, 20] {
        _ = try await store.requests.create(draft, contactID: contact.id, at: noon + Double(offset))
      }
      #expect(
        try await store.requests.list(.open).map(\.number) == ["2026-000002", "2026-000003", "2026-000001"])
      #expect(try await store.requests.list(limit: 1).map(\.number) == ["2026-000002"])
      #expect(try await store.requests.list(limit: -1) == [])
    }
  }

  @Test func anEmptyOrEndlessQuestionIsRefused() async throws {
    try await withStore { store in
      let contact = try await store.openContact()
      for question in ["", String(repeating: "x", count: 1_048_577)] {
        let code = await refusal {
          _ = try await store.requests.create(
            RequestDraft(kind: .lastResort, question: question), contactID: contact.id)
        }
        #expect(code == .invalid)
      }
      #expect(try await store.requests.list() == [])
    }
  }
}
