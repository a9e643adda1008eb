import Synchronization
import SynthesizerProtocol

/// What a worker gives for one sentence, on its way from the worker's thread to the one listener.
///
/// It holds at most one sentence of audio, counts it in the pool's ``AudioBudget`` until it is taken, and can be
/// emptied at once when the listener has gone.
final class FrameChannel: Sendable {
  private struct State {
    var frames: [WorkerFrame] = []
    var head = 0
    var samples = 0
    var lastTaken = ContinuousClock.now
    var end: Result<Void, any Error>?
    var waiting: CheckedContinuation<WorkerFrame?, any Error>?
  }

  private let state = Mutex(State())
  private let budget: AudioBudget

  init(budget: AudioBudget) {
    self.budget = budget
  }

  deinit { state.withLock { budget.give(back: $0.samples) } }

  /// True when nothing waits for the listener.
  var isEmpty: Bool { state.withLock { $0.head == $0.frames.count } }

  /// When the listener last took something, or the sentence began.
  var lastTaken: ContinuousClock.Instant { state.withLock { $0.lastTaken } }

  /// Called by the worker's thread.
  func give(_ frames: [WorkerFrame]) {
    let samples = frames.reduce(0) { $0 + $1.samples }
    let resumed = state.withLock { state -> (CheckedContinuation<WorkerFrame?, any Error>, WorkerFrame)? in
      guard state.end == nil, let first = frames.first else { return nil }
      // The listener has been given nothing to take before.
      if state.samples == 0 { state.lastTaken = .now }
      budget.take(samples)
      state.samples += samples
      guard let waiting = state.waiting else {
        state.frames += frames
        return nil
      }
      state.waiting = nil
      state.frames += frames.dropFirst()
      release(first, &state)
      return (waiting, first)
    }
    if let (waiting, frame) = resumed { waiting.resume(returning: frame) }
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
      state.head = 0
      // Without the error what was thrown away would look like the end.
      if let error { state.end = .failure(error) }
    }
    finish(throwing: error)
  }

  /// The next frame, nil after the last one. For one listener.
  func next() async throws -> WorkerFrame? {
    try await withCheckedThrowingContinuation { continuation in
      let ready = state.withLock { state -> Result<WorkerFrame?, any Error>? in
        if state.head < state.frames.count {
          let frame = state.frames[state.head]
          state.frames[state.head] = .phonemes("")
          state.head += 1
          if state.head == state.frames.count {
            state.frames.removeAll(keepingCapacity: true)
            state.head = 0
          }
          release(frame, &state)
          return .success(frame)
        }
        if let end = state.end { return end.map { nil } }
        state.waiting = continuation
        return nil
      }
      if let ready { continuation.resume(with: ready) }
    }
  }

  private func release(_ frame: WorkerFrame, _ state: inout State) {
    state.lastTaken = .now
    state.samples -= frame.samples
    budget.give(back: frame.samples)
  }
}

extension WorkerFrame {
  fileprivate var samples: Int {
    if case .audio(let samples) = self { samples.count } else { 0 }
  }
}
