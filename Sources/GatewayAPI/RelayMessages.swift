package import Domain
import Foundation

/// Asks for a relay operator (`POST /v1/relay`).
package struct RelayOpening: Sendable, Equatable, Codable {
  package var channel: Channel
  /// The channel's own id of the call or connection; the same (channel, externalId) twice is one session.
  package var externalId: String
  /// Where the person calls or writes from.
  package var address: String?
  /// What the person said first.
  package var text: String?
  /// Profile id or template name; without it the profile on record for the address.
  package var profile: String?
  /// What the operator must be able to do: `en`, `lis`, a topic.
  package var skills: [String]?
  /// Name of the operator the person asks for.
  package var requestedOperator: String?
  /// Danger to life or health.
  package var emergency: Bool?

  package init(
    channel: Channel, externalId: String, address: String? = nil, text: String? = nil, profile: String? = nil,
    skills: [String]? = nil, requestedOperator: String? = nil, emergency: Bool? = nil
  ) {
    self.channel = channel
    self.externalId = externalId
    self.address = address
    self.text = text
    self.profile = profile
    self.skills = skills
    self.requestedOperator = requestedOperator
    self.emergency = emergency
  }

  package static let fieldNames: Set<String> = [
    "channel", "externalId", "address", "text", "profile", "skills", "requestedOperator", "emergency",
  ]
}

/// A turn of one side (`POST /v1/relay/{id}/turns`).
package struct RelayTurnMessage: Sendable, Equatable, Codable {
  /// The sender's own id of the turn; the same one twice is one turn.
  package var externalId: String
  /// Who said it: an operator writes for `operator` and for `organisation`, everyone else for `citizen`.
  package var speaker: RelayTurn.Speaker?
  package var kind: RelayTurn.Kind?
  package var text: String
  /// Number of the turn that this one corrects or says in plain words.
  package var corrects: Int?

  package init(
    externalId: String, speaker: RelayTurn.Speaker? = nil, kind: RelayTurn.Kind? = nil, text: String,
    corrects: Int? = nil
  ) {
    self.externalId = externalId
    self.speaker = speaker
    self.kind = kind
    self.text = text
    self.corrects = corrects
  }

  package static let fieldNames: Set<String> = ["externalId", "speaker", "kind", "text", "corrects"]
}

/// Text that is being typed (`POST /v1/relay/{id}/typing`): always the whole of it, so that what was erased is gone.
package struct RelayTyping: Sendable, Equatable, Codable {
  package var speaker: RelayTurn.Speaker
  /// At most 2,000 characters; empty when all was erased.
  package var text: String
  /// Counts up with every change; an older one that arrives late is ignored.
  package var revision: Int
  /// Speed of the speaker; a word is five characters.
  package var wordsPerMinute: Int?

  package init(speaker: RelayTurn.Speaker, text: String, revision: Int, wordsPerMinute: Int? = nil) {
    self.speaker = speaker
    self.text = text
    self.revision = revision
    self.wordsPerMinute = wordsPerMinute
  }
}

/// A relay session as one of its sides sees it.
package struct RelayView: Sendable, Equatable, Codable {
  package var session: RelaySession
  /// Place in the queue from 1; absent once it is answered.
  package var position: Int?
  /// How it stands, in words.
  package var words: String
  /// Turns committed so far, with plain words beside them.
  package var turns: [RelayTurn]
  package var attempts: [CallAttempt]
  /// Plain words for the body's last turn, to accept, edit or leave; only for who carries the session.
  package var suggestion: String?
  /// What the operator before left; only for who carries the session.
  package var note: String?
  /// What ends a turn, by the person's profile: `GA`, "tocca a Lei"; absent where they want none.
  package var turnMark: String?
  /// What must be respected before answering, in words; only for operators.
  package var respect: [String]?

  package init(
    session: RelaySession, position: Int?, words: String, turns: [RelayTurn], attempts: [CallAttempt],
    suggestion: String? = nil, note: String? = nil, turnMark: String? = nil, respect: [String]? = nil
  ) {
    self.session = session
    self.position = position
    self.words = words
    self.turns = turns
    self.attempts = attempts
    self.suggestion = suggestion
    self.note = note
    self.turnMark = turnMark
    self.respect = respect
  }
}

/// What is told live in a session.
package enum RelayEvent: Sendable, Equatable {
  case turn(RelayTurn)
  case typing(RelayTyping)
  /// State, operator, supervisor or place in the queue have changed.
  case session(RelayStanding)
  /// A sign of life.
  case beat
}

/// How a session stands.
package struct RelayStanding: Sendable, Equatable, Codable {
  package var session: RelaySession
  /// Place in the queue from 1; absent where it does not wait.
  package var position: Int?
  /// In words, in the person's language.
  package var words: String

  package init(session: RelaySession, position: Int?, words: String) {
    self.session = session
    self.position = position
    self.words = words
  }
}

/// What came of a turn: the turn, and for a body's words a suggestion in plain language.
package struct RelayTurnReply: Sendable, Equatable, Codable {
  package var turn: RelayTurn
  package var isNew: Bool
  /// For the operator to accept, edit or leave; absent where the words are plain already.
  package var suggestion: String?

  package init(turn: RelayTurn, isNew: Bool, suggestion: String? = nil) {
    self.turn = turn
    self.isNew = isNew
    self.suggestion = suggestion
  }
}

/// The desk as its operators see it (`GET /v1/desk`).
package struct DeskView: Sendable, Equatable, Codable {
  /// The operator who asks; absent for others.
  package var presence: OperatorPresence?
  /// The session that is offered to the operator who asks.
  package var offer: String?
  /// Emergencies first, then who has waited longest.
  package var waiting: [RelaySession]
  package var active: [RelaySession]
  /// Messages in words that wait, oldest first.
  package var messages: [RelaySession]
  package var operators: [OperatorPresence]
  package var isOpen: Bool

  package init(
    presence: OperatorPresence?, offer: String?, waiting: [RelaySession], active: [RelaySession],
    messages: [RelaySession], operators: [OperatorPresence], isOpen: Bool
  ) {
    self.presence = presence
    self.offer = offer
    self.waiting = waiting
    self.active = active
    self.messages = messages
    self.operators = operators
    self.isOpen = isOpen
  }
}

/// Hands a session on (`POST /v1/relay/{id}/handover`).
package struct RelayHandover: Sendable, Equatable, Codable {
  package enum Reason: String, Sendable, Codable, CaseIterable {
    /// The person asked for it.
    case asked
    /// Another language or skill is needed.
    case skill
    /// The operator cannot go on.
    case operatorUnwell
    case endOfShift
  }

  package var reason: Reason
  /// Name of the operator it should go to.
  package var to: String?
  /// Skills that are needed from now on; absent for the same.
  package var skills: [String]?
  /// What the next operator should know; only with the person's consent.
  package var note: String?
  /// The person agreed that the note is passed on.
  package var consent: Bool?

  package init(
    reason: Reason, to: String? = nil, skills: [String]? = nil, note: String? = nil, consent: Bool? = nil
  ) {
    self.reason = reason
    self.to = to
    self.skills = skills
    self.note = note
    self.consent = consent
  }

  package static let fieldNames: Set<String> = ["reason", "to", "skills", "note", "consent"]
}
