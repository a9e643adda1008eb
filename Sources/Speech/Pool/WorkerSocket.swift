import Glibc
import Synchronization
import SynthesizerProtocol

/// The service's end of a worker's socket, which any thread may write to: the one that submits a sentence sends it
/// itself, and the one that cancels it too, so that no thread has to wake up in between.
final class WorkerSocket: Sendable {
  let descriptor: Int32
  private let isOpen = Mutex(true)

  /// - Parameter longestWait: Milliseconds after which a read comes back without anything.
  init(descriptor: Int32, longestWait: Int) {
    self.descriptor = descriptor
    var limit = timeval(tv_sec: longestWait / 1000, tv_usec: longestWait % 1000 * 1000)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  /// - Returns: false when the worker is not there to read it; its owner notices and replaces it.
  func send(_ content: HostFrame, request: UInt32) -> Bool {
    guard let bytes = try? Frame(request: request, content: content).encoded() else { return false }
    return isOpen.withLock { $0 && write(bytes) }
  }

  /// Makes the owner's read end at once.
  func hangUp() {
    isOpen.withLock { if $0 { _ = shutdown(descriptor, Int32(SHUT_RDWR)) } }
  }

  func close() {
    isOpen.withLock { isOpen in
      if isOpen { Glibc.close(descriptor) }
      isOpen = false
    }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
