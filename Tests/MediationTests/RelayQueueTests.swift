import Domain
import Foundation
import TestSupport
import Testing

@testable import Mediation

/// Who is offered which session.
@Suite("Relay queue")
struct RelayQueueTests {
  private let start = Date(timeIntervalSince1970: 1_795_000_000)

  private func settings() throws -> RelaySettings {
    try RelaySettings(file: TestFolders.checkout.appendingPathComponent("data/mediation/relay.json"))
  }

  private func session(
    _ id: String, after seconds: Double = 0, skills: [String] = [], emergency: Bool = false,
    requested: String? = nil
  ) -> RelaySession {
    RelaySession(
      id: id, skills: skills, requestedOperator: requested, isEmergency: emergency, openedAt: start + seconds)
  }

  private func queue(_ operators: (String, [String])...) throws -> RelayQueue {
    var queue = RelayQueue(settings: try settings())
    for (index, (name, skills)) in operators.enumerated() {
      queue.set(.ready, of: name, skills: skills, at: start + Double(index) / 100)
    }
    return queue
  }

  @Test("who has waited longest comes first, danger before all")
  func order() throws {
    var queue = try queue(("anna", []))
    let waiting = [session("b", after: 2), session("a", after: 1), session("e", after: 9, emergency: true)]
    #expect(RelayQueue.ordered(waiting).map(\.id) == ["e", "a", "b"])
    let isNew = queue.match(waiting, at: start + 10)
    #expect(isNew)
    #expect(queue.offers.keys.sorted() == ["e"])
    let isNewAgain = queue.match(waiting, at: start + 11)
    #expect(!isNewAgain, "an offer that stands is not made twice")
  }

  @Test("a skill that is needed is never waived, except in danger")
  func skills() throws {
    var queue = try queue(("anna", ["en"]), ("bea", ["lis"]))
    _ = queue.match([session("a", skills: ["lis"]), session("b", skills: ["fr"])], at: start + 1)
    #expect(queue.offers["a"]?.operatorName == "bea" && queue.offers["b"] == nil)
    _ = queue.match(
      [session("b", skills: ["fr"]), session("c", skills: ["fr"], emergency: true)], at: start + 2)
    #expect(queue.offers["c"] != nil && queue.offers["b"] == nil)
  }

  @Test("the operator who was asked for is waited for a while, not for ever")
  func requested() throws {
    var queue = try queue(("anna", []), ("bea", []))
    queue.set(.inSession, of: "bea", skills: nil, at: start)
    let waiting = [session("a", requested: "bea")]
    _ = queue.match(waiting, at: start + 30)
    #expect(queue.offers.isEmpty)
    _ = queue.match(waiting, at: start + 61)
    #expect(queue.offers["a"]?.operatorName == "anna")
    var free = try self.queue(("anna", []), ("bea", []))
    _ = free.match(waiting, at: start + 1)
    #expect(free.offers["a"]?.operatorName == "bea")
  }

  @Test("an offer that is missed goes to another operator; three missed put an operator away")
  func missed() throws {
    var queue = try queue(("anna", []), ("bea", []))
    let waiting = [session("a")]
    var asked: [String] = []
    for round in 0..<6 {
      _ = queue.match(waiting, at: start + Double(round) * 20)
      if let name = queue.offers["a"]?.operatorName { asked.append(name) }
    }
    #expect(Set(asked.prefix(2)) == ["anna", "bea"])
    _ = queue.match(waiting, at: start + 200)
    #expect(
      queue.presences.values.allSatisfy { $0.state == .away && $0.isAwayByMissing }, "\(queue.presences)")
    #expect(queue.offers.isEmpty)
    queue.set(.ready, of: "bea", skills: nil, at: start + 300)
    _ = queue.match(waiting, at: start + 301)
    #expect(queue.offers["a"]?.operatorName == "bea" && queue.presences["bea"]?.missedOffers == 0)
  }

  @Test("an offer is withdrawn when its operator goes away or its person leaves")
  func withdrawn() throws {
    var queue = try queue(("anna", []))
    _ = queue.match([session("a")], at: start + 1)
    queue.set(.away, of: "anna", skills: nil, at: start + 2)
    #expect(queue.offers.isEmpty)
    queue.set(.ready, of: "anna", skills: nil, at: start + 3)
    _ = queue.match([session("a")], at: start + 4)
    _ = queue.match([], at: start + 5)
    #expect(queue.offers.isEmpty && queue.presences["anna"]?.missedOffers == 0)
  }

  @Test("hours, closed days and phrases of the settings are checked by name")
  func hours() throws {
    var settings = try settings()
    #expect(settings.isOpen(day: "2026-11-27", weekday: 5, minute: 0), "shipped always open")
    settings.hours = [.init(days: [1, 2, 3, 4, 5], from: "08:00", to: "19:00")]
    settings.closedDays = ["2026-12-25"]
    #expect(settings.isOpen(day: "2026-11-27", weekday: 5, minute: 8 * 60))
    #expect(!settings.isOpen(day: "2026-11-27", weekday: 5, minute: 19 * 60))
    #expect(!settings.isOpen(day: "2026-11-28", weekday: 6, minute: 10 * 60))
    #expect(!settings.isOpen(day: "2026-12-25", weekday: 5, minute: 10 * 60))
    settings.hours = [.init(days: [8], from: "08:00", to: "19:00")]
    let wrong = try JSONEncoder().encode(settings)
    #expect(throws: MediationError.self) { try RelaySettings(json: wrong) }
    for phrase in settings.phrases where phrase.use == .sound {
      #expect(phrase.text.hasPrefix("(") && phrase.text.hasSuffix(")"), "\(phrase.id)")
    }
  }
}
