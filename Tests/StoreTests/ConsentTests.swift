import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct ConsentTests {
  @Test func aConsentIsGivenAndWithdrawn() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let consent = try await store.consents.give(
        .keepTranscript, by: ada.id, scope: "contatto-1", textVersion: "2026-1", givenBy: "Ada Prova",
        channel: .voice, at: noon)
      #expect(try await store.consents.list(of: ada.id) == [consent])
      #expect(try await store.consents.isGiven(.keepTranscript, by: ada.id, scope: "contatto-1") == true)
      #expect(try await store.consents.isGiven(.keepTranscript, by: ada.id, scope: "contatto-2") == false)
      #expect(try await store.consents.isGiven(.shareProfile, by: ada.id, scope: "contatto-1") == false)
      #expect(try await store.consents.withdraw(consent.id, at: noon + 60).withdrawnAt == noon + 60)
      #expect(try await store.consents.withdraw(consent.id, at: noon + 90).withdrawnAt == noon + 60)
      #expect(try await store.consents.isGiven(.keepTranscript, by: ada.id, scope: "contatto-1") == false)
      // What was agreed stays provable.
      #expect(try await store.consents.list(of: ada.id).first?.textVersion == "2026-1")
    }
  }

  @Test func refusedConsentsLeaveNothing() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      for (who, scope, version, by) in [
        ("nessuno", "*", "1", "Ada"), (ada.id, "", "1", "Ada"), (ada.id, "*", "", "Ada"),
        (ada.id, "*", "1", ""),
        (ada.id, "* OR 1=1", "1", "Ada"),
      ] {
        let code = await refusal {
          _ = try await store.consents.give(
            .training, by: who, scope: scope, textVersion: version, givenBy: by, channel: .web)
        }
        #expect(code == (who == ada.id ? .invalid : .notFound))
      }
      #expect(try await store.consents.list(of: ada.id) == [])
    }
  }

  @Test func aDelegateActsFromDateToDate() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let added = try await store.delegates.add(
        Delegate(
          id: "", citizenID: ada.id, name: "Carlo Prova", kind: .amministratoreDiSostegno,
          scopes: ["requests", "profile"], validFrom: noon, evidence: "Decreto 12/2025, Tribunale di Torino"))
      #expect(!added.id.isEmpty)
      #expect(try await store.delegates.list(of: ada.id) == [added])
      #expect(try await store.delegates.end(added.id, at: noon + 100).validTo == noon + 100)
      // Ended once; a later end changes nothing.
      #expect(try await store.delegates.end(added.id, at: noon + 200).validTo == noon + 100)
      let backwards = await refusal {
        _ = try await store.delegates.add(
          Delegate(
            id: "", citizenID: ada.id, name: "X", kind: .delega, scopes: [], validFrom: noon,
            validTo: noon - 1))
      }
      #expect(backwards == .invalid)
      let unknown = await refusal { _ = try await store.delegates.end("nessuna") }
      #expect(unknown == .notFound)
    }
  }
}
