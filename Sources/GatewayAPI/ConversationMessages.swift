package import Domain
package import Foundation

/// Opens a conversation, or takes up the one that was not finished (`POST /v1/conversations`).
package struct ConversationOpening: Sendable, Equatable, Codable {
  package var channel: Channel
  /// The channel's own id of the call or message; the same (channel, externalId) twice is one conversation.
  package var externalId: String
  /// Where the person calls or writes from: E.164 phone number, e-mail address, account name.
  package var address: String?
  /// What the person said first; nil for a call that has just begun.
  package var text: String?
  /// Profile id or template name; without it the profile on record for the address.
  package var profile: String?
  /// Comune the person is in, by name or ISTAT code.
  package var place: String?
  /// Preferences for this conversation only, by term id.
  package var session: [String: PreferenceValue]?

  package init(
    channel: Channel, externalId: String, address: String? = nil, text: String? = nil, profile: String? = nil,
    place: String? = nil, session: [String: PreferenceValue]? = nil
  ) {
    self.channel = channel
    self.externalId = externalId
    self.address = address
    self.text = text
    self.profile = profile
    self.place = place
    self.session = session
  }

  /// The fields a JSON body may have; any other is refused by name.
  package static let fieldNames: Set<String> = [
    "channel", "externalId", "address", "text", "profile", "place", "session",
  ]
}

/// One turn of a person (`POST /v1/conversations/{id}/turns`): exactly one of text, keys, choice, silence, lineLost.
package struct TurnMessage: Sendable, Equatable, Codable {
  /// The channel's own id of the turn; the same one twice is one turn, and gets the same answer.
  package var externalId: String
  /// Where the turn came from; nil for the channel of the conversation. Another one carries the conversation over.
  package var channel: Channel?
  package var text: String?
  /// Telephone keys: one of 0 to 9, `*`, `#`.
  package var keys: String?
  /// The number of a choice that was offered.
  package var choice: Int?
  /// Nothing came within the time that was expected.
  package var silence: Bool?
  /// The call or connection broke; the conversation waits.
  package var lineLost: Bool?
  /// Preferences for this conversation from now on, by term id, in place of those given before; nil to leave them.
  package var session: [String: PreferenceValue]?

  package init(
    externalId: String, channel: Channel? = nil, text: String? = nil, keys: String? = nil, choice: Int? = nil,
    silence: Bool? = nil, lineLost: Bool? = nil, session: [String: PreferenceValue]? = nil
  ) {
    self.session = session
    self.externalId = externalId
    self.channel = channel
    self.text = text
    self.keys = keys
    self.choice = choice
    self.silence = silence
    self.lineLost = lineLost
  }

  package static let fieldNames: Set<String> = [
    "externalId", "channel", "text", "keys", "choice", "silence", "lineLost", "session",
  ]
}

/// What the service answers to an opening or a turn.
package struct ConversationReply: Sendable, Equatable, Codable {
  package var conversation: ConversationSummary
  /// The answer and, at its end, the next question, one at most.
  package var answer: Answer
  package var renderings: Renderings
  package var expects: Expectation

  package init(
    conversation: ConversationSummary, answer: Answer, renderings: Renderings, expects: Expectation
  ) {
    self.conversation = conversation
    self.answer = answer
    self.renderings = renderings
    self.expects = expects
  }
}

/// A conversation as its channel sees it.
package struct ConversationSummary: Sendable, Equatable, Codable {
  package var id: String
  /// The contact of the channel it is carried on now.
  package var contact: String
  package var channel: Channel
  package var mode: ConversationMode
  /// False where the same opening or turn had come before.
  package var isNew: Bool
  /// True where an opening took up a conversation that was not finished.
  package var isResumed: Bool
  package var profile: String?
  /// Number of the request an operator has, `2026-000123`.
  package var request: String?
  /// Number of the report of a disservice that was last recorded.
  package var report: String?
  /// Number of the last event, to go on from in the stream of events.
  package var lastEvent: Int

  package init(
    id: String, contact: String, channel: Channel, mode: ConversationMode, isNew: Bool, isResumed: Bool,
    profile: String?, request: String?, report: String?, lastEvent: Int
  ) {
    self.id = id
    self.contact = contact
    self.channel = channel
    self.mode = mode
    self.isNew = isNew
    self.isResumed = isResumed
    self.profile = profile
    self.request = request
    self.report = report
    self.lastEvent = lastEvent
  }
}

/// Something that happened in a conversation, as it is sent live.
package struct ConversationEvent: Sendable, Equatable, Codable {
  /// From 1; the `id` of the server-sent event.
  package var sequence: Int
  package var kind: ConversationEventKind
  package var at: Date
  /// What was said: by the person, by the service in the words of the profile, by the operator.
  package var text: String?
  /// An operator's words in plain language, where the profile asks for it.
  package var simplified: String?
  /// The channel the conversation was carried over to.
  package var channel: Channel?
  /// Number of the request that was opened.
  package var request: String?

  package init(
    sequence: Int, kind: ConversationEventKind, at: Date, text: String? = nil, simplified: String? = nil,
    channel: Channel? = nil, request: String? = nil
  ) {
    self.sequence = sequence
    self.kind = kind
    self.at = at
    self.text = text
    self.simplified = simplified
    self.channel = channel
    self.request = request
  }
}
