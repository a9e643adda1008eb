import Foundation
import Glibc
import Synchronization
import Testing

/// A pseudo-terminal with a person at it: types a line at each prompt and keeps every byte that came back.
final class PseudoTerminal: Sendable {
  /// What somebody waits for.
  private enum Awaited: Sendable {
    /// A prompt at the end, with more before it than the bytes given.
    case prompt(after: Int)
    case words([UInt8])
    /// The program has closed its side.
    case end

    func isThere(_ state: State) -> Bool {
      switch self {
      case .prompt(let count):
        state.bytes.count > count + 2 && state.bytes.suffix(2).elementsEqual(Array(": ".utf8))
      case .words(let words): state.bytes.contains(words)
      case .end: state.isOver
      }
    }
  }

  private struct State: Sendable {
    var bytes: [UInt8] = []
    var isOver = false
    var waiting: [(awaited: Awaited, resume: CheckedContinuation<Bool, Never>)] = []
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
  func waitForPrompt(after count: Int) async -> Bool { await wait(for: .prompt(after: count)) }

  /// Waits until the terminal has got the words.
  func wait(for words: String) async { _ = await wait(for: .words(Array(words.utf8))) }

  /// Leaves the program's side to the program that was started with it, so that its end is the recording's end.
  func releaseProgramEnd() {
    close(programEnd)
  }

  /// Waits until the program that holds the program's side has ended.
  func waitForEnd() async { _ = await wait(for: .end) }

  private func wait(for awaited: Awaited) async -> Bool {
    await withCheckedContinuation { continuation in
      let known: Bool? = state.withLock { state in
        if awaited.isThere(state) { return true }
        if state.isOver { return false }
        state.waiting.append((awaited, continuation))
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

  private func readAll() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(personEnd, &chunk, chunk.count)
      let ready: [(CheckedContinuation<Bool, Never>, Bool)] = state.withLock { state in
        if count > 0 { state.bytes += chunk[..<count] } else { state.isOver = true }
        let now = state
        state.waiting.removeAll { $0.awaited.isThere(now) || now.isOver }
        return now.waiting.filter { $0.awaited.isThere(now) || now.isOver }
          .map { ($0.resume, $0.awaited.isThere(now)) }
      }
      for (waiter, isThere) in ready { waiter.resume(returning: isThere) }
      if count <= 0 { return }
    }
  }
}
