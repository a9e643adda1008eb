import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file descriptor as input, read on a thread of its own and only when a line is asked for.
package final class StandardInput: LineSource {
  private struct State {
    var asking: CheckedContinuation<InputEvent, Never>?
    var watching: [Int: CheckedContinuation<Void, Never>] = [:]
    var nextWatcher = 0
    /// A line read after the one who asked for it had gone.
    var kept: InputEvent?
    var isReading = false
    var hasThread = false
    var isInterrupted = false
  }

  /// Bytes a line may have.
  package static let lineLimit = 65_536

  package let echoes: Bool
  private let reader: DescriptorReader
  private let state = Mutex(State())
  /// One signal for each line that the thread must read.
  private let wanted = DispatchSemaphore(value: 0)

  package init(descriptor: Int32 = 0, lineLimit: Int = StandardInput.lineLimit) {
    Self.fillClosedDescriptors()
    reader = DescriptorReader(descriptor: descriptor, limit: lineLimit)
    var settings = termios()
    echoes =
      isatty(descriptor) == 1 && tcgetattr(descriptor, &settings) == 0
      && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// A program started with a closed input or output would give their numbers to the next file it opens.
  private static func fillClosedDescriptors() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 { _ = open("/dev/null", O_RDWR) }
  }

  package func next() async -> InputEvent {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let ready: InputEvent? = state.withLock { state in
          if state.isInterrupted || Task.isCancelled {
            state.isInterrupted = false
            return .interrupted
          }
          if let kept = state.kept {
            if kept != .end { state.kept = nil }
            return kept
          }
          state.asking = continuation
          return nil
        }
        if let ready { continuation.resume(returning: ready) } else { read() }
      }
    } onCancel: {
      stopAsking()
    }
  }

  package func interruption() async {
    let id = state.withLock { state in
      state.nextWatcher += 1
      return state.nextWatcher
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.isInterrupted || Task.isCancelled {
            state.isInterrupted = false
            return true
          }
          state.watching[id] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.watching.removeValue(forKey: id) }?.resume()
    }
  }

  /// Tells the one who waits that the person wants to stop; kept for the next who asks where nobody waits.
  package func interrupt() {
    let (asking, watching) = state.withLock { state in
      let waiting = (state.asking, Array(state.watching.values))
      state.isInterrupted = waiting.0 == nil && waiting.1.isEmpty
      state.asking = nil
      state.watching = [:]
      return waiting
    }
    asking?.resume(returning: .interrupted)
    for watcher in watching { watcher.resume() }
  }

  private func stopAsking() {
    let asking = state.withLock { state in
      defer { state.asking = nil }
      return state.asking
    }
    asking?.resume(returning: .interrupted)
  }

  private func read() {
    let (mustRead, mustStart) = state.withLock { state in
      let old = (!state.isReading, !state.hasThread)
      state.isReading = true
      state.hasThread = true
      return old
    }
    if mustRead { wanted.signal() }
    guard mustStart else { return }
    let thread = Thread { [self] in
      repeat { wanted.wait() } while readOne()
    }
    thread.name = "linea-amica.terminal.input"
    thread.start()
  }

  /// - Returns: false once the input has ended.
  private func readOne() -> Bool {
    let event = reader.next()
    let asking = state.withLock { state in
      // An ended input stays ended: no more is read from it.
      state.isReading = event == .end
      if state.asking == nil || event == .end { state.kept = event }
      defer { state.asking = nil }
      return state.asking
    }
    asking?.resume(returning: event)
    return event != .end
  }
}

/// Blocking reads of one descriptor; used from one thread only.
private final class DescriptorReader: Sendable {
  private struct State {
    var lines: ByteLines
    var buffer: ArraySlice<UInt8> = []
  }

  private let descriptor: Int32
  private let state: Mutex<State>

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    state = Mutex(State(lines: ByteLines(limit: limit)))
  }

  func next() -> InputEvent {
    state.withLock { state in
      while true {
        while let byte = state.buffer.popFirst() {
          if let event = state.lines.take(byte) { return event }
        }
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
          state.buffer = chunk[..<count]
        } else if count == 0 || errno != EINTR {
          // A terminal that hangs up gives EIO: for the session that is the end of the input.
          return state.lines.rest() ?? .end
        }
      }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, bytes, count)
  #elseif canImport(Musl)
    Musl.read(descriptor, bytes, count)
  #else
    Darwin.read(descriptor, bytes, count)
  #endif
}
