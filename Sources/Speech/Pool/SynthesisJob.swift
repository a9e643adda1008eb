import Synchronization
import SynthesizerProtocol

/// One sentence on its way through the pool.
final class SynthesisJob: Sendable {
  let content: HostFrame
  let priority: SpeechPriority
  let since: ContinuousClock.Instant
  /// What the listener reads.
  let output: FrameChannel
  private let cancelled = Atomic(false)
  private let onCancel = Mutex<(@Sendable () -> Void)?>(nil)

  init(_ content: HostFrame, priority: SpeechPriority, budget: AudioBudget) {
    self.content = content
    self.priority = priority
    since = .now
    output = FrameChannel(budget: budget)
  }

  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  /// Nobody listens any more: the worker stops within the block of audio it is making.
  func cancel() {
    guard
      cancelled.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
    else { return }
    output.discard()
    let action = onCancel.withLock { action in
      defer { action = nil }
      return action
    }
    action?()
  }

  /// What a cancellation does from now on; done at once if it came before.
  func whenCancelled(_ action: (@Sendable () -> Void)?) {
    onCancel.withLock { $0 = action }
    guard let action, isCancelled else { return }
    onCancel.withLock { $0 = nil }
    action()
  }

  func give(_ frames: [WorkerFrame]) { output.give(frames) }

  func finish(throwing error: (any Error)? = nil) {
    whenCancelled(nil)
    output.finish(throwing: error)
  }
}
