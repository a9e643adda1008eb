import Foundation
import Synchronization
import SynthesizerProtocol

/// One place in the pool: it has a process, and at most one sentence.
///
/// Whoever submits or cancels a sentence writes to the process directly. Whoever listens to it may read its first
/// piece in its own thread, so that no other thread has to wake up before the first sound; all else is read by the
/// worker's own thread (``WorkerLoop``), which meanwhile waits for the bell.
final class Worker: Sendable {
  struct Settings: Sendable {
    var program: URL
    var dataFolder: URL
    /// Seconds without an answer after which the process is killed.
    var deadline: Int
    /// Seconds one sentence may take in all.
    var sentenceDeadline: Int
    var requestsPerWorker: Int
  }

  private struct State {
    var process: WorkerProcess?
    var assignment: Assignment?
    /// Number of the last request of the process that lives now.
    var request: UInt32 = 0
    var isClosing = false
    /// A listener reads the first piece.
    var isReadByListener = false
    /// The worker's thread listens to the bell.
    var isWaiting = false
  }

  let settings: Settings
  let bell: WorkerBell
  private let state = Mutex(State())

  /// - Throws: ``SpeechError/workerStart(reason:)``.
  init(settings: Settings) throws {
    self.settings = settings
    bell = try WorkerBell()
  }

  /// Gives this worker a sentence; it has none.
  ///
  /// - Parameter isReadByListener: ``readFirst()`` follows.
  func assign(_ job: SynthesisJob, isReadByListener: Bool = false) {
    state.withLock { state in
      state.assignment = Assignment(job)
      Self.send(&state)
      state.isReadByListener = isReadByListener && state.assignment?.isSent == true
      if state.isWaiting, !state.isReadByListener { bell.ring() }
    }
    job.whenCancelled { [weak self, weak job] in
      if let job { self?.cancel(job) }
    }
  }

  /// Reads the first piece of the sentence in the thread of its listener, which waits two milliseconds at most.
  func readFirst() {
    guard let process = state.withLock({ $0.isReadByListener ? $0.process : nil }) else { return }
    process.readFirst(for: self)
    state.withLock { state in
      state.isReadByListener = false
      if state.isWaiting { bell.ring() }
    }
  }

  /// Ends the process, at once where it has nothing to do, else after its sentence.
  func close() {
    state.withLock { state in
      state.isClosing = true
      if state.assignment == nil { state.process?.socket.hangUp() }
    }
  }

  private func cancel(_ job: SynthesisJob) {
    state.withLock { state in
      guard let assignment = state.assignment, assignment.job === job, assignment.isSent else { return }
      _ = state.process?.socket.send(.cancel, request: state.request)
    }
  }

  /// A process that is gone does not take it: the next one will.
  private static func send(_ state: inout State) {
    guard let socket = state.process?.socket, let assignment = state.assignment, !assignment.isSent else {
      return
    }
    state.request += 1
    guard socket.send(assignment.job.content, request: state.request) else { return }
    state.assignment?.isSent = true
    state.assignment?.attempts += 1
    state.assignment?.heard = .now
  }
}

/// What the worker's thread asks and tells.
extension Worker {
  var isClosing: Bool { state.withLock { $0.isClosing } }
  var hasSentence: Bool { state.withLock { $0.assignment != nil } }

  var isReadByListener: Bool { state.withLock { $0.isReadByListener } }

  /// - Returns: false when there is a sentence to read.
  func beginWait() -> Bool {
    state.withLock { state in
      guard state.assignment == nil || state.isReadByListener else { return false }
      state.isWaiting = true
      return true
    }
  }

  func endWait() { state.withLock { $0.isWaiting = false } }

  var isLate: Bool {
    state.withLock {
      $0.assignment?.isLate(silence: settings.deadline, whole: settings.sentenceDeadline) ?? false
    }
  }

  /// Whether the process has served its number of requests.
  var isWorn: Bool { state.withLock { Int($0.request) >= settings.requestsPerWorker } }

  /// The sentence in work and the number of its request.
  var current: (assignment: Assignment, request: UInt32)? {
    state.withLock { state in state.assignment.map { ($0, state.request) } }
  }

  /// A new process is ready: it gets the sentence that waits for it.
  func connect(_ process: WorkerProcess) {
    state.withLock { state in
      state.process = process
      state.request = 0
      Self.send(&state)
    }
  }

  func disconnect() {
    state.withLock { state in
      state.process = nil
      state.assignment?.isSent = false
    }
  }

  /// The listener has been served up to here.
  func note(_ progress: Assignment) {
    state.withLock { state in
      guard state.assignment?.job === progress.job else { return }
      state.assignment?.samples = progress.samples
      state.assignment?.events = progress.events
      state.assignment?.heard = .now
    }
  }

  /// Takes the sentence from the worker; its job is then to be finished.
  func release() -> SynthesisJob? {
    state.withLock { state in
      defer { state.assignment = nil }
      return state.assignment?.job
    }
  }
}
