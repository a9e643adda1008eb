/// A sentence in the hands of a worker, and how far its listener has been served.
struct Assignment {
  let job: SynthesisJob
  /// Times it was given to a process.
  var attempts = 0
  /// Whether the process that lives now has it.
  var isSent = false
  /// What the listener has been given, so that a second attempt goes on from there.
  var samples = 0
  var events = 0
  let begin = ContinuousClock.now
  /// When the process last answered.
  var heard = ContinuousClock.now

  init(_ job: SynthesisJob) {
    self.job = job
  }

  /// - Parameters:
  ///   - silence: seconds without an answer that are too many.
  ///   - whole: seconds in all that are too many.
  func isLate(silence: Int, whole: Int, at now: ContinuousClock.Instant = .now) -> Bool {
    isSent
      && (heard.advanced(by: .seconds(silence)) < now || begin.advanced(by: .seconds(whole)) < now)
  }
}
