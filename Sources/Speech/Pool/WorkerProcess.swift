import Foundation
import Glibc
import SynthesizerProtocol

/// One `amica-synthesizer` process and the socket to it. Owned by one thread, which alone reads; others may write
/// through ``WorkerSocket``.
final class WorkerProcess {
  let processID: pid_t
  let socket: WorkerSocket
  private var assembler = FrameAssembler<WorkerFrame>()
  private var bytes = [UInt8](repeating: 0, count: 64 * 1024)
  private var isReaped = false

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
    socket = WorkerSocket(descriptor: ends[0], longestWait: Self.longestWait)
    do {
      try waitUntilReady(deadline: deadline)
    } catch let failure as WorkerFailure {
      throw SpeechError.workerStart(reason: failure.reason)
    }
  }

  deinit { kill() }

  private func waitUntilReady(deadline: Int) throws {
    let limit = ContinuousClock.now.advanced(by: .seconds(deadline))
    while true {
      guard ContinuousClock.now < limit else { throw WorkerFailure.silent }
      guard let first = try receive().first else { continue }
      guard case .ready(let rate) = first.content, rate == SpeechEncoder.engineRate else {
        throw SpeechError.workerStart(reason: "frequenza diversa da \(SpeechEncoder.engineRate) Hz")
      }
      return
    }
  }

  /// Milliseconds after which ``receive()`` comes back without anything.
  static let longestWait = 250

  /// The frames that have come, after waiting for some at most ``longestWait``.
  ///
  /// - Throws: ``WorkerFailure/lost`` when the process has ended, ``WorkerFailure/garbled(_:)``.
  func receive() throws -> [Frame<WorkerFrame>] {
    // The socket has a time limit of its own (WorkerSocket): one system call for each piece, not two.
    let count = bytes.withUnsafeMutableBytes { recv(socket.descriptor, $0.baseAddress, $0.count, 0) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { throw WorkerFailure.lost }
    assembler.append(bytes[..<count])
    var frames: [Frame<WorkerFrame>] = []
    do {
      while let frame = try assembler.next() { frames.append(frame) }
    } catch {
      throw WorkerFailure.garbled("\(error)")
    }
    return frames
  }

  /// Ends the process, whatever it is doing, and reaps it.
  func kill() {
    guard !isReaped else { return }
    isReaped = true
    socket.close()
    _ = Glibc.kill(processID, SIGKILL)
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
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
