/// Who answers the next words of a conversation.
package enum ConversationMode: String, Sendable, Codable, CaseIterable {
  /// The virtual assistant.
  case assistant
  /// A person; the assistant only passes words on.
  case `operator`
  case closed
}

/// What happened in a conversation.
package enum ConversationEventKind: String, Sendable, Codable, CaseIterable {
  /// The person said or chose something.
  case turn
  /// The service answered.
  case answer
  /// An operator said something.
  case `operator`
  /// A request was opened for an operator.
  case handover
  /// The conversation goes on over another channel.
  case channel
  /// A photograph was received.
  case photo
  case closed
}

/// What is expected next, for the channel to prepare for.
package struct Expectation: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case choice, text, place, day, photo
    /// An operator answers; what is said meanwhile is added to the request.
    case `operator`
    /// Nothing: the channel may end the call. The conversation can be taken up again unless it is closed.
    case nothing
  }

  package var kind: Kind
  package var choices: [AnswerBlock.Choice]
  /// Seconds to wait before a turn of silence is sent, by the profile; 0 on channels that do not wait.
  package var timeoutSeconds: Int

  package init(kind: Kind, choices: [AnswerBlock.Choice] = [], timeoutSeconds: Int = 0) {
    self.kind = kind
    self.choices = choices
    self.timeoutSeconds = timeoutSeconds
  }
}
