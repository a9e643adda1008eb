import Foundation
import SynthesizerProtocol

/// The thread of a worker: it starts the process, hands on what it says, and replaces it when it dies.
final class WorkerLoop {
  private let worker: Worker
  private let dispatcher: Dispatcher
  /// Nobody knows yet that the worker is free.
  private var mustOffer = true

  private init(_ worker: Worker, _ dispatcher: Dispatcher) {
    self.worker = worker
    self.dispatcher = dispatcher
  }

  static func start(_ worker: Worker, dispatcher: Dispatcher) {
    let thread = Thread { WorkerLoop(worker, dispatcher).run() }
    thread.name = "amica-synthesizer"
    thread.start()
  }

  private func run() {
    while !(worker.isClosing && !worker.hasSentence) {
      do {
        let process = try launch()
        offer()
        serve(process)
        worker.disconnect()
        process.kill()
        dispatcher.roster.exit(process.processID)
      } catch {
        finish(throwing: error)
        dispatcher.cannotLaunch(error)
        dispatcher.waitBeforeRetry()
      }
    }
    finish(throwing: SpeechError.closed)
    dispatcher.roster.leave()
  }

  private func launch() throws -> WorkerProcess {
    let settings = worker.settings
    let process = try WorkerProcess(
      program: settings.program, dataFolder: settings.dataFolder, deadline: settings.deadline)
    dispatcher.roster.enter(process.processID)
    worker.connect(process.socket)
    return process
  }

  private func offer() {
    guard mustOffer, !worker.isClosing else { return }
    mustOffer = false
    dispatcher.offer(worker)
  }

  /// Reads until the process has died, is worn or is not needed any more.
  private func serve(_ process: WorkerProcess) {
    var reading = FrameReading()
    do {
      while true {
        let frames = try process.receive()
        if frames.isEmpty {
          if worker.isLate { throw WorkerFailure.silent }
          if worker.isClosing, !worker.hasSentence { return }
          dispatcher.tick()
        }
        guard reading.take(frames, for: worker) else { continue }
        finish(throwing: reading.failure)
        if worker.isClosing { return }
        if worker.isWorn { return dispatcher.roster.recycle() }
        offer()
      }
    } catch let failure as WorkerFailure {
      died(failure)
    } catch {
      died(.garbled("\(error)"))
    }
  }

  /// A sentence with which two processes have died is given up; else the next process goes on with it.
  private func died(_ failure: WorkerFailure) {
    guard let (assignment, _) = worker.current else {
      if worker.isClosing { return }
      // Where it is not in the list of the free, somebody is giving it a sentence at this moment.
      if dispatcher.withdraw(worker) { mustOffer = true }
      return dispatcher.roster.crash(isRetried: false)
    }
    let isHopeless = failure == .silent || assignment.attempts >= 2
    dispatcher.roster.crash(isRetried: !isHopeless)
    guard isHopeless else { return }
    finish(
      throwing: failure == .silent
        ? SpeechError.deadline(seconds: worker.settings.deadline) : SpeechError.workerCrashed)
  }

  private func finish(throwing error: (any Error)?) {
    guard let job = worker.release() else { return }
    mustOffer = true
    job.finish(throwing: error)
    dispatcher.spoke(job)
  }
}

/// How far the frames of one request have been read.
private struct FrameReading {
  private var request: UInt32 = 0
  private var samples = 0
  private var events = 0
  private(set) var failure: SpeechError?

  /// Gives the listener what it has not had yet.
  ///
  /// - Returns: true when the sentence has ended.
  mutating func take(_ frames: [Frame<WorkerFrame>], for worker: Worker) -> Bool {
    guard !frames.isEmpty, let (assignment, current) = worker.current else { return false }
    if current != request { self = FrameReading(request: current) }
    var progress = assignment
    var fresh: [WorkerFrame] = []
    var hasEnded = false
    for frame in frames where frame.request == request {
      switch frame.content {
      case .audio(let samples): take(samples, &progress, &fresh)
      case .event:
        events += 1
        guard events > progress.events else { continue }
        progress.events = events
        fresh.append(frame.content)
      case .phonemes, .done:
        fresh.append(frame.content)
        hasEnded = true
      case .failure(let kind, let detail):
        failure = .refused(reason: "\(kind) \(detail)")
        hasEnded = true
      case .ready: continue
      }
    }
    worker.note(progress)
    assignment.job.output.give(fresh)
    return hasEnded
  }

  private mutating func take(_ block: [Int16], _ progress: inout Assignment, _ fresh: inout [WorkerFrame]) {
    let known = max(0, min(block.count, progress.samples - samples))
    samples += block.count
    progress.samples = max(progress.samples, samples)
    if known == 0 {
      fresh.append(.audio(block))
    } else if known < block.count {
      fresh.append(.audio(Array(block[known...])))
    }
  }

  init(request: UInt32 = 0) { self.request = request }
}
