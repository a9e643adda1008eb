package import Foundation

/// One turn of a relay session: committed whole, never changed. A correction is a turn of its own that names the one it
/// corrects, so that both sides see what was said and what was meant.
package struct RelayTurn: Sendable, Equatable, Codable {
  package enum Speaker: String, Sendable, Codable, CaseIterable {
    case citizen, `operator`, organisation, service
  }

  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// What the speaker said, word for word.
    case words
    /// Tone, sound, hold, other voices: "(voce irritata)", "(musica d'attesa)".
    case sound
    /// The service or the operator tells both sides something about the session itself.
    case announcement
    /// What a turn should have said.
    case correction
    /// The operator's own words to the person that are not said to the body.
    case aside
    /// A turn of the body in plain words, as the operator accepted or wrote them.
    case plain
  }

  /// From 1, without gaps.
  package var sequence: Int
  package var speaker: Speaker
  package var kind: Kind
  package var text: String
  /// The same in plain words, once an operator has accepted or edited the suggestion; only where turns are read together.
  package var simplified: String?
  /// Number of the turn this one corrects or says in plain words.
  package var corrects: Int?
  /// BCP 47.
  package var language: String
  package var at: Date

  package init(
    sequence: Int = 0, speaker: Speaker, kind: Kind = .words, text: String, simplified: String? = nil,
    corrects: Int? = nil, language: String = "it-IT", at: Date
  ) {
    self.sequence = sequence
    self.speaker = speaker
    self.kind = kind
    self.text = text
    self.simplified = simplified
    self.corrects = corrects
    self.language = language
    self.at = at
  }
}
