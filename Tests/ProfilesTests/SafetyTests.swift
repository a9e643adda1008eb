import Domain
import Foundation
import Profiles
import Testing

@Suite("What protects a person")
struct SafetyTests {
  private static let night = PreferenceValue.array([
    .object([
      "weekdays": .array((1...7).map(PreferenceValue.integer)), "fromMinute": .integer(1320),
      "toMinute": .integer(420),
    ])
  ])
  private static let midnight = "2026-11-25T23:00:00Z"
  private static let noon = "2026-11-25T11:00:00Z"

  private func resolve(
    _ profile: Profile, at text: String, session: [String: PreferenceValue] = [:], consents: [Consent] = []
  ) throws -> ResolvedProfile {
    try Shipped.resolver().resolve(
      profile: profile, channel: .voice, at: Shipped.moment(text), session: session, consents: consents)
  }

  @Test func `in the hours when nobody may call only the channels that do not ring are left`() throws {
    let profile = Profile(
      id: "p",
      preferences: [
        "time.never": Self.night,
        "channel.order": .array([.string("voice"), .string("email"), .string("sms")]),
      ])
    let atNight = try resolve(profile, at: Self.midnight)
    #expect(atNight[.channelOrder] == [.email])
    #expect(atNight[.channelLeaveMessage] == .none)
    #expect(atNight.values["channel.order"]?.origin == .safety)
    #expect(atNight.values["channel.order"]?.reason.contains("non essere cercati") == true)
    #expect(try resolve(profile, at: Self.noon)[.channelOrder] == [.voice, .email, .sms])
    // Not even what is asked in the contact rings then.
    let asked = try resolve(
      profile, at: Self.midnight, session: ["channel.order": .array([.string("voice")])])
    #expect(asked[.channelOrder] == [.email, .web, .letter])
  }

  @Test func `neither a contact nor a context can lift the protection`() throws {
    let profile = Profile(
      id: "p", preferences: ["time.never": Self.night],
      contexts: [
        ProfileContext(
          name: "C", priority: 9, conditions: .init(channels: [.voice]),
          preferences: ["time.never": .array([])])
      ])
    let resolved = try resolve(
      profile, at: Self.midnight,
      session: ["time.never": .array([]), "emergency.enabled": .bool(true), "share.policy": .array([])])
    #expect(resolved[.timeNever].count == 1)
    #expect(resolved.values["time.never"]?.origin == .safety)
    #expect(!resolved[.emergencyEnabled])
    #expect(resolved.values["share.policy"]?.origin == .systemDefault)
    let error = try #require(throws: ProfileError.self) { try Shipped.table().validate(profile: profile) }
    #expect(error.description.contains("protegge la persona"))
  }

  private func sharing(_ decision: String) -> PreferenceValue {
    .array([
      .object(["body": .string("inps"), "term": .string("speech.*"), "decision": .string(decision)]),
      .object(["body": .string("inail"), "term": .string("*"), "decision": .string("deny")]),
    ])
  }

  private func consent(scope: String, givenAt: String, withdrawnAt: String? = nil) throws -> Consent {
    Consent(
      id: "c", citizenID: "z", purpose: .shareProfile, scope: scope, textVersion: "1", givenBy: "z",
      channel: .web,
      givenAt: try Shipped.moment(givenAt), withdrawnAt: try withdrawnAt.map(Shipped.moment))
  }

  @Test func `without a consent that holds now, sharing asks first`() throws {
    let profile = Profile(id: "p", preferences: ["share.policy": sharing("allow")])
    func decision(_ consents: [Consent]) throws -> String? {
      try resolve(profile, at: Self.noon, consents: consents)[.sharePolicy].first?["decision"]
    }
    #expect(try decision([]) == "ask")
    #expect(try decision([consent(scope: "*", givenAt: "2026-01-01T00:00:00Z")]) == "allow")
    #expect(try decision([consent(scope: "inps", givenAt: "2026-01-01T00:00:00Z")]) == "allow")
    #expect(try decision([consent(scope: "aci", givenAt: "2026-01-01T00:00:00Z")]) == "ask")
    #expect(try decision([consent(scope: "*", givenAt: "2027-01-01T00:00:00Z")]) == "ask")
    let withdrawn = try consent(
      scope: "*", givenAt: "2026-01-01T00:00:00Z", withdrawnAt: "2026-02-01T00:00:00Z")
    #expect(try decision([withdrawn]) == "ask")
    let denied = try resolve(profile, at: Self.noon)
    #expect(denied[.sharePolicy].last?["decision"] == "deny")
    #expect(denied.values["share.policy"]?.origin == .safety)
  }

  @Test func `a consent kept in the profile counts too, until it is withdrawn`() throws {
    var entry: [String: PreferenceValue] = [
      "purpose": .string("shareProfile"), "scope": .string("*"), "textVersion": .string("1"),
      "givenBy": .string("interessato"), "channel": .string("web"),
      "givenAt": .string("2026-01-01T10:00:00+01:00"),
    ]
    func decision() throws -> String? {
      let profile = Profile(
        id: "p", preferences: ["share.policy": sharing("allow"), "consent": .array([.object(entry)])])
      try Shipped.table().validate(profile: profile)
      return try resolve(profile, at: Self.noon)[.sharePolicy].first?["decision"]
    }
    #expect(try decision() == "allow")
    entry["withdrawnAt"] = .string("2026-03-01T10:00:00Z")
    #expect(try decision() == "ask")
  }

  @Test func `delegates count only within their dates, and by law or by consent`() throws {
    func delegate(_ person: String, _ kind: String, _ from: String, _ to: String?) -> PreferenceValue {
      var members: [String: PreferenceValue] = [
        "person": .string(person), "kind": .string(kind), "scopes": .array([.string("tutto")]),
        "validFrom": .string(from),
      ]
      members["validTo"] = to.map(PreferenceValue.string)
      return .object(members)
    }
    let profile = Profile(
      id: "p",
      preferences: [
        "delegate": .array([
          delegate("Anna", "tutore", "2026-01-01", nil),
          delegate("Bice", "tutore", "2026-01-01", "2026-11-24"),
          delegate("Carla", "tutore", "2026-11-26", nil), delegate("Dora", "caregiver", "2026-01-01", nil),
          delegate("Elsa", "amministratoreDiSostegno", "2026-11-25", "2026-11-25"),
        ])
      ])
    try Shipped.table().validate(profile: profile)
    #expect(try resolve(profile, at: Self.noon)[.delegate].map { $0["person"] } == ["Anna", "Elsa"])
    var access = try consent(scope: "Dora", givenAt: "2026-01-01T00:00:00Z")
    access.purpose = .delegateAccess
    #expect(
      try resolve(profile, at: Self.noon, consents: [access])[.delegate].map { $0["person"] } == [
        "Anna", "Dora", "Elsa",
      ])
  }

  @Test func `emergency data stays hidden until it is asked for`() throws {
    var profile = Profile(id: "p", preferences: ["emergency.instructions": .string("Manda un SMS")])
    #expect(try resolve(profile, at: Self.noon)[.emergencyInstructions] == "")
    profile.preferences["emergency.enabled"] = .bool(true)
    #expect(try resolve(profile, at: Self.noon)[.emergencyInstructions] == "Manda un SMS")
  }
}
