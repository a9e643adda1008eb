import Domain
import Foundation
import Profiles
import Testing

@Suite("Contexts on the clock of Italy")
struct ContextTimeTests {
  private func holds(_ conditions: ProfileContext.Conditions, _ text: String) throws -> Bool {
    let profile = Profile(
      id: "p",
      contexts: [
        ProfileContext(
          name: "C", priority: 1, conditions: conditions, preferences: ["speech.rate": .integer(99)])
      ])
    let resolved = try Shipped.resolver().resolve(
      profile: profile, channel: .voice, at: Shipped.moment(text))
    return resolved.values["speech.rate"]?.origin == .context
  }

  @Test(arguments: [
    // Winter: Rome is UTC+1. From 22:00 to 07:00.
    ("2026-11-25T20:59:59Z", false), ("2026-11-25T21:00:00Z", true), ("2026-11-25T23:30:00Z", true),
    ("2026-11-26T05:59:59Z", true), ("2026-11-26T06:00:00Z", false),
    // Summer: UTC+2.
    ("2026-07-15T19:59:00Z", false), ("2026-07-15T20:00:00Z", true), ("2026-07-16T04:59:00Z", true),
    ("2026-07-16T05:00:00Z", false),
  ])
  func `an interval may cross midnight`(moment: String, expected: Bool) throws {
    #expect(try holds(.init(fromMinute: 1320, toMinute: 420), moment) == expected)
  }

  @Test(arguments: [
    // Friday 22:00 to Saturday 07:00 belongs to Friday.
    ("2026-11-27T21:30:00Z", true), ("2026-11-28T02:00:00Z", true), ("2026-11-28T21:30:00Z", false),
    ("2026-11-27T02:00:00Z", false), ("2026-11-29T02:00:00Z", false),
  ])
  func `after midnight it still belongs to the day it began on`(moment: String, expected: Bool) throws {
    #expect(try holds(.init(fromMinute: 1320, toMinute: 420, weekdays: [5]), moment) == expected)
  }

  @Test(arguments: [
    ("2026-11-29T22:59:59Z", 7), ("2026-11-29T23:00:00Z", 1), ("2026-07-12T21:59:00Z", 7),
    ("2026-07-12T22:00:00Z", 1), ("1969-12-31T22:00:00Z", 3), ("2024-02-29T12:00:00Z", 4),
  ])
  func `the weekday is that of Rome`(moment: String, weekday: Int) throws {
    for day in 1...7 { #expect(try holds(.init(weekdays: [day]), moment) == (day == weekday)) }
  }

  @Test(arguments: [
    // 29 March 2026: 01:59 is followed by 03:00. 25 October 2026: 02:00 to 03:00 comes twice.
    ("2026-03-29T00:59:00Z", 119), ("2026-03-29T01:00:00Z", 180), ("2026-10-25T00:30:00Z", 150),
    ("2026-10-25T01:30:00Z", 150), ("2026-10-25T02:00:00Z", 180),
  ])
  func `summer time begins and ends as the clocks do`(moment: String, minute: Int) throws {
    #expect(RomeTime(try Shipped.moment(moment)).minute == minute)
    #expect(try holds(.init(fromMinute: minute, toMinute: minute + 1), moment))
    #expect(try !holds(.init(fromMinute: minute + 1, toMinute: minute + 2), moment))
  }

  @Test func `all conditions given must hold, and an empty context never does`() throws {
    let noon = "2026-11-25T11:00:00Z"
    #expect(try holds(.init(channels: [.voice, .sms], fromMinute: 700, toMinute: 800, weekdays: [3]), noon))
    #expect(try !holds(.init(channels: [.sms], fromMinute: 700, toMinute: 800, weekdays: [3]), noon))
    #expect(try !holds(.init(channels: [.voice], fromMinute: 700, toMinute: 720, weekdays: [3]), noon))
    #expect(try !holds(.init(), noon))
    #expect(try !holds(.init(channels: []), noon))
  }

  @Test func `the distant past and future do not crash`() {
    for date in [
      Date.distantPast, .distantFuture, Date(timeIntervalSince1970: 1e15), Date(timeIntervalSince1970: -1e15),
    ] {
      #expect((1...7).contains(RomeTime(date).weekday))
      #expect((0...1439).contains(RomeTime(date).minute))
    }
  }

  @Test(arguments: [
    (ProfileContext.Conditions(), "condizioni"), (.init(channels: []), "vuoto"),
    (.init(weekdays: [0]), "giorni"),
    (.init(weekdays: []), "giorni"), (.init(fromMinute: 10), "insieme"),
    (.init(fromMinute: 1440, toMinute: 5), "fuori"),
    (.init(fromMinute: -1, toMinute: 5), "fuori"), (.init(fromMinute: 5, toMinute: 5), "stesso minuto"),
  ])
  func `conditions that cannot hold are refused`(conditions: ProfileContext.Conditions, words: String) throws
  {
    let context = ProfileContext(name: "C", priority: 1, conditions: conditions, preferences: [:])
    let error = try #require(throws: ProfileError.self) {
      try Shipped.table().validate(profile: Profile(id: "p", contexts: [context]))
    }
    #expect(error.code == .badContext)
    #expect(error.description.contains(words))
  }
}
