import Foundation
import Glibc
import Synchronization
import SynthesizerProtocol

/// One `amica-synthesizer` process and the socket to it. It is read by one thread at a time: the worker's own
/// (``WorkerLoop``), or for the first piece of a sentence the listener's.
final class WorkerProcess: Sendable {
  private struct Intake {
    var assembler = FrameAssembler<WorkerFrame>()
    var bytes = [UInt8](repeating: 0, count: 192 * 1024)
    var reading = FrameReading()
    /// What a listener met while it read; the worker's thread acts on it.
    var failure: WorkerFailure?
    var isClosed = false
  }

  let processID: pid_t
  let socket: WorkerSocket
  private let intake = Mutex(Intake())

  /// Milliseconds after which a read or a wait comes back without anything.
  static let longestWait = 250
  /// Milliseconds a listener waits for the first piece itself: it comes in a fifth of one, or the worker's thread
  /// brings it.
  private static let longestFirstWait: Int32 = 2

  /// Bytes.
  private static let blockRoom: Int32 = 512 * 1024

  /// Starts a worker and waits until it is ready.
  ///
  /// - Throws: ``SpeechError/workerStart(reason:)``.
  init(program: URL, dataFolder: URL, deadline: Int) throws {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw SpeechError.workerStart(reason: String(cString: strerror(errno)))
    }
    defer { close(ends[1]) }
    // A block of four seconds leaves in one piece; what the system does not grant only costs a waking more.
    var room = Self.blockRoom
    setsockopt(ends[1], SOL_SOCKET, SO_SNDBUF, &room, socklen_t(MemoryLayout<Int32>.size))
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
      guard let first = try intake.withLock({ try receive(&$0) }).first else { continue }
      guard case .ready(let rate) = first.content, rate == SpeechEncoder.engineRate else {
        throw SpeechError.workerStart(reason: "frequenza diversa da \(SpeechEncoder.engineRate) Hz")
      }
      return
    }
  }

  /// Gives the listener of the worker's sentence what comes next, after waiting for it at most ``longestWait``.
  ///
  /// - Returns: false when nothing has come.
  /// - Throws: ``WorkerFailure/lost`` when the process has ended, ``WorkerFailure/garbled(_:)``.
  func read(for worker: Worker) throws -> Bool {
    try intake.withLock { intake in
      if let failure = intake.failure { throw failure }
      let frames = try receive(&intake)
      intake.reading.take(frames, for: worker)
      return !frames.isEmpty
    }
  }

  /// The same in the listener's own thread, which waits two milliseconds at most.
  func readFirst(for worker: Worker) {
    intake.withLock { intake in
      guard !intake.isClosed else { return }
      var state = pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, Self.longestFirstWait) > 0 else { return }
      do {
        intake.reading.take(try receive(&intake), for: worker)
      } catch {
        intake.failure = error as? WorkerFailure
      }
    }
  }

  /// The sentence's last frame has come.
  var hasEnd: Bool { intake.withLock { $0.reading.hasEnded } }

  /// Why the worker refused the sentence that has ended, nil where it spoke it. Asked once, then forgotten.
  func takeFailure() -> SpeechError? {
    intake.withLock { intake in
      defer { intake.reading = FrameReading() }
      return intake.reading.failure
    }
  }

  private func receive(_ intake: inout Intake) throws -> [Frame<WorkerFrame>] {
    guard !intake.isClosed else { throw WorkerFailure.lost }
    // The socket has a time limit of its own (WorkerSocket): one system call for each piece, not two.
    let count = intake.bytes.withUnsafeMutableBytes { recv(socket.descriptor, $0.baseAddress, $0.count, 0) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { throw WorkerFailure.lost }
    intake.assembler.append(intake.bytes[..<count])
    var frames: [Frame<WorkerFrame>] = []
    do {
      while let frame = try intake.assembler.next() { frames.append(frame) }
    } catch {
      throw WorkerFailure.garbled("\(error)")
    }
    return frames
  }

  /// Waits, without reading, for the bell or for the end of the process.
  ///
  /// - Parameter watchesProcess: false while a listener reads, who meets the end of the process itself.
  /// - Returns: true when the process has ended.
  func wait(for bell: WorkerBell, watchesProcess: Bool) -> Bool {
    var states = [
      pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watchesProcess ? socket.descriptor : -1, events: 0, revents: 0),
    ]
    guard poll(&states, 2, Int32(Self.longestWait)) > 0 else { return false }
    if states[0].revents != 0 { bell.quiet() }
    return states[1].revents != 0
  }

  /// Ends the process, whatever it is doing, and reaps it.
  func kill() {
    let isOpen = intake.withLock { intake in
      defer { intake.isClosed = true }
      return !intake.isClosed
    }
    guard isOpen else { return }
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
