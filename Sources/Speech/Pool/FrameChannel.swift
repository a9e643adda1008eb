import Synchronization
import SynthesizerProtocol

/// What a worker gives for one sentence, on its way from the worker's thread to the one listener.
///
/// It holds at most one sentence of audio, counts it in the pool's ``AudioBudget`` until it is taken, and can be
/// emptied at once when the listener has gone.
///
/// The waiting listener is taken out of the state under the lock by whoever resumes it, so it is resumed exactly once;
/// the unchecked continuation saves what the check costs in the time to the first sound.
final class FrameChannel: Sendable {
  private struct State {
    /// Not taken yet.
    var frames: [WorkerFrame] = []
    var samples = 0
    var lastTaken = ContinuousClock.now
    var end: Result<Void, any Error>?
    var waiting: UnsafeContinuation<[WorkerFrame]?, any Error>?
  }

  private let state = Mutex(State())
  private let budget: AudioBudget

  init(budget: AudioBudget) {
    self.budget = budget
  }

  deinit { state.withLock { budget.give(back: $0.samples) } }

  /// True when nothing waits for the listener.
  var isEmpty: Bool { state.withLock { $0.frames.isEmpty } }

  /// When the listener last took something, or the sentence began.
  var lastTaken: ContinuousClock.Instant { state.withLock { $0.lastTaken } }

  /// Called by the worker's thread.
  func give(_ frames: [WorkerFrame]) {
    guard !frames.isEmpty else { return }
    let samples = frames.reduce(0) { $0 + $1.samples }
    let waiting = state.withLock { state -> UnsafeContinuation<[WorkerFrame]?, any Error>? in
      guard state.end == nil else { return nil }
      // The listener has been given nothing to take before.
      if state.samples == 0 { state.lastTaken = .now }
      if let waiting = state.waiting {
        state.waiting = nil
        return waiting
      }
      budget.take(samples)
      state.samples += samples
      state.frames += frames
      return nil
    }
    waiting?.resume(returning: frames)
  }

  /// The last of it; what was given before can still be taken.
  func finish(throwing error: (any Error)?) {
    let waiting = state.withLock { state in
      if state.end == nil { state.end = error.map { .failure($0) } ?? .success(()) }
      defer { state.waiting = nil }
      return state.waiting
    }
    if let error { waiting?.resume(throwing: error) } else { waiting?.resume(returning: nil) }
  }

  /// Throws away what was not taken, and ends.
  func discard(throwing error: (any Error)? = nil) {
    state.withLock { state in
      budget.give(back: state.samples)
      state.samples = 0
      state.frames = []
      // Without the error what was thrown away would look like the end.
      if let error { state.end = .failure(error) }
    }
    finish(throwing: error)
  }

  /// All frames that have come since the last call, at least one; nil after the last. For one listener.
  func next() async throws -> [WorkerFrame]? {
    try await withUnsafeThrowingContinuation { continuation in
      let ready = state.withLock { state -> Result<[WorkerFrame]?, any Error>? in
        if !state.frames.isEmpty {
          let frames = state.frames
          state.frames = []
          state.lastTaken = .now
          budget.give(back: state.samples)
          state.samples = 0
          return .success(frames)
        }
        if let end = state.end { return end.map { nil } }
        state.waiting = continuation
        return nil
      }
      if let ready { continuation.resume(with: ready) }
    }
  }
}

extension WorkerFrame {
  fileprivate var samples: Int {
    if case .audio(let samples) = self { samples.count } else { 0 }
  }
}
