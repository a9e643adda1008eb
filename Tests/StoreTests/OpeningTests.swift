import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct OpeningTests {
  @Test func firstRunMakesAPrivateStoreAndKey() async throws {
    try await TestFolders.temporary { parent in
      let folder = parent.appendingPathComponent("nuova/cartella")
      let store = try Store(folder: folder, environment: [:])
      _ = try await store.citizens.create(name: "Prova")
      #expect(try modes(store.path) == 0o600)
      #expect(try modes(store.path + "-wal") == 0o600)
      #expect(try modes(folder.appendingPathComponent("master.key").path) == 0o600)
      #expect(try modes(folder.path) == 0o700)
      try store.close()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.filter { $0.hasPrefix(".") }.isEmpty)
    }
  }

  @Test func whatWasWrittenIsThereAfterReopening() async throws {
    try await TestFolders.temporary { folder in
      let first = try Store(folder: folder, environment: [:])
      let citizen = try await first.citizens.create(
        name: "Ada Prova", comuneCode: "058091", addresses: [Address(kind: .email, value: "ada@example.org")])
      try first.close()
      let second = try Store(folder: folder, environment: [:])
      #expect(try await second.citizens.find(citizen.id) == citizen)
    }
  }

  @Test func aKeyFromTheEnvironmentMakesNoFile() async throws {
    try await TestFolders.temporary { folder in
      try Store(folder: folder, environment: ownKey()).close()
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("master.key").path))
      try Store(folder: folder, environment: ownKey()).close()
    }
  }

  @Test func connectionsAreSafe() async throws {
    try await withStore { store in
      let settings = try await store.vault.pool.writeWithoutTransaction { db in
        try ["journal_mode", "foreign_keys", "secure_delete", "synchronous", "trusted_schema"].map {
          try String.fetchOne(db, sql: "PRAGMA \($0)")
        }
      }
      #expect(settings == ["wal", "1", "1", "2", "0"])
      try await store.ping()
    }
  }

  @Test func aFirstRunThatWasKilledIsDoneAgain() async throws {
    try await TestFolders.temporary { folder in
      for name in [".linea-amica-1.draft", ".linea-amica-1.draft-journal", "master.key.1.draft"] {
        try Data("half".utf8).write(to: folder.appendingPathComponent(name))
      }
      try Data("other".utf8).write(to: folder.appendingPathComponent("note.draft"))
      try Store(folder: folder, environment: [:]).close()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(Set(names) == ["linea-amica.sqlite", "master.key", "note.draft"])
    }
  }

  @Test func manyFirstRunsAtOnceMakeOneStore() async throws {
    try await TestFolders.temporary { folder in
      let stores = try await withThrowingTaskGroup(of: Store.self) { group in
        for _ in 0..<8 { group.addTask { try Store(folder: folder, environment: [:]) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let citizen = try await stores[0].citizens.create(name: "Uno")
      for store in stores { #expect(try await store.citizens.find(citizen.id)?.name == "Uno") }
      for store in stores { try store.close() }
    }
  }
}

@Suite struct RefusedOpeningTests {
  /// Opens the folder, which must fail with the code and leave every byte as it was.
  private func expectRefusal(
    _ code: StoreError.Code, in folder: URL, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try files(in: folder)
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      _ = try Store(folder: folder, environment: environment)
    }
    #expect(error?.code == code, "\(String(describing: error))", sourceLocation: sourceLocation)
    #expect(try files(in: folder) == before, sourceLocation: sourceLocation)
  }

  /// A closed store of a few people.
  private func makeStore(in folder: URL, people: Int = 50) async throws {
    let store = try Store(folder: folder, environment: [:])
    for index in 0..<people {
      _ = try await store.citizens.create(
        name: "Persona \(index)", addresses: [Address(kind: .phone, value: "06 12345\(100 + index)")])
    }
    try store.close()
  }

  @Test func aWrongKeyOpensNothing() async throws {
    try await TestFolders.temporary { folder in
      try await makeStore(in: folder)
      try expectRefusal(.wrongKey, in: folder, environment: ownKey())
      let store = try Store(folder: folder, environment: [:])
      #expect(try await store.statistics().citizens == 50)
    }
  }

  @Test func aWrongKeyLeavesALogInUseAlone() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      _ = try await store.citizens.create(name: "Prova")
      let copy = folder.appendingPathComponent("copia")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for name in ["linea-amica.sqlite", "linea-amica.sqlite-wal", "linea-amica.sqlite-shm"] {
        try FileManager.default.copyItem(
          at: folder.appendingPathComponent(name), to: copy.appendingPathComponent(name))
      }
      let before = try files(in: copy).filter { !$0.key.hasSuffix("-shm") }
      let error = #expect(throws: StoreError.self) { try Store(folder: copy, environment: ownKey()) }
      #expect(error?.code == .wrongKey)
      #expect(try files(in: copy).filter { !$0.key.hasSuffix("-shm") } == before)
    }
  }

  @Test func aLostKeyIsNotReplaced() async throws {
    try await TestFolders.temporary { folder in
      try await makeStore(in: folder)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("master.key"))
      try expectRefusal(.keyMissing, in: folder)
    }
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o777])
  func aKeyThatOthersCanReadIsRefused(mode: Int) async throws {
    try await TestFolders.temporary { folder in
      try await makeStore(in: folder, people: 1)
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: folder.appendingPathComponent("master.key").path)
      try expectRefusal(.keyExposed, in: folder)
    }
  }

  @Test(arguments: ["", "xyz", "c2hvcnQ=", String(repeating: "A", count: 10_000), "\u{0}\u{FFFF}"])
  func aKeyThatIsNoneIsRefused(text: String) async throws {
    try await TestFolders.temporary { folder in
      try await makeStore(in: folder, people: 1)
      if !text.isEmpty {
        try expectRefusal(.keyInvalid, in: folder, environment: ["AMICA_MASTER_KEY": text])
      }
      let key = folder.appendingPathComponent("master.key")
      try Data(text.utf8).write(to: key)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
      try expectRefusal(.keyInvalid, in: folder)
    }
  }

  @Test(arguments: [0, 1, 100, 511, 512, 4096, 40_000])
  func aTruncatedStoreIsRefused(length: Int) async throws {
    try await TestFolders.temporary { folder in
      try await makeStore(in: folder)
      let file = folder.appendingPathComponent("linea-amica.sqlite")
      let whole = try Data(contentsOf: file)
      try #require(whole.count > 40_000)
      try whole.prefix(length).write(to: file)
      try expectRefusal(.damaged, in: folder)
    }
  }

  @Test func aPageOfNoiseIsRefused() async throws {
    try await TestFolders.temporary { folder in
      try await makeStore(in: folder, people: 200)
      let file = folder.appendingPathComponent("linea-amica.sqlite")
      let whole = try Data(contentsOf: file)
      // Every page in turn: headers, tables, indexes.
      for page in stride(from: 0, to: whole.count / 4096, by: 3) {
        var damaged = whole
        for offset in stride(from: page * 4096, to: page * 4096 + 400, by: 1) { damaged[offset] ^= 0x5A }
        try damaged.write(to: file)
        let before = try files(in: folder)
        let error = #expect(throws: StoreError.self, "page \(page)") {
          _ = try Store(folder: folder, environment: [:])
        }
        #expect([.damaged, .notAStore, .wrongKey].contains(error?.code))
        #expect(try files(in: folder) == before)
      }
    }
  }

  @Test func aStoreOfALaterVersionIsRefused() async throws {
    try await TestFolders.temporary { folder in
      try await makeStore(in: folder, people: 1)
      let queue = try DatabaseQueue(path: folder.appendingPathComponent("linea-amica.sqlite").path)
      try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9-later')") }
      try queue.close()
      try expectRefusal(.newerSchema, in: folder)
    }
  }

  @Test func anotherProgramsFileIsRefused() async throws {
    try await TestFolders.temporary { folder in
      let queue = try DatabaseQueue(path: folder.appendingPathComponent("linea-amica.sqlite").path)
      try await queue.write { try $0.execute(sql: "CREATE TABLE storeIdentity (id INTEGER)") }
      try queue.close()
      try expectRefusal(.notAStore, in: folder, environment: ownKey())
    }
    try await TestFolders.temporary { folder in
      try Data(repeating: 0x41, count: 20_000).write(to: folder.appendingPathComponent("linea-amica.sqlite"))
      try expectRefusal(.notAStore, in: folder, environment: ownKey())
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsRefused() {
    let error = #expect(throws: StoreError.self) {
      _ = try Store(folder: URL(fileURLWithPath: "/proc/linea-amica"), environment: [:])
    }
    #expect(error?.code == .folderNotWritable)
  }
}

