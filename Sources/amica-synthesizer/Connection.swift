import Glibc
import SynthesizerProtocol

/// The worker's end of the socket. Blocking: the worker does one thing at a time.
final class Connection {
  private let socket: Int32
  private var assembler = FrameAssembler<HostFrame>()
  private var waiting: [Frame<HostFrame>] = []
  private var outgoing: [UInt8] = []
  /// What one read takes in.
  private var incoming = [UInt8](repeating: 0, count: 16 * 1024)

  /// Samples of the request in work that are not in a frame yet. Kept from request to request, as all buffers here:
  /// memory given back to the system and asked for again costs a page fault every 4 kB.
  var audio: [Int16] = []

  init(socket: Int32) {
    self.socket = socket
    audio.reserveCapacity(Self.room)
    outgoing.reserveCapacity(2 * Self.room + 4096)
  }

  /// Samples: four seconds and eSpeak's own last piece.
  private static let room = 92 * 1024

  /// Sends what was put before it and this.
  func send(_ content: WorkerFrame, request: UInt32) throws {
    try put(content, request: request)
    try flush()
  }

  /// Keeps a frame until the next ``flush()``: what belongs together leaves in one piece and wakes the service once.
  func put(_ content: WorkerFrame, request: UInt32) throws {
    outgoing += try Frame(request: request, content: content).encoded()
  }

  /// Keeps what is in ``audio`` as a frame until the next ``flush()``, and empties it.
  func putAudio(request: UInt32) throws {
    let bytes = audio.count * 2
    guard bytes <= FrameHeader.maximumPayload else { throw ProtocolError.tooLong(bytes) }
    outgoing +=
      FrameHeader(
        kind: WorkerFrame.audio([]).kind, request: request, length: UInt32(bytes)
      ).bytes
    #if _endian(little)
      audio.withUnsafeBytes { outgoing.append(contentsOf: $0) }
    #else
      for sample in audio { withUnsafeBytes(of: sample.littleEndian) { outgoing.append(contentsOf: $0) } }
    #endif
    audio.removeAll(keepingCapacity: true)
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
    while true {
      let count = incoming.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ConnectionError.closed }
      assembler.append(incoming[..<count])
      return count > 0
    }
  }
}

/// The service went away in the middle of a request.
enum ConnectionError: Error {
  case closed
}
