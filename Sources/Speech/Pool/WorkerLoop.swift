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
    worker.connect(process)
    return process
  }

  private func offer() {
    guard mustOffer, !worker.isClosing else { return }
    mustOffer = false
    dispatcher.offer(worker)
  }

  /// Reads until the process has died, is worn or is not needed any more.
  private func serve(_ process: WorkerProcess) {
    do {
      while true {
        if worker.beginWait() {
          try wait(process)
          if worker.isClosing, !worker.hasSentence { return }
          continue
        }
        if !process.hasEnd, try !process.read(for: worker) {
          if worker.isLate { throw WorkerFailure.silent }
          dispatcher.tick()
        }
        guard process.hasEnd else { continue }
        finish(throwing: process.takeFailure())
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

  /// Until there is a sentence to read.
  private func wait(_ process: WorkerProcess) throws {
    defer { worker.endWait() }
    let hasEnded = process.wait(for: worker.bell, watchesProcess: !worker.isReadByListener)
    // The read says what has become of it.
    if hasEnded, !worker.isReadByListener { _ = try process.read(for: worker) }
    dispatcher.tick()
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
