/// What a person, or a pipe, gives at one prompt.
package enum InputEvent: Sendable, Equatable {
  /// One line without its end, valid UTF-8.
  case line(String)
  /// A line that is not UTF-8.
  case notText
  /// A line of more than the bytes given; it was read to its end and dropped.
  case tooLong(limit: Int)
  /// Nothing more will come.
  case end
  /// Ctrl-C, or the session was cancelled.
  case interrupted
}

/// Where the lines of a session come from.
package protocol LineSource: Sendable {
  /// True where the terminal itself shows what is typed, its line end included.
  var echoes: Bool { get }

  /// Waits for the next line. Returns `.interrupted` as soon as the task is cancelled.
  func next() async -> InputEvent

  /// Returns when the person interrupts (Ctrl-C) while nothing is asked, or when the task is cancelled.
  func interruption() async
}
