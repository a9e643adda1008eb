package import Domain
package import Foundation

/// A contact as a channel brings it in.
package struct ContactDraft: Sendable, Equatable {
  package var channel: Channel
  /// The channel's own id of the message or call. The same one twice is one contact.
  package var externalID: String
  /// Where the answer goes, as the channel gave it; sealed.
  package var replyAddress: Address?
  package var citizenID: String?
  package var profileID: String?
  package var openedAt: Date

  package init(
    channel: Channel, externalID: String, replyAddress: Address? = nil, citizenID: String? = nil,
    profileID: String? = nil, openedAt: Date = Date()
  ) {
    self.channel = channel
    self.externalID = externalID
    self.replyAddress = replyAddress
    self.citizenID = citizenID
    self.profileID = profileID
    self.openedAt = openedAt
  }
}

/// What one step of a contact brought: the turns said, the answer given, and how the contact stands.
package struct ContactStep: Sendable {
  /// In order. The store numbers them on from the turns it has; their own `index` is not used.
  package var turns: [Turn]
  /// The answer as JSON, given back unchanged by ``ContactRepository/answer(of:)``; nil keeps the one before.
  package var answer: Data?
  package var outcome: AnswerOutcome?
  /// IndicePA code; nil keeps the one before.
  package var organisation: String?
  /// A topic's id, never a person's words; nil keeps the one before.
  package var topic: String?

  package init(
    turns: [Turn], answer: Data? = nil, outcome: AnswerOutcome? = nil, organisation: String? = nil,
    topic: String? = nil
  ) {
    self.turns = turns
    self.answer = answer
    self.outcome = outcome
    self.organisation = organisation
    self.topic = topic
  }
}

/// What was written for a step.
package struct RecordedStep: Sendable, Equatable {
  package var contact: Contact
  package var request: Request?
  /// The answer that now stands, as JSON.
  package var answer: Data?
  /// False when the contact already had an answer and the step was not to be repeated: nothing was written.
  package var isNew: Bool
}
