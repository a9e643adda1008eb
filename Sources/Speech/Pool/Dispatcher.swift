import Foundation
import Synchronization

/// Brings sentences and free workers together.
///
/// A sentence goes to a free worker in the thread that submits it; else it waits in the queue, and the worker that is
/// free next takes it.
final class Dispatcher: Sendable {
  private struct State {
    var free: [Worker] = []
    var queue: JobQueue
    /// Spoken sentences that their listeners have not taken yet.
    var unread: [SynthesisJob] = []
    /// Why no process can be started now.
    var fault: (any Error)?
    var isClosed = false
  }

  let roster: WorkerRoster
  let budget: AudioBudget
  /// Seconds a listener may leave its audio untouched while others need the memory.
  private let listenerPatience: Int
  private let state: Mutex<State>
  private let retry = NSCondition()

  init(roster: WorkerRoster, budget: AudioBudget, maximumWaiting: Int, listenerPatience: Int) {
    self.roster = roster
    self.budget = budget
    self.listenerPatience = listenerPatience
    state = Mutex(State(queue: JobQueue(limit: maximumWaiting)))
  }

  var waiting: Int { state.withLock { $0.queue.count } }

  /// - Parameter waits: The caller listens to it, and waits in its own thread for the first piece where a worker is free.
  /// - Throws: ``SpeechError/busy(waiting:)``, ``SpeechError/closed``, or why no process can be started.
  func submit(_ job: SynthesisJob, waits: Bool = false) throws {
    let worker = try state.withLock { state -> Worker? in
      guard !state.isClosed else { throw SpeechError.closed }
      if let fault = state.fault { throw fault }
      if state.queue.count == 0, !budget.isSpent, let worker = state.free.popLast() { return worker }
      try state.queue.add(job)
      return nil
    }
    guard let worker else { return tick() }
    worker.assign(job, isReadByListener: waits)
    if waits { worker.readFirst() }
  }

  /// A worker has nothing to do: it gets the next sentence, or waits among the free.
  func offer(_ worker: Worker) {
    let job = state.withLock { state -> SynthesisJob? in
      state.fault = nil
      if !state.isClosed, !budget.isSpent, let job = state.queue.next() { return job }
      state.free.append(worker)
      return nil
    }
    if let job { worker.assign(job) }
  }

  /// - Returns: false where the worker is not among the free: somebody has just taken it.
  func withdraw(_ worker: Worker) -> Bool {
    state.withLock { state in
      guard let index = state.free.firstIndex(where: { $0 === worker }) else { return false }
      state.free.remove(at: index)
      return true
    }
  }

  /// A sentence is spoken; its audio may still wait for the listener.
  func spoke(_ job: SynthesisJob) {
    state.withLock { state in
      if state.unread.count > 256 { state.unread.removeAll(where: \.output.isEmpty) }
      if !job.output.isEmpty { state.unread.append(job) }
    }
  }

  /// Gives what waits to whoever is free, once there is memory for it.
  func tick() {
    if budget.isSpent { giveUpSlowListeners() }
    while let (worker, job) = state.withLock({ state -> (Worker, SynthesisJob)? in
      guard !budget.isSpent, !state.free.isEmpty, let job = state.queue.next() else { return nil }
      return (state.free.removeLast(), job)
    }) {
      worker.assign(job)
    }
  }

  /// Audio that nobody takes is thrown away when the others wait for its memory.
  func giveUpSlowListeners(at now: ContinuousClock.Instant = .now) {
    let late = state.withLock { state in
      state.unread.removeAll(where: \.output.isEmpty)
      return state.unread.filter { $0.output.lastTaken.advanced(by: .seconds(listenerPatience)) < now }
    }
    for job in late { job.output.discard(throwing: SpeechError.listenerTooSlow(seconds: listenerPatience)) }
  }

  /// Where no worker lives, nobody waits for one in vain.
  func cannotLaunch(_ error: any Error) {
    guard roster.processes.isEmpty else { return }
    let waiting = state.withLock { state in
      state.fault = error
      return state.queue.removeAll()
    }
    for job in waiting { job.finish(throwing: error) }
  }

  /// A machine out of memory or processes is not asked a thousand times a second.
  func waitBeforeRetry() {
    let limit = Date(timeIntervalSinceNow: 1)
    retry.lock()
    while !state.withLock({ $0.isClosed }), retry.wait(until: limit) {}
    retry.unlock()
  }

  /// Takes no more and fails what waits.
  func close() {
    let abandoned = state.withLock { state in
      state.isClosed = true
      return state.queue.removeAll()
    }
    retry.lock()
    retry.broadcast()
    retry.unlock()
    for job in abandoned { job.finish(throwing: SpeechError.closed) }
  }
}
