import Foundation
import Glibc
import SynthesizerProtocol

/// One `amica-synthesizer` process and the socket to it. Used by one thread; every call blocks.
final class WorkerProcess {
  let processID: pid_t
  private let socket: Int32
  private var assembler = FrameAssembler<WorkerFrame>()
  private var isReaped = false
  private(set) var requests: UInt32 = 0

  /// Starts a worker and waits until it is ready.
  ///
  /// - Throws: ``SpeechError/workerStart(reason:)``.
  init(program: URL, dataFolder: URL, deadline: Int) throws {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw SpeechError.workerStart(reason: String(cString: strerror(errno)))
    }
    defer { close(ends[1]) }
    do {
      processID = try WorkerLaunch.spawn(program: program, dataFolder: dataFolder, socket: ends[1])
    } catch {
      close(ends[0])
      throw error
    }
    socket = ends[0]
    do {
      guard case .ready(let rate) = try receive(deadline: deadline).content, rate == SpeechEncoder.engineRate
      else {
        throw SpeechError.workerStart(reason: "frequenza diversa da \(SpeechEncoder.engineRate) Hz")
      }
    } catch let failure as WorkerFailure {
      throw SpeechError.workerStart(reason: failure.reason)
    }
  }

  deinit { kill() }

  /// - Returns: The request's number.
  func send(_ content: HostFrame) throws -> UInt32 {
    requests += 1
    try write(Frame(request: requests, content: content))
    return requests
  }

  func cancel(_ request: UInt32) throws {
    try write(Frame(request: request, content: .cancel))
  }

  /// The next frame.
  ///
  /// - Throws: ``WorkerFailure/lost`` when the process has ended, ``WorkerFailure/silent`` after `deadline` seconds.
  func receive(deadline: Int) throws -> Frame<WorkerFrame> {
    while true {
      do {
        if let frame = try assembler.next() { return frame }
      } catch {
        throw WorkerFailure.garbled("\(error)")
      }
      var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let ready = poll(&state, 1, Int32(deadline * 1000))
      if ready < 0, errno == EINTR { continue }
      guard ready != 0 else { throw WorkerFailure.silent }
      var bytes = [UInt8](repeating: 0, count: 32 * 1024)
      let count = bytes.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw WorkerFailure.lost }
      assembler.append(bytes[..<count])
    }
  }

  /// True when the process has ended by itself; it is reaped then.
  func hasEnded() -> Bool {
    if isReaped { return true }
    var status: Int32 = 0
    let result = waitpid(processID, &status, WNOHANG)
    guard result == processID || (result < 0 && errno == ECHILD) else { return false }
    isReaped = true
    close(socket)
    return true
  }

  /// Ends the process, whatever it is doing, and reaps it.
  func kill() {
    guard !isReaped else { return }
    isReaped = true
    close(socket)
    _ = Glibc.kill(processID, SIGKILL)
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
  }

  private func write(_ frame: Frame<HostFrame>) throws {
    let bytes = try frame.encoded()
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw WorkerFailure.lost }
      sent += count
    }
  }
}

/// What can go wrong with a process that may die.
enum WorkerFailure: Error, Equatable {
  case lost
  case silent
  case garbled(String)

  var reason: String {
    switch self {
    case .lost: "il processo è terminato"
    case .silent: "il processo non risponde"
    case .garbled(let detail): "risposta non valida: \(detail)"
    }
  }
}
