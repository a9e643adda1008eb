package import Foundation

/// A live conversation that a relay operator carries between a person and a public body.
///
/// It holds no words: what was said is in its turns, under a key that is destroyed when the session ends.
package struct RelaySession: Sendable, Equatable, Codable, Identifiable {
  package enum State: String, Sendable, Codable, CaseIterable {
    /// In the queue.
    case waiting
    /// With an operator.
    case active
    /// Carried to its end by an operator.
    case ended
    /// Left by the person before an operator answered.
    case abandoned
    /// Nobody could answer: the person left a message in words, which waits for an operator.
    case message
  }

  package var id: String
  package var state: State
  package var citizenID: String?
  /// Profile or template the session is carried by; nil for the defaults.
  package var profileID: String?
  /// The skills an operator needs for it: `en`, `lis`, a topic's id.
  package var skills: [String]
  /// Name of the operator the person asked for; kept when the session is handed over.
  package var requestedOperator: String?
  /// Danger to life or health: answered before all others.
  package var isEmergency: Bool
  /// It began as a message in words, because nobody could answer: it does not count for the speed of answer.
  package var isMessage: Bool
  /// Id of the account or token that carries it: names may be alike, ids are not.
  package var operatorID: String?
  /// Name of the operator who carries it, or carried it last.
  package var operatorName: String?
  /// Every operator who carried it, in order.
  package var operators: [String]
  /// IndicePA code of the body that was called.
  package var organisation: String?
  /// The person asked for a summary in place of every word, and when (FCC 47 CFR 64.604(a)(2): verbatim unless asked).
  package var summaryAskedAt: Date?
  /// Id of the supervisor's account or token.
  package var supervisorID: String?
  /// A supervisor listens; both sides were told.
  package var supervisor: String?
  /// The person asked to keep the transcript in their own folder.
  package var keepAskedAt: Date?
  /// Id of the citizen's token that opened it, where it is no gateway's.
  package var openedBy: String?
  package var openedAt: Date
  package var answeredAt: Date?
  package var endedAt: Date?
  /// Number of the last turn, 0 before the first.
  package var lastTurn: Int

  package init(
    id: String, state: State = .waiting, citizenID: String? = nil, profileID: String? = nil,
    skills: [String] = [], requestedOperator: String? = nil, isEmergency: Bool = false,
    isMessage: Bool = false, operatorID: String? = nil, supervisorID: String? = nil,
    operatorName: String? = nil, operators: [String] = [], organisation: String? = nil,
    summaryAskedAt: Date? = nil, supervisor: String? = nil, keepAskedAt: Date? = nil,
    openedBy: String? = nil, openedAt: Date, answeredAt: Date? = nil, endedAt: Date? = nil, lastTurn: Int = 0
  ) {
    self.id = id
    self.state = state
    self.citizenID = citizenID
    self.profileID = profileID
    self.skills = skills
    self.requestedOperator = requestedOperator
    self.isEmergency = isEmergency
    self.isMessage = isMessage
    self.operatorID = operatorID
    self.supervisorID = supervisorID
    self.operatorName = operatorName
    self.operators = operators
    self.organisation = organisation
    self.summaryAskedAt = summaryAskedAt
    self.supervisor = supervisor
    self.keepAskedAt = keepAskedAt
    self.openedBy = openedBy
    self.openedAt = openedAt
    self.answeredAt = answeredAt
    self.endedAt = endedAt
    self.lastTurn = lastTurn
  }

  /// Whether turns may still be added.
  package var isOpen: Bool { state == .waiting || state == .active }
}
