/// The sentences that wait for a worker: those of live calls before those of files, the longest-waiting first.
///
/// A speech has at most one sentence here, so that a long text holds up the others for one sentence at most. A file's
/// sentence that has waited ``patience`` is served as if it were live: files are slow under load, never forgotten.
struct JobQueue {
  private var live = Deque()
  private var files = Deque()
  private let limit: Int
  private let patience: Duration

  init(limit: Int, patience: Duration = .seconds(5)) {
    self.limit = limit
    self.patience = patience
  }

  var count: Int { live.count + files.count }

  /// - Throws: ``SpeechError/busy(waiting:)``.
  mutating func add(_ job: SynthesisJob) throws {
    if count >= limit { removeCancelled() }
    guard count < limit else { throw SpeechError.busy(waiting: count) }
    switch job.priority {
    case .live: live.append(job)
    case .file: files.append(job)
    }
  }

  /// The next sentence to speak, nil when none waits.
  ///
  /// - Parameter now: compared with the time since when each one waits.
  mutating func next(at now: ContinuousClock.Instant = .now) -> SynthesisJob? {
    while let job = pop(at: now) {
      guard job.isCancelled else { return job }
      job.finish()
    }
    return nil
  }

  /// Empties the queue.
  mutating func removeAll() -> [SynthesisJob] {
    defer {
      live = Deque()
      files = Deque()
    }
    return live.elements + files.elements
  }

  private mutating func pop(at now: ContinuousClock.Instant) -> SynthesisJob? {
    guard let file = files.first else { return live.popFirst() }
    guard let caller = live.first else { return files.popFirst() }
    let isOverdue = file.since.advanced(by: patience) <= now && file.since < caller.since
    return isOverdue ? files.popFirst() : live.popFirst()
  }

  private mutating func removeCancelled() {
    for job in live.removeCancelled() + files.removeCancelled() { job.finish() }
  }

  /// First in, first out, without moving what stays.
  private struct Deque {
    private var jobs: [SynthesisJob?] = []
    private var head = 0

    var count: Int { jobs.count - head }
    var first: SynthesisJob? { head < jobs.count ? jobs[head] : nil }
    var elements: [SynthesisJob] { jobs[head...].compactMap(\.self) }

    mutating func append(_ job: SynthesisJob) { jobs.append(job) }

    mutating func popFirst() -> SynthesisJob? {
      guard let job = first else { return nil }
      jobs[head] = nil
      head += 1
      if head > 64, head * 2 > jobs.count {
        jobs.removeFirst(head)
        head = 0
      }
      return job
    }

    mutating func removeCancelled() -> [SynthesisJob] {
      let all = elements
      jobs = all.filter { !$0.isCancelled }
      head = 0
      return all.filter(\.isCancelled)
    }
  }
}
