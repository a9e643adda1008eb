import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Store

/// What the machine can do to a store.
@Suite struct FaultTests {
  @Test func aFullStoreLosesNothingAndGoesOn() async throws {
    try await TestFolders.temporary { folder in
      let small = try Store(
        folder: folder, environment: [:], configuration: StoreConfiguration(pageLimit: 120))
      let contact = try await small.openContact()
      var kept = 0
      var code: StoreError.Code?
      while code == nil, kept < 500 {
        code = await refusal {
          try await small.talk(contact, question: String(repeating: "x", count: 3000), answer: "sì")
        }
        if code == nil { kept += 1 }
      }
      #expect(code == .full)
      #expect(kept > 0)
      #expect(try await small.contacts.transcript(of: contact.id).turns.count == kept * 2)
      try small.close()
      let roomy = try Store(folder: folder, environment: [:])
      try await roomy.talk(contact, question: "Ancora", answer: "sì")
      #expect(try await roomy.contacts.transcript(of: contact.id).turns.count == kept * 2 + 2)
      try roomy.close()
    }
  }

  /// A program killed between and within its writes, as by a power cut or the kernel's out-of-memory killer.
  @Test func whatWasAcknowledgedSurvivesAKill() async throws {
    try await TestFolders.temporary { folder in
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
        let store = try Store(folder: URL(fileURLWithPath: path), environment: [:])
        let log = open(path + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        try await withThrowingTaskGroup(of: Void.self) { group in
          for index in 0..<100_000 {
            if index >= 8 { try await group.next() }
            group.addTask {
              let contact = try await store.openContact("m-\(index)")
              let recorded = try await store.contacts.record(
                contact.id, request: RequestDraft(kind: .operatorAnswer, question: "Domanda"), at: noon
              ) { request in
                // In the middle of a transaction.
                if index == 150 { kill(getpid(), SIGKILL) }
                return ContactStep(
                  turns: [Turn(index: 0, speaker: .citizen, original: "Domanda", at: noon)],
                  answer: Data((request?.number ?? "").utf8), outcome: .operatorRequested)
              }
              let line = "\(contact.id) \(recorded.request?.number ?? "")\n"
              _ = line.withCString { write(log, $0, strlen($0)) }
            }
          }
        }
      }
      let store = try Store(folder: folder, environment: [:])
      let lines = try String(contentsOf: folder.appendingPathComponent("acknowledged"), encoding: .utf8)
        .split(separator: "\n")
      #expect(lines.count >= 100)
      for line in lines {
        let parts = line.split(separator: " ").map(String.init)
        let request = try await store.requests.find(number: parts[1])
        #expect(request?.contactID == parts[0])
        #expect(try await store.contacts.answer(of: parts[0]) == Data(parts[1].utf8))
      }
      // Not one number was lost with the transaction that was cut off.
      let numbers = try await store.requests.list(limit: 200_000).map(\.number).sorted()
      let gapless: [String] = (1...Int64(numbers.count)).map {
        RequestNumber(year: 2026, counter: $0).description
      }
      #expect(numbers == gapless)
      let verdict = try await store.vault.pool.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
      #expect(verdict == "ok")
      // The message that was cut off is delivered again and answered once.
      let (contact, isNew) = try await store.contacts.open(ContactDraft(channel: .email, externalID: "m-150"))
      #expect(!isNew)
      #expect(try await store.contacts.answer(of: contact.id) == nil)
      try store.close()
    }
  }

  /// A disk that takes no more bytes, met by a real write.
  @Test func aDiskThatRefusesLeavesWhatWasThere() async throws {
    try await TestFolders.temporary { folder in
      await #expect(processExitsWith: .success) { [path = folder.path as String] in
        let folder = URL(fileURLWithPath: path)
        let store = try Store(folder: folder, environment: [:])
        let contact = try await store.openContact()
        try await store.talk(contact, question: "Prima", answer: "sì")
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        limit.rlim_cur = 300_000
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        var code: StoreError.Code?
        for _ in 0..<500 where code == nil {
          code = await refusal {
            try await store.talk(contact, question: String(repeating: "x", count: 20_000), answer: "sì")
          }
        }
        #expect(code == .full || code == .database)
        let turns = try await store.contacts.transcript(of: contact.id).turns
        #expect(turns.first?.original == "Prima")
        #expect(turns.count % 2 == 0)
      }
      // Another day, with room again.
      let store = try Store(folder: folder, environment: [:])
      let contact = try await store.openContact()
      try await store.talk(contact, question: "Dopo", answer: "sì")
      #expect(try await store.contacts.transcript(of: contact.id).turns.dropLast().last?.original == "Dopo")
      try store.close()
    }
  }

  /// A folder that the service's user may read but not write.
  @Test func aReadOnlyStoreIsRefusedWithoutAChange() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: ownKey())
      _ = try await store.citizens.create(name: "Ada")
      try store.close()
      let before = try files(in: folder)
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store.path)
      try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      await #expect(processExitsWith: .success) { [path = folder.path as String] in
        // Root may write everywhere.
        if getuid() == 0 { try #require(setuid(65534) == 0) }
        let error = #expect(throws: StoreError.self) {
          _ = try Store(folder: URL(fileURLWithPath: path), environment: ownKey())
        }
        #expect(error?.code == .readOnly)
      }
      try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
      #expect(try files(in: folder) == before)
    }
  }

  /// Single bytes turned over anywhere: the store opens and reads, or says that it is damaged; it never stops the
  /// program and never shows another value.
  @Test func noTurnedByteIsShownAsAnothersName() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: ownKey())
      var names: [String: String] = [:]
      for index in 0..<30 {
        let citizen = try await store.citizens.create(
          name: "Persona \(index)", addresses: [Address(kind: .phone, value: "06 123456\(10 + index)")])
        names[citizen.id] = citizen.name
        let contact = try await store.openContact("m-\(index)", citizenID: citizen.id)
        try await store.talk(contact, question: "Domanda", answer: "Risposta")
      }
      try store.close()
      let whole = try Data(contentsOf: URL(fileURLWithPath: store.path))
      var random = SystemRandomNumberGenerator()
      for _ in 0..<60 {
        let offset = Int.random(in: 0..<whole.count, using: &random)
        var damaged = whole
        damaged[offset] ^= UInt8.random(in: 1...255, using: &random)
        try damaged.write(to: URL(fileURLWithPath: store.path))
        for suffix in ["-wal", "-shm"] { unlink(store.path + suffix) }
        guard let reopened = try? Store(folder: folder, environment: ownKey()) else { continue }
        for (id, name) in names {
          guard let citizen = try? await reopened.citizens.find(id) else { continue }
          #expect(citizen.name == name, "byte \(offset)")
        }
        _ = await refusal { _ = try await reopened.statistics() }
        _ = await refusal { _ = try await reopened.retention.purgeExpired(now: noon + 1e6) }
        try? reopened.close()
      }
    }
  }
}
