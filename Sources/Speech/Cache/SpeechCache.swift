import Foundation
import Synchronization

/// Sentences that were spoken before: prompts in memory and on disk, all others in memory for a few minutes.
///
/// Only what its caller declares a prompt (``SpeechCaching/prompt``) is ever written to disk. Both parts have a limit;
/// what was not asked for longest goes first. A disk that is full or damaged costs time, never a speech.
package final class SpeechCache: Sendable {
  package struct Configuration: Sendable {
    /// Bytes; 0 keeps nothing.
    package var memory: Int
    /// Bytes; 0 keeps nothing.
    package var disk: Int
    /// How long a sentence that is no prompt stays in memory, in seconds.
    package var patience: Int

    package init(memory: Int = 32 << 20, disk: Int = 128 << 20, patience: Int = 600) {
      self.memory = memory
      self.disk = disk
      self.patience = patience
    }

    /// A pool that speaks everything anew.
    package static let off = Configuration(memory: 0, disk: 0)
  }

  /// Since the service began, and the bytes held now.
  package struct Counts: Sendable, Equatable {
    package var memoryHits = 0
    package var diskHits = 0
    package var misses = 0
    package var memoryEvictions = 0
    package var diskEvictions = 0
    package var memoryBytes = 0
    package var diskBytes = 0
    /// Files that could not be read or written.
    package var diskFaults = 0
  }

  private struct State {
    var speeches: LeastRecentlyUsed<SpeechKey, KeptSpeech>
    var counts = Counts()
  }

  private let configuration: Configuration
  private let state: Mutex<State>
  private let disk: SpeechShelf?

  /// - Parameter folder: for the prompts of this version of the voices; made if it is not there.
  init(configuration: Configuration, folder: URL) {
    self.configuration = configuration
    state = Mutex(State(speeches: LeastRecentlyUsed(limit: configuration.memory)))
    disk = configuration.disk > 0 ? SpeechShelf(folder: folder, limit: configuration.disk) : nil
  }

  package var counts: Counts {
    var counts = state.withLock { state in
      var counts = state.counts
      counts.memoryBytes = state.speeches.size
      return counts
    }
    if let shelf = disk?.counts {
      counts.diskBytes = shelf.bytes
      counts.diskEvictions = shelf.evictions
      counts.diskFaults = shelf.faults
    }
    return counts
  }

  var isOff: Bool { configuration.memory == 0 && disk == nil }

  /// What is kept of a sentence; counts a hit or a miss.
  func speech(for key: SpeechKey, isPrompt: Bool) -> KeptSpeech? {
    let isFresh = { [patience = configuration.patience] (speech: KeptSpeech) in
      speech.isPrompt || speech.date.advanced(by: .seconds(patience)) > .now
    }
    let kept = state.withLock { state -> KeptSpeech? in
      guard let kept = state.speeches.value(for: key) else { return nil }
      guard isFresh(kept) else {
        _ = state.speeches.remove(key)
        return nil
      }
      state.counts.memoryHits += 1
      return kept
    }
    if let kept { return kept }
    if isPrompt, let kept = disk?.read(key) {
      keepInMemory(kept, for: key)
      state.withLock { $0.counts.diskHits += 1 }
      return kept
    }
    state.withLock { $0.counts.misses += 1 }
    return nil
  }

  func keep(_ speech: KeptSpeech, for key: SpeechKey) {
    keepInMemory(speech, for: key)
    if speech.isPrompt { disk?.write(speech, for: key) }
  }

  /// Forgets what has been in memory too long; called when a speech begins and by the service's keeper.
  package func forgetOld() {
    let limit = ContinuousClock.now.advanced(by: .seconds(-configuration.patience))
    state.withLock { $0.speeches.removeAll { !$0.isPrompt && $0.date < limit } }
  }

  private func keepInMemory(_ speech: KeptSpeech, for key: SpeechKey) {
    guard configuration.memory > 0 else { return }
    state.withLock { state in
      state.counts.memoryEvictions += state.speeches.insert(speech, size: speech.size, for: key).count
    }
  }

  /// Returns when everything that is to be written has been.
  func flush() { disk?.flush() }
}