@Suite struct SharedOpeningTests {
  /// A command that opens the store while the service writes and empties its log all the time.
  @Test func openingNeverStumblesOverARunningService() async throws {
    try await TestFolders.temporary { folder in
      let service = try Store(folder: folder, environment: [:])
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for index in 0..<60 {
            let contact = try await service.openContact("m-\(index)")
            try await service.talk(contact, question: "Domanda", answer: "Risposta")
            _ = try await service.contacts.close(contact.id)
          }
        }
        group.addTask {
          for _ in 0..<60 {
            let command = try Store(folder: folder, environment: [:])
            _ = try await command.tokens.create(role: .gateway, name: "prova")
            try command.close()
          }
        }
        try await group.waitForAll()
      }
      let statistics = try await service.statistics()
      #expect(statistics.tokens == 60 && statistics.outcomes == [.answered: 60])
      try service.close()
    }
  }
}

@Suite struct BackupTests {
  @Test func aCopyMadeAsDocumentedOpensWithTheKeyInAVariable() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      let citizen = try await store.citizens.create(name: "Ada", at: noon)
      let restored = folder.appendingPathComponent("altrove")
      try FileManager.default.createDirectory(at: restored, withIntermediateDirectories: true)
      let copy = restored.appendingPathComponent(Store.fileName).path
      try await store.vault.pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO '\(copy)'") }
      try store.close()
      let key = try String(contentsOf: folder.appendingPathComponent("master.key"), encoding: .utf8)
      let second = try Store(folder: restored, environment: ["AMICA_MASTER_KEY": key])
      #expect(try await second.citizens.find(citizen.id) == citizen)
      #expect(try modes(copy) == 0o600)
      try second.close()
    }
  }
}
