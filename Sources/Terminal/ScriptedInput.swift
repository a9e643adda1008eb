import Synchronization

/// Lines known beforehand, for tests and for sessions run from a list.
package final class ScriptedInput: LineSource {
  package let echoes = false
  private let events: Mutex<[InputEvent]>

  package init(events: [InputEvent]) {
    self.events = Mutex(events)
  }

  package convenience init(_ lines: [String]) {
    self.init(events: lines.map { .line($0) })
  }

  /// The next line; the end once the list is used up.
  package func next() async -> InputEvent {
    events.withLock { $0.isEmpty ? .end : $0.removeFirst() }
  }

  /// A list interrupts nothing: this waits until the task is cancelled.
  package func interruption() async {
    let (never, hold) = AsyncStream<Void>.makeStream()
    for await _ in never {}
    hold.finish()
  }
}
