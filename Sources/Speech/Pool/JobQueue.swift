import Foundation

/// The sentences that wait, first come first served. A speech has at most one sentence here, so that a long text
/// never holds up a short one for more than a sentence.
///
/// `@unchecked`: everything that changes is touched only while the condition is locked.
final class JobQueue: @unchecked Sendable {
  enum Next {
    case job(SynthesisJob)
    case idle
    case closed
  }

  private let condition = NSCondition()
  private var waiting: [SynthesisJob] = []
  private var isClosed = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// - Throws: ``SpeechError/busy(waiting:)``, ``SpeechError/closed``.
  func add(_ job: SynthesisJob) throws {
    condition.lock()
    defer { condition.unlock() }
    guard !isClosed else { throw SpeechError.closed }
    waiting.removeAll { job in
      guard job.isCancelled else { return false }
      job.finish()
      return true
    }
    guard waiting.count < limit else { throw SpeechError.busy(waiting: waiting.count) }
    waiting.append(job)
    condition.signal()
  }

  /// Blocks until there is a job, the queue is closed or `seconds` have passed.
  func next(waiting seconds: TimeInterval) -> Next {
    condition.lock()
    defer { condition.unlock() }
    let limit = Date(timeIntervalSinceNow: seconds)
    while waiting.isEmpty {
      if isClosed { return .closed }
      guard condition.wait(until: limit) else { break }
    }
    return waiting.isEmpty ? (isClosed ? .closed : .idle) : .job(waiting.removeFirst())
  }

  /// Takes no more and fails what waits.
  func close() {
    condition.lock()
    isClosed = true
    let abandoned = waiting
    waiting = []
    condition.broadcast()
    condition.unlock()
    for job in abandoned { job.finish(throwing: SpeechError.closed) }
  }
}
