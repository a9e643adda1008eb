package import Domain

/// Where a conversation stands: what is kept between two turns, through a restart and a change of channel.
package struct ConversationState: Sendable, Equatable, Codable {
  package var mode = ConversationMode.assistant
  package var channel: Channel
  /// The step that waits for an answer.
  package var at: StepReference
  /// The steps that were asked before it, oldest first: the way back.
  package var path: [StepReference] = []
  /// What the person has said, by slot.
  package var slots: [String: Slot] = [:]
  /// What the numbers mean now.
  package var options: [Option] = []
  /// Answers in a row that were not understood.
  package var misses = 0
  /// Silences in a row.
  package var silences = 0
  /// Questions in a row that had no certain answer.
  package var unsure = 0
  /// Preferences the person changed in this conversation, by term id.
  package var session: [String: PreferenceValue] = [:]
  /// What was last said, to be said again, more simply or slower.
  package var last: Said
  /// Number of the request an operator has.
  package var request: String?
  /// Number of the report last recorded.
  package var report: String?
  /// The step that goes on when a conversation is taken up again.
  package var suspended: StepReference?

  package struct Slot: Sendable, Equatable, Codable {
    /// The person's words.
    package var words: String
    /// What they mean: ISTAT code of a comune, IndicePA code of a body, code of a kind of disservice, ISO 8601 day.
    package var code: String?
    /// How it is said back.
    package var label: String?

    package init(_ words: String, code: String? = nil, label: String? = nil) {
      self.words = words
      self.code = code
      self.label = label
    }
  }

  package struct Option: Sendable, Equatable, Codable {
    package var key: Int
    package var text: String
    package var go: String
    package var clear: [String] = []
    /// What it puts into a slot.
    package var slot: String?
    package var value: Slot?
    package var words: [String] = []
  }

  /// Blocks as they were found, before they are made plain.
  package struct Said: Sendable, Equatable, Codable {
    /// The answer or confirmation; empty where only a question was asked.
    package var blocks: [AnswerBlock] = []
    package var easy: [AnswerBlock]?
    /// The question at the end, with its choices.
    package var prompt: [AnswerBlock] = []

    package init(blocks: [AnswerBlock] = [], easy: [AnswerBlock]? = nil, prompt: [AnswerBlock] = []) {
      self.blocks = blocks
      self.easy = easy
      self.prompt = prompt
    }
  }

  package init(channel: Channel) {
    self.channel = channel
    at = DialogueSet.first
    last = Said()
  }
}

/// What a person does in one turn.
package enum ConversationInput: Sendable, Equatable {
  case text(String)
  /// Telephone keys: 0 to 9, `*`, `#`.
  case keys(String)
  /// The number of a choice that was shown.
  case choice(Int)
  /// A photograph has been received and is kept for the report.
  case photo
  case silence
  case lineLost
}

/// What the engine answers to a turn.
package struct ConversationStep: Sendable, Equatable {
  package var state: ConversationState
  package var said: ConversationState.Said
  package var expects: Expectation
  package var effects: [Effect] = []
  package var outcome: AnswerOutcome?
  /// IndicePA code of the body the answer is about.
  package var organisation: String?
  package var topic: String?

  /// What is to be kept together with the answer.
  package enum Effect: Sendable, Equatable {
    /// An operator takes over, or Linea Amica as office of last resort: with what is known, so that nobody is asked
    /// twice.
    case handOver(Request.Kind, known: [String: String])
    /// More words for the request that is open.
    case add(String)
    case report(ReportWords)
    case close
  }

  /// A report of disservice in the person's words.
  package struct ReportWords: Sendable, Equatable {
    package var what: String
    /// Code of the kind of disservice, where the words tell one.
    package var kind: String?
    package var comune: String?
    package var place: String?
    package var whereWords: String?
    package var sinceWords: String?
    /// ISO 8601 day, where the words say one.
    package var sinceDay: String?
    package var hasPhoto: Bool
  }

  /// Stands in a text for the number that a request or report gets when it is stored.
  package static let number = "{requestNumber}"
}
