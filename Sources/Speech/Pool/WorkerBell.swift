import Glibc

/// Wakes a worker's thread while it waits for a sentence: a pair of sockets, of which `poll` can watch one
/// beside the worker's.
final class WorkerBell: Sendable {
  /// The end that is watched.
  let descriptor: Int32
  private let rope: Int32

  /// - Throws: ``SpeechError/workerStart(reason:)`` where the system has no more descriptors.
  init() throws {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw SpeechError.workerStart(reason: String(cString: strerror(errno)))
    }
    descriptor = ends[0]
    rope = ends[1]
  }

  deinit {
    close(descriptor)
    close(rope)
  }

  func ring() {
    var byte: UInt8 = 1
    // A full buffer is a bell that is still ringing.
    _ = write(rope, &byte, 1)
  }

  /// Forgets what was rung.
  func quiet() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &bytes, 16) == 16 {}
  }
}
