import Domain
package import Foundation
import GRDB

/// What the relay desk's report tells of a span of time. It holds no words and no person.
package struct RelayFigures: Sendable, Equatable, Codable {
  /// How calls to one body went.
  package struct Body: Sendable, Equatable, Codable {
    /// IndicePA code.
    package var organisation: String
    package var attempts: Int
    package var outcomes: [String: Int]
    /// Share of the tries that the body ended by hanging up, 0 to 1.
    package var hangUpRate: Double
  }

  package var sessions = 0
  package var answered = 0
  /// Left by the person before an operator answered.
  package var abandoned = 0
  /// Left a message in words.
  package var messages = 0
  /// Answered within the goal of ``goalSeconds``.
  package var withinGoal = 0
  /// Seconds; 10 where nothing else is asked for (goal: 85 % of sessions, FCC 47 CFR 64.604(b)(2)).
  package var goalSeconds: Double
  /// Seconds to the answer, median and 95th percentile; nil where nothing was answered.
  package var medianWait: Double?
  package var wait95: Double?
  package var bodies: [Body] = []
}

extension RelayRepository {
  /// Figures of the sessions opened from a moment until before another.
  package func figures(from start: Date, to end: Date, goalSeconds: Double = 10) async throws -> RelayFigures
  {
    try await vault.read { db in
      let span: StatementArguments = [try Timestamp.column(start), try Timestamp.column(end)]
      var figures = RelayFigures(goalSeconds: goalSeconds)
      var waits: [Double] = []
      for row in try Row.fetchAll(
        db,
        sql:
          "SELECT state, isMessage, openedAt, answeredAt FROM relaySession WHERE openedAt >= ? AND openedAt < ?",
        arguments: span)
      {
        let cells = Cells(row, of: "relaySession")
        figures.sessions += 1
        // A message is no call: it waits for hours, and is not abandoned when it grows too old.
        if try cells.flag("isMessage") {
          figures.messages += 1
          continue
        }
        if try cells.word("state", as: RelaySession.State.self) == .abandoned { figures.abandoned += 1 }
        guard let answered = try cells.optionalDate("answeredAt") else { continue }
        waits.append(answered.timeIntervalSince(try cells.date("openedAt")))
      }
      waits.sort()
      figures.answered = waits.count
      figures.withinGoal = waits.count { $0 <= goalSeconds }
      if !waits.isEmpty {
        figures.medianWait = waits[(waits.count - 1) / 2]
        figures.wait95 = waits[Int((Double(waits.count) * 0.95).rounded(.up)) - 1]
      }
      figures.bodies = try Self.bodies(span, in: db)
      return figures
    }
  }

  private static func bodies(_ span: StatementArguments, in db: Database) throws -> [RelayFigures.Body] {
    var outcomes: [String: [String: Int]] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT organisation, outcome, COUNT(*) AS number FROM callAttempt WHERE calledAt >= ? AND calledAt < ?
        GROUP BY organisation, outcome
        """, arguments: span)
    {
      let cells = Cells(row, of: "callAttempt")
      outcomes[try cells.text("organisation"), default: [:]][try cells.text("outcome")] = Int(
        try cells.integer("number"))
    }
    return outcomes.map { organisation, counts in
      let all = counts.values.reduce(0, +)
      return RelayFigures.Body(
        organisation: organisation, attempts: all, outcomes: counts,
        hangUpRate: Double(counts["hungUp"] ?? 0) / Double(max(1, all)))
    }.sorted { ($1.hangUpRate, $1.attempts, $0.organisation) < ($0.hangUpRate, $0.attempts, $1.organisation) }
  }
}
