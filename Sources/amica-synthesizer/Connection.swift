import Glibc
import SynthesizerProtocol

/// The worker's end of the socket. Blocking: the worker does one thing at a time.
final class Connection {
  private let socket: Int32
  private var assembler = FrameAssembler<HostFrame>()
  private var waiting: [Frame<HostFrame>] = []
  private var outgoing: [UInt8] = []

  init(socket: Int32) {
    self.socket = socket
  }

  /// Sends what was put before it and this.
  func send(_ content: WorkerFrame, request: UInt32) throws {
    try put(content, request: request)
    try flush()
  }

  /// Keeps a frame until the next ``flush()``: what belongs together leaves in one piece and wakes the service once.
  func put(_ content: WorkerFrame, request: UInt32) throws {
    outgoing += try Frame(request: request, content: content).encoded()
  }

  /// Keeps an audio frame, without a copy of its own.
  func put(audio samples: [Int16], request: UInt32) throws {
    let bytes = samples.count * 2
    guard bytes <= FrameHeader.maximumPayload else { throw ProtocolError.tooLong(bytes) }
    outgoing +=
      FrameHeader(
        kind: WorkerFrame.audio([]).kind, request: request, length: UInt32(bytes)
      ).bytes
    #if _endian(little)
      samples.withUnsafeBytes { outgoing.append(contentsOf: $0) }
    #else
      for sample in samples { withUnsafeBytes(of: sample.littleEndian) { outgoing.append(contentsOf: $0) } }
    #endif
  }

  func flush() throws {
    var sent = 0
    while sent < outgoing.count {
      let count = outgoing.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress.map { $0 + sent }, outgoing.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ConnectionError.closed }
      sent += count
    }
    outgoing.removeAll(keepingCapacity: true)
  }

  /// The next request; nil when the service has closed the socket.
  func receive() throws -> Frame<HostFrame>? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    while true {
      if let frame = try assembler.next() { return frame }
      guard try read() else { return nil }
    }
  }

  /// Looks, without waiting, whether this request has been cancelled; keeps other requests for later.
  func isCancelled(_ request: UInt32) throws -> Bool {
    var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return false }
    guard try read() else { throw ConnectionError.closed }
    while let frame = try assembler.next() {
      if frame.content == .cancel {
        if frame.request == request { return true }
      } else {
        waiting.append(frame)
      }
    }
    return false
  }

  private func read() throws -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = bytes.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ConnectionError.closed }
      assembler.append(bytes[..<count])
      return count > 0
    }
  }
}

/// The service went away in the middle of a request.
enum ConnectionError: Error {
  case closed
}
