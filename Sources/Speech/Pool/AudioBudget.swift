import Synchronization

/// How much audio is made and not yet taken, over all speeches: what bounds the pool's memory when listeners are slow.
final class AudioBudget: Sendable {
  private let used = Atomic(0)
  /// Samples.
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  var samples: Int { used.load(ordering: .relaxed) }
  var isSpent: Bool { samples >= limit }

  func take(_ samples: Int) { used.add(samples, ordering: .relaxed) }
  func give(back samples: Int) { used.subtract(samples, ordering: .relaxed) }
}
