import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct ProfileTests {
  private let profile = Profile(
    id: "p-1", name: "Il mio profilo", summary: "Voce lenta", template: "ascolto", termsVersion: 2,
    preferences: [
      "speech.rate": .integer(120), "speech.pitch": .number(0.5), "text.simplify": .string("easy"),
    ],
    required: ["speech.rate"],
    contexts: [
      ProfileContext(
        name: "sera", priority: 2,
        conditions: .init(channels: [.voice], fromMinute: 1200, toMinute: 420, weekdays: [1, 7]),
        preferences: ["speech.volume": .number(0.25)])
    ],
    foreign: ["http://example.org/term": .object(["a": .array([.null, .bool(true)])])])

  @Test func aProfileComesBackWhole() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(name: "Ada")
      let saved = try await store.profiles.save(profile, for: citizen.id, at: noon)
      #expect(saved == StoredProfile(profile: profile, citizenID: citizen.id, version: 1, updatedAt: noon))
      #expect(try await store.profiles.profile("p-1") == saved)
      #expect(try await store.profiles.list(of: citizen.id) == [saved])
      #expect(try await store.profiles.profile("altro") == nil)
    }
  }

  @Test func aChangeOfAnOldVersionIsRefused() async throws {
    try await withStore { store in
      _ = try await store.profiles.save(profile, expecting: 0)
      let again = await refusal { _ = try await store.profiles.save(profile, expecting: 0) }
      #expect(again == .conflict)
      var louder = profile
      louder.preferences["speech.volume"] = .number(0.75)
      let second = try await store.profiles.save(louder, expecting: 1)
      #expect(second.version == 2)
      let late = await refusal { _ = try await store.profiles.save(profile, expecting: 1) }
      #expect(late == .conflict)
      #expect(try await store.profiles.profile("p-1")?.profile == louder)
    }
  }

  @Test func ofManyChangesAtOnceOneCounts() async throws {
    try await withStore { store in
      _ = try await store.profiles.save(profile)
      let codes = await withTaskGroup(of: StoreError.Code?.self) { group in
        for index in 0..<20 {
          var changed = profile
          changed.name = "Cambio \(index)"
          group.addTask { [changed] in
            await refusal { _ = try await store.profiles.save(changed, expecting: 1) }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.filter { $0 == nil }.count == 1)
      #expect(codes.filter { $0 == .conflict }.count == 19)
      #expect(try await store.profiles.profile("p-1")?.version == 2)
    }
  }

  @Test func aProfileFindsItsPersonAndKeepsThem() async throws {
    try await withStore { store in
      let ada = try await store.citizens.create(name: "Ada")
      let bruno = try await store.citizens.create(name: "Bruno")
      _ = try await store.profiles.save(profile)
      #expect(try await store.profiles.save(profile, for: ada.id).citizenID == ada.id)
      #expect(try await store.profiles.save(profile).citizenID == ada.id)
      let stolen = await refusal { _ = try await store.profiles.save(profile, for: bruno.id) }
      #expect(stolen == .conflict)
      let nobody = await refusal { _ = try await store.profiles.save(profile, for: "nessuno") }
      #expect(nobody == .notFound)
      try await store.citizens.erase(ada.id)
      #expect(try await store.profiles.profile("p-1") == nil)
    }
  }

  @Test func aProfileIsDeleted() async throws {
    try await withStore { store in
      _ = try await store.profiles.save(profile)
      #expect(try await store.profiles.delete("p-1") == true)
      #expect(try await store.profiles.delete("p-1") == false)
      #expect(try await store.profiles.list() == [])
      #expect(try await store.profiles.save(profile, expecting: 0).version == 1)
    }
  }

  @Test(arguments: ["", "Ada Prova", "../x", "a/b", String(repeating: "a", count: 129), "è"])
  func anIDThatIsNoneIsRefused(id: String) async throws {
    try await withStore { store in
      let code = await refusal { _ = try await store.profiles.save(Profile(id: id)) }
      #expect(code == .invalid)
      let profiles = try await store.profiles.list()
      #expect(profiles == [])
    }
  }
}
