/// Who waits for a speech: decides which sentence is spoken first when more wait than there are workers.
package enum SpeechPriority: Int, Sendable, Codable, CaseIterable, Comparable {
  /// A file: nobody is listening while it is made.
  case file = 0
  /// A person listens now: a call, a relay session, a reader at a terminal.
  case live = 1

  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
