import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct AccessTests {
  @Test(arguments: ServiceRole.allCases)
  func aTokenSpeaksForItsRole(role: ServiceRole) async throws {
    try await withStore { store in
      let (secret, identity) = try await store.tokens.create(role: role, name: "Sportello 1", at: noon)
      #expect(secret.wholeMatch(of: /amica_[A-Za-z0-9_-]{43}/) != nil)
      #expect(try await store.tokens.authenticate(secret) == identity)
      #expect(identity.role == role)
      #expect(
        try await store.tokens.list() == [TokenRecord(identity: identity, createdAt: noon, revokedAt: nil)])
    }
  }

  @Test func aRunningServiceSeesTokensOfAnotherProcessAtOnce() async throws {
    try await TestFolders.temporary { folder in
      let service = try Store(folder: folder, environment: [:])
      _ = try await service.citizens.create(name: "Ada")
      let command = try Store(folder: folder, environment: [:])
      let (secret, identity) = try await command.tokens.create(role: .gateway, name: "sms")
      #expect(try await service.tokens.authenticate(secret) == identity)
      #expect(try await command.tokens.revoke(identity.id) == true)
      #expect(try await service.tokens.authenticate(secret) == nil)
      #expect(try await command.tokens.revoke(identity.id) == false)
      #expect(try await service.statistics().tokens == 0)
      try command.close()
      try service.close()
    }
  }

  @Test func aTokenMadeByACommandCountsInARunningService() async throws {
    try await TestFolders.temporary { folder in
      let service = try Store(folder: folder, environment: [:])
      #expect(try await service.tokens.list() == [])
      await #expect(processExitsWith: .success) { [path = folder.path as String] in
        let folder = URL(fileURLWithPath: path)
        let store = try Store(folder: folder, environment: [:])
        let (secret, _) = try await store.tokens.create(role: .gateway, name: "sms")
        try Data(secret.utf8).write(to: folder.appendingPathComponent("secret"))
      }
      let secret = try String(contentsOf: folder.appendingPathComponent("secret"), encoding: .utf8)
      #expect(try await service.tokens.authenticate(secret)?.name == "sms")
      try service.close()
    }
  }

  @Test func whatIsNoTokenIsNobody() async throws {
    try await withStore { store in
      let (secret, _) = try await store.tokens.create(role: .admin, name: "prova")
      let wrong = [
        "", "amica_", String(secret.dropLast()), secret + "A", secret.uppercased(), " " + secret,
        "amica_" + String(repeating: "A", count: 43), String(repeating: "a", count: 1_000_000),
      ]
      for text in wrong { #expect(try await store.tokens.authenticate(text) == nil) }
    }
  }

  @Test func theSecretIsNowhereInTheFolder() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      let (secret, identity) = try await store.tokens.create(role: .operator, name: "prova")
      _ = try await store.tokens.authenticate(secret)
      let all = try bytes(in: folder)
      #expect(all.range(of: Data(identity.id.utf8)) != nil)
      #expect(all.range(of: Data(secret.utf8)) == nil)
      #expect(all.range(of: Data(secret.dropFirst(6).utf8)) == nil)
    }
  }

  @Test func aPersonsTokenGoesWithThem() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let (secret, identity) = try await store.tokens.create(role: .citizen, name: "Ada", citizenID: ada.id)
      #expect(try await store.tokens.authenticate(secret)?.citizenID == ada.id)
      #expect(identity.citizenID == ada.id)
      try await store.citizens.erase(ada.id)
      #expect(try await store.tokens.authenticate(secret) == nil)
    }
  }

  @Test func refusedTokens() async throws {
    try await withStore { store in
      #expect(await refusal { _ = try await store.tokens.create(role: .admin, name: "") } == .invalid)
      #expect(
        await refusal { _ = try await store.tokens.create(role: .admin, name: "x", citizenID: "y") }
          == .invalid)
      #expect(
        await refusal { _ = try await store.tokens.create(role: .citizen, name: "x", citizenID: "y") }
          == .notFound)
      #expect(await refusal { _ = try await store.tokens.revoke("nessuno") } == .notFound)
      let tokens = try await store.tokens.list()
      #expect(tokens == [])
    }
  }

  @Test func whoLookedIsToldNewestFirst() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let first = AccessRecord(
        actor: "Sportello 1", role: .operator, citizenID: ada.id, subject: "profile", act: "read", at: noon)
      var second = first
      second.subject = "transcript"
      second.at = noon + 1
      try await store.accessLog.record(first)
      try await store.accessLog.record(second)
      #expect(try await store.accessLog.list(of: ada.id) == [second, first])
      #expect(try await store.accessLog.list(of: ada.id, limit: 1) == [second])
      try await store.citizens.erase(ada.id)
      // The proof of what was done outlives the person's data.
      #expect(try await store.accessLog.list(of: ada.id).count == 2)
      #expect(await refusal { try await store.accessLog.record(first) } == .notFound)
    }
  }

  @Test func theMetricsCount() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let open = try await store.openContact("1", channel: .sms, citizenID: ada.id)
      let closed = try await store.openContact("2", channel: .email)
      try await store.talk(open, question: "Domanda", answer: "Risposta")
      _ = try await store.contacts.close(closed.id, at: noon)
      _ = try await store.requests.create(
        RequestDraft(kind: .lastResort, question: "Domanda"), contactID: open.id)
      _ = try await store.profiles.save(Profile(id: "p"))
      _ = try await store.tokens.create(role: .admin, name: "prova")
      var counts = try await store.statistics()
      #expect(counts.fileBytes > 100_000)
      counts.fileBytes = 0
      #expect(
        counts
          == StoreStatistics(
            citizens: 1, profiles: 1, contacts: [.sms: 1, .email: 1], openContacts: 1,
            outcomes: [.answered: 1],
            requests: [.open: 1], transcripts: 1, tokens: 1, fileBytes: 0))
    }
  }
}
