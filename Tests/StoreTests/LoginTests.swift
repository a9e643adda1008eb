import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// Who comes in, and who does not.
@Suite struct LoginTests {
  private let phrase = "quattro gatti blu in barca"

  @Test func aPassphraseSignsInAndItsSessionEnds() async throws {
    try await withStore { store in
      let account = try await store.logins.create(
        name: "Olga", role: .operator, passphrase: phrase, at: noon)
      #expect(account.role == .operator)
      let wrong = try await store.logins.signIn(
        name: "Olga", passphrase: "quattro gatti blu in bara", at: noon)
      let nobody = try await store.logins.signIn(name: "Ugo", passphrase: phrase, at: noon)
      #expect(wrong == nil && nobody == nil)
      let secret = try #require(try await store.logins.signIn(name: "olga", passphrase: phrase, at: noon))
      let identity = try await store.logins.authenticate(secret, at: noon + 60)
      #expect(identity?.name == "Olga" && identity?.role == .operator)
      let late = try await store.logins.authenticate(secret, at: noon + LoginRepository.operatorLife + 1)
      #expect(late == nil)
      try await store.logins.end(secret)
      let ended = try await store.logins.authenticate(secret, at: noon + 60)
      #expect(ended == nil)
    }
  }

  @Test func fiveFailuresLockAnAccountForAWhile() async throws {
    try await withStore { store in
      _ = try await store.logins.create(name: "Olga", role: .operator, passphrase: phrase, at: noon)
      for _ in 0..<5 { _ = try await store.logins.signIn(name: "Olga", passphrase: "x", at: noon) }
      let locked = try await store.logins.signIn(name: "Olga", passphrase: phrase, at: noon + 10)
      #expect(locked == nil)
      let open = try await store.logins.signIn(name: "Olga", passphrase: phrase, at: noon + 301)
      #expect(open != nil)
    }
  }

  @Test func aDisabledAccountIsOutAtOnce() async throws {
    try await withStore { store in
      _ = try await store.logins.create(name: "Olga", role: .supervisor, passphrase: phrase, at: noon)
      let secret = try #require(try await store.logins.signIn(name: "Olga", passphrase: phrase, at: noon))
      try await store.logins.disable("Olga", at: noon)
      let identity = try await store.logins.authenticate(secret, at: noon + 1)
      let again = try await store.logins.signIn(name: "Olga", passphrase: phrase, at: noon + 1)
      #expect(identity == nil && again == nil)
    }
  }

  @Test func weakPassphrasesTakenNamesAndOtherRolesAreRefused() async throws {
    try await withStore { store in
      for (role, phrase) in [(ServiceRole.operator, "corta"), (.gateway, phrase), (.citizen, phrase)] {
        await #expect(throws: StoreError.self) {
          try await store.logins.create(name: "Olga", role: role, passphrase: phrase)
        }
      }
      _ = try await store.logins.create(name: "Olga", role: .operator, passphrase: phrase)
      await #expect(throws: StoreError.self) {
        try await store.logins.create(name: "OLGA", role: .operator, passphrase: self.phrase)
      }
    }
  }

  @Test func aCodeWorksOnceInTimeAndForItsPersonOnly() async throws {
    try await withStore { store in
      let rosa = try await store.citizens.create(addresses: [Address(kind: .email, value: "r@example.org")])
      let old = try await store.logins.makeCode(for: rosa.id, at: noon)
      let code = try await store.logins.makeCode(for: rosa.id, at: noon)
      let replaced = try await store.logins.redeem(old, at: noon + 1)
      #expect(replaced == nil)
      let spoken = code.lowercased().prefix(5) + " - " + code.lowercased().suffix(5)
      let secret = try #require(try await store.logins.redeem(String(spoken), at: noon + 1))
      let identity = try await store.logins.authenticate(secret, at: noon + 2)
      #expect(identity?.role == .citizen && identity?.citizenID == rosa.id)
      let twice = try await store.logins.redeem(code, at: noon + 3)
      #expect(twice == nil)
      let late = try await store.logins.makeCode(for: rosa.id, at: noon)
      let tooLate = try await store.logins.redeem(late, at: noon + LoginRepository.codeLife + 1)
      #expect(tooLate == nil)
    }
  }

  @Test func noSecretIsInTheFiles() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      let rosa = try await store.citizens.create(addresses: [Address(kind: .email, value: "r@example.org")])
      _ = try await store.logins.create(name: "Olga", role: .operator, passphrase: phrase)
      let secret = try #require(try await store.logins.signIn(name: "Olga", passphrase: phrase))
      let code = try await store.logins.makeCode(for: rosa.id)
      let all = try bytes(in: folder)
      for word in [phrase, secret, code] { #expect(all.range(of: Data(word.utf8)) == nil) }
    }
  }
}
