import Domain
import Foundation
import Profiles
import Testing

@Suite("The resolver")
struct ResolverTests {
  /// A Wednesday, 12:00 in Italy.
  static let noon = "2026-11-25T11:00:00Z"

  private func rate(
    _ profile: Profile?, channel: Channel = .terminal, at text: String = noon,
    session: [String: PreferenceValue] = [:]
  ) throws -> ResolvedPreference {
    let resolved = try Shipped.resolver().resolve(
      profile: profile, channel: channel, at: Shipped.moment(text), session: session)
    return try #require(resolved.values["speech.rate"])
  }

  @Test func `every term of the table has a value and a reason on every channel`() throws {
    let resolver = try Shipped.resolver()
    for channel in Channel.allCases {
      let resolved = resolver.resolve(profile: nil, channel: channel, at: try Shipped.moment(Self.noon))
      #expect(Set(resolved.values.keys) == Set(resolver.table.ids))
      #expect(resolved.values.values.allSatisfy { $0.reason.hasSuffix(".") && $0.reason.count > 10 })
      #expect(resolved.unmet.isEmpty)
      for (id, value) in resolved.values { #expect(value.status == resolver.table[id]?.status) }
    }
  }

  @Test func `each step is stronger than the one before it and says so`() throws {
    let evening = ProfileContext(
      name: "La sera", priority: 1, conditions: .init(fromMinute: 0, toMinute: 1440),
      preferences: ["speech.rate": .integer(110)])
    var profile = Profile(id: "p")
    #expect(try rate(nil).origin == .systemDefault)
    #expect(try rate(profile).reason == "È il valore di base di Linea Amica.")
    profile.template = "linguaggio-facile"
    #expect(try rate(profile).value == .integer(130))
    #expect(try rate(profile).reason == "Viene dal modello «Linguaggio facile».")
    profile.preferences["speech.rate"] = .integer(200)
    #expect(try rate(profile).value == .integer(200))
    #expect(try rate(profile).reason == "È scelto nel profilo.")
    profile.contexts = [evening]
    #expect(try rate(profile).value == .integer(110))
    #expect(try rate(profile).reason == "Viene dal contesto «La sera», che vale adesso.")
    let asked = try rate(profile, session: ["speech.rate": .integer(90)])
    #expect(asked.value == .integer(90))
    #expect(asked.reason == "È stato chiesto in questo contatto.")
    let spoken = try Shipped.resolver().resolve(
      profile: nil, channel: .voice, at: Shipped.moment(Self.noon))
    #expect(spoken.values["spell.mode"]?.origin == .channelDefault)
    #expect(spoken.values["spell.mode"]?.reason == "È il valore di base per telefono.")
  }

  /// Every subset of the steps, with a value of its own in each: the strongest step there wins.
  @Test(arguments: 0..<32)
  func `the order holds for every combination of steps`(mask: Int) throws {
    let has = (0..<5).map { mask & (1 << $0) != 0 }
    var profile = Profile(id: "p", template: has[0] ? "calma" : nil)
    if has[1] { profile.preferences["speech.rate"] = .integer(201) }
    if has[2] {
      profile.contexts.append(
        ProfileContext(
          name: "B", priority: 1, conditions: .init(channels: [.terminal]),
          preferences: ["speech.rate": .integer(202)]))
    }
    if has[3] {
      profile.contexts.append(
        ProfileContext(
          name: "A", priority: 2, conditions: .init(channels: [.terminal]),
          preferences: ["speech.rate": .integer(203)]))
    }
    let session: [String: PreferenceValue] = has[4] ? ["speech.rate": .integer(204)] : [:]
    let expected: (Int, ResolvedPreference.Origin) =
      has[4]
      ? (204, .session)
      : has[3]
        ? (203, .context)
        : has[2]
          ? (202, .context) : has[1] ? (201, .profile) : has[0] ? (140, .template) : (150, .systemDefault)
    let got = try rate(profile, session: session)
    #expect(got.value == .integer(expected.0))
    #expect(got.origin == expected.1)
  }

  @Test func `among contexts priority counts first, then specificity, then the name`() throws {
    func context(
      _ name: String, _ priority: Int, _ value: Int, channels: [Channel]? = [.terminal],
      weekdays: [Int]? = nil
    ) -> ProfileContext {
      ProfileContext(
        name: name, priority: priority, conditions: .init(channels: channels, weekdays: weekdays),
        preferences: ["speech.rate": .integer(value)])
    }
    let high = context("Z", 5, 210)
    let specific = context("Y", 1, 220, weekdays: [3])
    let first = context("A", 1, 230)
    let second = context("B", 1, 240)
    for contexts in [[high, specific, first, second], [second, first, specific, high]] {
      #expect(try rate(Profile(id: "p", contexts: contexts)).value == .integer(210))
      #expect(try rate(Profile(id: "p", contexts: contexts.filter { $0 != high })).value == .integer(220))
      let rest = contexts.filter { $0 != high && $0 != specific }
      #expect(try rate(Profile(id: "p", contexts: rest)).value == .integer(230))
    }
  }

  @Test func `a template's contexts are weaker than what the person chose`() throws {
    var profile = Profile(id: "p", template: "ascolto")
    #expect(try rate(profile, channel: .voice).value == .integer(140))
    #expect(try rate(profile, channel: .voice).reason.contains("modello «Ascolto», contesto «Al telefono»"))
    profile.preferences["speech.rate"] = .integer(250)
    #expect(try rate(profile, channel: .voice).value == .integer(250))
  }

  @Test func `a value the table refuses is passed over, never served`() throws {
    let profile = Profile(
      id: "p", template: "nessuno", preferences: ["speech.rate": .integer(9999), "nope": .bool(true)],
      contexts: [
        ProfileContext(
          name: "", priority: .max, conditions: .init(), preferences: ["speech.rate": .integer(99)])
      ])
    let got = try rate(profile, session: ["speech.rate": .string("forte"), "x": .null])
    #expect(got.value == .integer(150))
    #expect(got.origin == .systemDefault)
  }

  @Test func `a required term without its capability is told to the operator`() throws {
    let resolver = try Shipped.resolver()
    let moment = try Shipped.moment(Self.noon)
    let template = try Shipped.templates().template("lingua-dei-segni")
    #expect(resolver.resolve(profile: template, channel: .rtt, at: moment).unmet == ["relay.type"])
    let chosen = Profile(
      id: "p", template: "lingua-dei-segni", preferences: ["speech.rate": .integer(100)],
      required: ["speech.rate", "media.captions", "braille.output"])
    #expect(
      resolver.resolve(profile: chosen, channel: .rtt, at: moment).unmet == ["media.captions", "relay.type"])
  }

  @Test func `the same input gives the same result`() throws {
    let resolver = try Shipped.resolver()
    let moment = try Shipped.moment(Self.noon)
    for template in try Shipped.templates().templates {
      let first = resolver.resolve(profile: template, channel: .voice, at: moment)
      #expect(first == resolver.resolve(profile: template, channel: .voice, at: moment))
    }
  }
}
