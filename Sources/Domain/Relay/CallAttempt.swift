package import Foundation

/// One try to reach a public body in a relay session. It tells how it went, never what was said.
package struct CallAttempt: Sendable, Equatable, Codable {
  package enum Outcome: String, Sendable, Codable, CaseIterable {
    case answered
    case busy
    case noAnswer
    /// The body would not speak with a relay operator.
    case refusedRelay
    /// The body hung up before it knew what the call was about.
    case hungUp
    case wrongNumber
    case voicemail
    /// A recording too fast to relay (facts of relay services: it is said so, and not guessed).
    case recordingTooFast
    case badLine
    case closed

    /// Another try may have another end.
    package var canBeRetried: Bool {
      switch self {
      case .busy, .noAnswer, .hungUp, .badLine, .recordingTooFast: true
      case .answered, .refusedRelay, .wrongNumber, .voicemail, .closed: false
      }
    }
  }

  /// From 1 in its session.
  package var number: Int
  /// IndicePA code.
  package var organisation: String
  package var outcome: Outcome
  /// Name of the operator who called.
  package var operatorName: String
  package var at: Date

  package init(number: Int, organisation: String, outcome: Outcome, operatorName: String, at: Date) {
    self.number = number
    self.organisation = organisation
    self.outcome = outcome
    self.operatorName = operatorName
    self.at = at
  }
}
