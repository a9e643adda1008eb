package import Foundation

/// One contact between a person and the service on one channel. (`channel`, `externalID`) is unique: the same message
/// delivered twice is one contact.
package struct Contact: Sendable, Equatable, Codable, Identifiable {
  package var id: String
  package var channel: Channel
  /// The channel's own id of the message: Message-ID, Kannel id, call id.
  package var externalID: String
  package var citizenID: String?
  package var profileID: String?
  package var openedAt: Date
  package var closedAt: Date?
  package var outcome: AnswerOutcome?
  /// IndicePA code of the body the contact was about, if known.
  package var organisation: String?
  package var topic: String?

  package init(
    id: String, channel: Channel, externalID: String, citizenID: String? = nil, profileID: String? = nil,
    openedAt: Date, closedAt: Date? = nil, outcome: AnswerOutcome? = nil, organisation: String? = nil,
    topic: String? = nil
  ) {
    self.id = id
    self.channel = channel
    self.externalID = externalID
    self.citizenID = citizenID
    self.profileID = profileID
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.outcome = outcome
    self.organisation = organisation
    self.topic = topic
  }
}

/// One turn of a conversation: who said what, when, and the same in plain words.
package struct Turn: Sendable, Equatable, Codable {
  package enum Speaker: String, Sendable, Codable, CaseIterable {
    case citizen, delegate, `operator`, organisation, service
  }

  package var index: Int
  package var speaker: Speaker
  package var original: String
  package var simplified: String?
  package var language: String
  package var at: Date

  package init(
    index: Int, speaker: Speaker, original: String, simplified: String? = nil, language: String = "it-IT",
    at: Date
  ) {
    self.index = index
    self.speaker = speaker
    self.original = original
    self.simplified = simplified
    self.language = language
    self.at = at
  }
}

/// The turns of a contact, with how long they may be kept.
package struct Transcript: Sendable, Equatable, Codable {
  package enum Retention: String, Sendable, Codable {
    /// Deleted when the contact closes, 24 hours after it opened at the latest.
    case untilClosed
    /// Kept by the citizen's consent.
    case kept
  }

  package var contactID: String
  package var retention: Retention
  package var turns: [Turn]

  package init(contactID: String, retention: Retention, turns: [Turn]) {
    self.contactID = contactID
    self.retention = retention
    self.turns = turns
  }
}
