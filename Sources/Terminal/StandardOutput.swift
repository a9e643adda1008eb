import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file descriptor as output: each write goes out whole before it returns.
package struct StandardOutput: LineSink {
  private let descriptor: Int32
  private let linger: Duration

  /// - Parameters:
  ///   - descriptor: 1 for content, 2 for progress.
  ///   - linger: how long a terminal stays open after the last line. Screen readers that read a terminal through a
  ///     pseudo-terminal of their own (yasr) drop what they have not yet read when the program ends.
  package init(descriptor: Int32 = 1, linger: Duration = .milliseconds(500)) {
    self.descriptor = descriptor
    self.linger = linger
    // A reader that closed the pipe is an error to report, not a reason to die in silence.
    signal(SIGPIPE, SIG_IGN)
  }

  package func write(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&poller, 1, 1000)
      } else if errno != EINTR {
        throw TerminalError(
          .outputClosed, "the output cannot be written: \(String(cString: strerror(errno)))")
      }
    }
  }

  package func finish() async {
    guard isatty(descriptor) == 1 else { return }
    tcdrain(descriptor)
    try? await Task.sleep(for: linger)
  }
}

/// `write(2)` under a name that the method of the same name does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
