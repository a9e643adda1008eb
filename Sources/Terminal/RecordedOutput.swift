import Synchronization

/// Output kept in memory, for tests and for callers that show it elsewhere.
package final class RecordedOutput: LineSink {
  private struct State {
    var text = ""
    var waiting: [(needle: String, resume: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  package init() {}

  /// Everything written up to now.
  package var text: String { state.withLock { $0.text } }

  package func write(_ text: String) {
    let ready = state.withLock { state in
      state.text += text
      let ready = state.waiting.filter { state.text.contains($0.needle) }
      state.waiting.removeAll { state.text.contains($0.needle) }
      return ready
    }
    for waiter in ready { waiter.resume.resume() }
  }

  package func finish() async {}

  /// Returns once the text holds the words.
  package func wait(for needle: String) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.text.contains(needle) { return true }
        state.waiting.append((needle, continuation))
        return false
      }
      if isThere { continuation.resume() }
    }
  }
}
