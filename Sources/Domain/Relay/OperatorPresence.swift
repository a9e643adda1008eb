package import Foundation

/// Where an operator of the relay desk stands.
package struct OperatorPresence: Sendable, Equatable, Codable {
  package enum State: String, Sendable, Codable, CaseIterable {
    case ready
    case away
    case inSession
    /// Writes up what has just ended.
    case afterWork
  }

  package var name: String
  package var state: State
  /// Languages, `lis`, topics.
  package var skills: [String]
  /// Offers that ended without an answer, since the last one that was taken.
  package var missedOffers: Int
  /// Set where the service put the operator away, not the operator.
  package var isAwayByMissing: Bool
  package var since: Date

  package init(
    name: String, state: State, skills: [String] = [], missedOffers: Int = 0, isAwayByMissing: Bool = false,
    since: Date
  ) {
    self.name = name
    self.state = state
    self.skills = skills
    self.missedOffers = missedOffers
    self.isAwayByMissing = isAwayByMissing
    self.since = since
  }
}
