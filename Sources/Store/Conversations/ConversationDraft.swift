package import Domain
package import Foundation

/// A conversation as it is kept. Its state is what the engine needs to go on, and opaque here.
package struct ConversationRecord: Sendable, Equatable {
  package var id: String
  /// The contact of the channel it is carried on now.
  package var contactID: String
  package var citizenID: String?
  package var channel: Channel
  package var mode: ConversationMode
  /// Counts the steps; a step is written only on top of the version it was made from.
  package var version: Int
  /// JSON; nil once the words are deleted.
  package var state: Data?
  package var openedAt: Date
  package var updatedAt: Date
  package var closedAt: Date?
}

/// Something that happened in a conversation, numbered from 1.
package struct ConversationEventRecord: Sendable, Equatable {
  package var sequence: Int
  package var kind: ConversationEventKind
  /// JSON, or the bytes of a photograph.
  package var content: Data
  package var at: Date
}

/// An event to be written.
package struct ConversationEventDraft: Sendable, Equatable {
  package var kind: ConversationEventKind
  package var content: Data

  package init(_ kind: ConversationEventKind, _ content: Data) {
    self.kind = kind
    self.content = content
  }
}

/// What a step wants to be numbered before it is written.
package struct ConversationClaims: Sendable {
  /// A request for a person.
  package var request: RequestDraft?
  /// Words to be added to a request, by its number.
  package var addition: (number: String, words: String)?
  package var report: ReportDraft?

  package init(
    request: RequestDraft? = nil, addition: (number: String, words: String)? = nil, report: ReportDraft? = nil
  ) {
    self.request = request
    self.addition = addition
    self.report = report
  }
}

/// The numbers that a step's claims got.
package struct ConversationNumbers: Sendable, Equatable {
  package var request: String?
  package var report: String?

  package init(request: String? = nil, report: String? = nil) {
    self.request = request
    self.report = report
  }
}

/// One step of a conversation: what is written together or not at all.
package struct ConversationWriting: Sendable {
  package var state: Data
  package var mode: ConversationMode
  package var events: [ConversationEventDraft]
  /// For the transcript of the contact.
  package var turns: [Turn]
  package var outcome: AnswerOutcome?
  package var organisation: String?
  package var topic: String?

  package init(
    state: Data, mode: ConversationMode, events: [ConversationEventDraft], turns: [Turn],
    outcome: AnswerOutcome? = nil, organisation: String? = nil, topic: String? = nil
  ) {
    self.state = state
    self.mode = mode
    self.events = events
    self.turns = turns
    self.outcome = outcome
    self.organisation = organisation
    self.topic = topic
  }
}

/// A step as it was written.
package struct ConversationOutcome: Sendable, Equatable {
  package var record: ConversationRecord
  package var events: [ConversationEventRecord]
  /// False where the same turn had come before: the events are those of then, and nothing was written.
  package var isNew: Bool

  package init(record: ConversationRecord, events: [ConversationEventRecord], isNew: Bool) {
    self.record = record
    self.events = events
    self.isNew = isNew
  }
}
