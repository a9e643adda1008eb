import Synchronization

/// Which worker processes live, and whether the pool's threads have all ended.
final class WorkerRoster: Sendable {
  private struct State {
    var processes: Set<Int32> = []
    var started = 0
    var threads: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(threads: Int) {
    state = Mutex(State(threads: threads))
  }

  var processes: Set<Int32> { state.withLock { $0.processes } }

  /// Workers started so far, the first ones and their replacements.
  var started: Int { state.withLock { $0.started } }

  func enter(_ process: Int32) {
    state.withLock {
      $0.processes.insert(process)
      $0.started += 1
    }
  }

  func exit(_ process: Int32) {
    state.withLock { _ = $0.processes.remove(process) }
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
