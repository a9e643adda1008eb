package import Domain
package import Foundation

/// A relay session as it is asked for.
package struct RelayDraft: Sendable, Equatable {
  /// The channel's own id of the call or connection, with the channel in front; the same one twice is one session.
  package var externalID: String
  package var citizenID: String?
  package var profileID: String?
  package var skills: [String]
  package var requestedOperator: String?
  package var isEmergency: Bool
  /// Id of the citizen's token that asks; nil for a gateway's.
  package var openedBy: String?
  /// `waiting`, or `message` where nobody can answer now.
  package var state: RelaySession.State
  package var openedAt: Date

  package init(
    externalID: String, citizenID: String? = nil, profileID: String? = nil, skills: [String] = [],
    requestedOperator: String? = nil, isEmergency: Bool = false, openedBy: String? = nil,
    state: RelaySession.State = .waiting, openedAt: Date
  ) {
    self.externalID = externalID
    self.citizenID = citizenID
    self.profileID = profileID
    self.skills = skills
    self.requestedOperator = requestedOperator
    self.isEmergency = isEmergency
    self.openedBy = openedBy
    self.state = state
    self.openedAt = openedAt
  }
}

/// A turn to be added, with the id its sender gave it: the same one twice is one turn.
package struct RelayTurnDraft: Sendable, Equatable {
  package var turn: RelayTurn
  package var externalID: String?

  package init(_ turn: RelayTurn, externalID: String? = nil) {
    self.turn = turn
    self.externalID = externalID
  }
}

/// One change of a session, written whole or not at all.
package struct RelayStep: Sendable {
  package var session: RelaySession
  package var turns: [RelayTurnDraft]
  package var attempt: CallAttempt?
  /// What the operator leaves for the next one; nil leaves it as it is, empty takes it away.
  package var note: String?

  package init(
    _ session: RelaySession, turns: [RelayTurnDraft] = [], attempt: CallAttempt? = nil, note: String? = nil
  ) {
    self.session = session
    self.turns = turns
    self.attempt = attempt
    self.note = note
  }
}

/// What a step led to.
package struct RelayOutcome: Sendable, Equatable {
  package var session: RelaySession
  /// The turns of this step; those of the first time where it came before.
  package var turns: [RelayTurn]
  package var isNew: Bool
}

/// A relay transcript that a person keeps in their own folder.
package struct KeptTranscript: Sendable, Equatable, Codable, Identifiable {
  package var id: String
  package var citizenID: String
  package var organisation: String?
  package var turns: [RelayTurn]
  package var keptAt: Date
}
