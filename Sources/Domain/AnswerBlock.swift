/// One part of an answer, made once and rendered on every channel.
///
/// A block that cannot be spoken, typed and brailled is not a block. The JSON form is flat: a `type` field names
/// the content and the content's own fields stand beside it.
package struct AnswerBlock: Sendable, Equatable {
  package var content: Content
  /// BCP 47 tag of the block's text.
  package var language: String
  /// True when the words come from a public body unchanged.
  package var isVerbatim: Bool
  /// The typed facts the block's text holds, in order of appearance; filled by the answering engine.
  package var facts: [Fact]
  /// The places the block is for; nil for all. `{comune}` in its text stands for the person's comune.
  package var condition: PlaceCondition?

  package init(
    _ content: Content, language: String = "it-IT", isVerbatim: Bool = false, facts: [Fact] = [],
    condition: PlaceCondition? = nil
  ) {
    self.condition = condition
    self.content = content
    self.language = language
    self.isVerbatim = isVerbatim
    self.facts = facts
  }

  package enum Content: Sendable, Equatable {
    case heading(String)
    /// One or two sentences; always the first block after the heading.
    case summary(String)
    case paragraph(String)
    /// Ordered, each one act.
    case steps([String])
    /// What to bring or send.
    case documents([String])
    case deadline(Deadline)
    case amount(Amount)
    case contactPoint(ContactPoint)
    case choice([Choice])
    /// A warning or an exception: never dropped by simplification.
    case note(String)
    case glossary(term: String, meaning: String)
    case source(SourceNote)
    case outcome(String)
  }

  /// A date or term, with what happens if it is missed.
  package struct Deadline: Sendable, Equatable, Codable {
    package var text: String
    package var ifMissed: String?

    package init(text: String, ifMissed: String? = nil) {
      self.text = text
      self.ifMissed = ifMissed
    }
  }

  /// A sum of money: its value as written, the period it covers and how long it holds.
  package struct Amount: Sendable, Equatable, Codable {
    package var text: String
    package var period: String?
    package var validity: String?

    package init(text: String, period: String? = nil, validity: String? = nil) {
      self.text = text
      self.period = period
      self.validity = validity
    }
  }

  /// One numbered act a person can choose. `key` is 0 to 9, 0 always "back" in text and "operator" on the phone.
  package struct Choice: Sendable, Equatable, Codable {
    package var key: Int
    package var text: String
    /// The act of the conversation, for example `repeat`, `operator`, `back`.
    package var act: String

    package init(key: Int, text: String, act: String) {
      self.key = key
      self.text = text
      self.act = act
    }
  }

  /// The act or page an answer rests on, and the day it was last checked (ISO 8601 date).
  package struct SourceNote: Sendable, Equatable, Codable {
    package var text: String
    package var url: String?
    package var checked: String

    package init(text: String, url: String? = nil, checked: String) {
      self.text = text
      self.url = url
      self.checked = checked
    }
  }
}
