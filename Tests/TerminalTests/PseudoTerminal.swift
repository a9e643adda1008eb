import Foundation
import Glibc
import Synchronization
import Testing

/// A pseudo-terminal with a person at it: types a line at each prompt and keeps every byte that came back.
final class PseudoTerminal: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var isOver = false
    var waiting: [(count: Int, resume: CheckedContinuation<Bool, Never>)] = []
  }

  /// The program's side.
  let programEnd: Int32
  private let personEnd: Int32
  private let state = Mutex(State())

  init(columns: UInt16 = 80) throws {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var ends: (person: Int32, program: Int32) = (-1, -1)
    let result = openpty(&ends.person, &ends.program, nil, nil, &size)
    personEnd = ends.person
    programEnd = ends.program
    try #require(result == 0)
    let thread = Thread { [self] in readAll() }
    thread.name = "pseudo-terminal"
    thread.start()
  }

  deinit {
    close(personEnd)
  }

  /// Everything the terminal got: the program's lines and the echo of the keys.
  var recording: Data { state.withLock { Data($0.bytes) } }

  func type(_ text: String) {
    type(bytes: Array(text.utf8))
  }

  func type(bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(personEnd, $0.baseAddress, $0.count) }
  }

  /// Waits until a prompt stands at the end of what came after the bytes given.
  ///
  /// - Returns: false where the program ended instead.
  func waitForPrompt(after count: Int) async -> Bool {
    await withCheckedContinuation { continuation in
      let known: Bool? = state.withLock { state in
        if Self.hasPrompt(state.bytes, after: count) { return true }
        if state.isOver { return false }
        state.waiting.append((count, continuation))
        return nil
      }
      if let known { continuation.resume(returning: known) }
    }
  }

  /// Types each line at its own prompt.
  func answer(with lines: [String]) async {
    var seen = 0
    for line in lines {
      guard await waitForPrompt(after: seen) else { return }
      seen = state.withLock { $0.bytes.count }
      type(line + "\n")
    }
  }

  /// Closes the program's side here, so that the end of the program is the end of the recording, and waits for it.
  func waitForEnd() async {
    close(programEnd)
    while await waitForPrompt(after: state.withLock { $0.bytes.count }) {}
  }

  private static func hasPrompt(_ bytes: [UInt8], after count: Int) -> Bool {
    bytes.count > count + 2 && bytes.suffix(2).elementsEqual(Array(": ".utf8))
  }

  private func readAll() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(personEnd, &chunk, chunk.count)
      let ready: [(CheckedContinuation<Bool, Never>, Bool)] = state.withLock { state in
        if count > 0 { state.bytes += chunk[..<count] } else { state.isOver = true }
        var ready: [(CheckedContinuation<Bool, Never>, Bool)] = []
        var waiting: [(count: Int, resume: CheckedContinuation<Bool, Never>)] = []
        for waiter in state.waiting {
          if Self.hasPrompt(state.bytes, after: waiter.count) {
            ready.append((waiter.resume, true))
          } else if state.isOver {
            ready.append((waiter.resume, false))
          } else {
            waiting.append(waiter)
          }
        }
        state.waiting = waiting
        return ready
      }
      for (waiter, hasPrompt) in ready { waiter.resume(returning: hasPrompt) }
      if count <= 0 { return }
    }
  }
}
