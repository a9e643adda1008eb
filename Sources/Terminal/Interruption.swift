import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C (SIGINT) and a closed line (SIGHUP, SIGTERM) as a word to the session instead of a sudden death.
///
/// The handler only writes one byte to a pipe, the one thing that is safe there; a thread reads it.
package enum Interruption {
  private static let pipeEnd = Atomic<Int32>(-1)

  /// Has the signals tell the input. Meant for the program's one session; a second call moves them to its input.
  package static func watch(for input: StandardInput) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let readEnd = ends[0]
    pipeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    let thread = Thread {
      var byte: UInt8 = 0
      while true {
        let count = Self.take(readEnd, &byte)
        if count > 0 { input.interrupt() } else if count == 0 || errno != EINTR { return }
      }
    }
    thread.name = "linea-amica.terminal.signals"
    thread.start()
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { Interruption.tell($0) } }
  }

  private static func tell(_ number: Int32) {
    var byte = UInt8(truncatingIfNeeded: number)
    let before = errno
    _ = write(pipeEnd.load(ordering: .relaxed), &byte, 1)
    errno = before
  }

  private static func take(_ descriptor: Int32, _ byte: inout UInt8) -> Int {
    read(descriptor, &byte, 1)
  }
}
