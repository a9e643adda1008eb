import Domain

/// One dialogue as its data file writes it (`data/dialogues/ID.json`): steps that say something, ask at most one thing
/// each, and name the step that comes next.
package struct DialogueScript: Sendable, Equatable, Decodable, Identifiable {
  package var id: String
  /// The step at which it begins.
  package var start: String
  package var steps: [Step]

  package struct Step: Sendable, Equatable, Decodable, Identifiable {
    package var id: String
    /// What is asked; nil for a step that only acts.
    package var ask: Ask?
    /// What is done; nil for a step that asks.
    package var act: Act?
    /// Key of the message that asks. A variant for one way of being read is taken where there is one: `KEY.voice`,
    /// `KEY.easy`.
    package var say: String?
    /// Keys of what is said instead after the first and the second answer that was not understood: other words each
    /// time, the last with an example and the way to an operator.
    package var again: [String]?
    /// Where the answer goes.
    package var slot: String?
    /// What is shown before the question: slots by name.
    package var shows: [String]?
    package var choices: [Choice]?
    /// What is understood and not offered: "no, thank you" where the person is asked for more.
    package var also: [Unoffered]?
    /// Where other words than a choice go: the step, and the slot they are put into.
    package var words: Words?
    /// Without it the step is passed over: the channel carries photographs, or what is reported is at a place.
    package var needs: Need?
    /// The step after this one, `step` or `dialogue/step`.
    package var next: String?
    /// The steps after an act, by how it ended.
    package var then: [String: String]?
  }

  package enum Ask: String, Sendable, Decodable, CaseIterable {
    /// One of the numbered choices.
    case choice
    /// The person's own words.
    case text
    /// A comune.
    case place
    /// Since when: a day, or words that are kept as they are.
    case day
    case photo
  }

  package enum Need: String, Sendable, Decodable {
    case photo, place
  }

  package enum Act: String, Sendable, Decodable, CaseIterable {
    /// Answers the question; ends `answered`, `place`, `unsure`, `none` (nothing was asked).
    case answer
    /// Searches the directory; ends `one`, `many`, `none`.
    case search
    /// Shows the body that was chosen; ends `shown`.
    case show
    /// Records the report of a disservice; ends `done`.
    case report
    /// Hands over to an operator.
    case handOver
    /// Ends the conversation.
    case finish
  }

  /// One numbered act; 0 is added by the engine.
  package struct Choice: Sendable, Equatable, Decodable {
    package var key: Int
    /// Key of the message with the act's name.
    package var text: String
    /// Where it leads; `resume` goes on where the conversation was.
    package var go: String
    /// Slots that are asked again.
    package var clear: [String]?
    /// What people say for it, by language; matched on the whole answer.
    package var words: [String: [String]]?
  }

  package struct Unoffered: Sendable, Equatable, Decodable {
    package var go: String
    package var words: [String: [String]]
  }

  package struct Words: Sendable, Equatable, Decodable {
    package var go: String
    package var slot: String
  }

  func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}

/// A step by dialogue and id; written `dialogue/step`.
package struct StepReference: Sendable, Hashable, Codable, CustomStringConvertible {
  package var dialogue: String
  package var step: String

  package init(_ dialogue: String, _ step: String) {
    self.dialogue = dialogue
    self.step = step
  }

  /// - Parameter text: `step`, in the same dialogue, or `dialogue/step`.
  package init(_ text: String, in dialogue: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    self = parts.count == 2 ? Self(String(parts[0]), String(parts[1])) : Self(dialogue, text)
  }

  package var description: String { "\(dialogue)/\(step)" }
}
