import Synchronization

/// Which worker processes live, what has become of them, and whether the pool's threads have all ended.
final class WorkerRoster: Sendable {
  private struct State {
    var processes: Set<Int32> = []
    var counts = Counts()
    var threads: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  /// Since the pool began.
  struct Counts: Sendable {
    /// Processes, the first ones and their replacements.
    var started = 0
    /// Processes that died or were killed because they gave no answer.
    var crashed = 0
    /// Sentences given to a second process.
    var retried = 0
    /// Processes replaced after their number of requests.
    var recycled = 0
  }

  private let state: Mutex<State>

  init(threads: Int) {
    state = Mutex(State(threads: threads))
  }

  var processes: Set<Int32> { state.withLock { $0.processes } }
  var counts: Counts { state.withLock { $0.counts } }

  func enter(_ process: Int32) {
    state.withLock {
      $0.processes.insert(process)
      $0.counts.started += 1
    }
  }

  func exit(_ process: Int32) {
    state.withLock { _ = $0.processes.remove(process) }
  }

  func crash(isRetried: Bool) {
    state.withLock {
      $0.counts.crashed += 1
      if isRetried { $0.counts.retried += 1 }
    }
  }

  func recycle() {
    state.withLock { $0.counts.recycled += 1 }
  }

  /// A thread has ended.
  func leave() {
    let waiting = state.withLock { state in
      state.threads -= 1
      guard state.threads == 0 else { return [CheckedContinuation<Void, Never>]() }
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Returns when every thread has ended.
  func allLeft() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.threads > 0 { state.waiting.append(continuation) }
        return state.threads == 0
      }
      if isOver { continuation.resume() }
    }
  }
}
