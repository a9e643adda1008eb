import Foundation
import Synchronization

/// Tells who follows a conversation that something was committed in it. It carries no words: they are read from the
/// store, so that a follower that was away misses nothing.
final class ConversationBus: Sendable {
  private struct State {
    var followers: [String: [UUID: AsyncStream<Void>.Continuation]] = [:]
  }

  private let state = Mutex(State())

  /// To be called after the commit, never before.
  func published(_ conversation: String) {
    let followers = state.withLock { Array(($0.followers[conversation] ?? [:]).values) }
    for follower in followers { follower.yield() }
  }

  /// A signal for every commit from now on; several that nobody waited for are one.
  func follow(_ conversation: String) -> AsyncStream<Void> {
    let id = UUID()
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    state.withLock { $0.followers[conversation, default: [:]][id] = continuation }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { state in
        state.followers[conversation]?[id] = nil
        if state.followers[conversation]?.isEmpty == true { state.followers[conversation] = nil }
      }
    }
    return stream
  }
}
