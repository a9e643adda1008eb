import Foundation
import SynthesizerProtocol

/// The thread that owns one worker process: it starts it, gives it sentences, and replaces it when it dies.
final class WorkerThread {
  private let settings: Settings
  private let queue: JobQueue
  private let roster: WorkerRoster
  private var process: WorkerProcess?

  struct Settings: Sendable {
    var program: URL
    var dataFolder: URL
    var deadline: Int
    var requestsPerWorker: Int
  }

  private init(settings: Settings, queue: JobQueue, roster: WorkerRoster) {
    self.settings = settings
    self.queue = queue
    self.roster = roster
  }

  static func start(settings: Settings, queue: JobQueue, roster: WorkerRoster) {
    let thread = Thread { WorkerThread(settings: settings, queue: queue, roster: roster).run() }
    thread.name = "amica-synthesizer"
    thread.start()
  }

  private func run() {
    // A worker that does not start now is tried again, and reported, with the first sentence.
    _ = try? readyProcess()
    while true {
      switch queue.next(waiting: 1) {
      case .job(let job): perform(job)
      case .idle: replaceIfEnded()
      case .closed:
        discard()
        roster.leave()
        return
      }
    }
  }

  /// At most two attempts; the second skips what the first had already given.
  private func perform(_ job: SynthesisJob) {
    var given = 0
    for attempt in 1...2 {
      guard !job.isCancelled else { return job.finish() }
      do {
        try carryOut(job, given: &given)
        job.finish()
        return recycle()
      } catch let failure as WorkerFailure {
        discard()
        if failure == .silent {
          return job.finish(throwing: SpeechError.deadline(seconds: settings.deadline))
        }
        if attempt == 2 { return job.finish(throwing: SpeechError.workerCrashed) }
      } catch {
        return job.finish(throwing: error)
      }
    }
  }

  private func carryOut(_ job: SynthesisJob, given: inout Int) throws {
    let process = try readyProcess()
    let number = try process.send(job.content)
    var position = 0
    var hasCancelled = false
    let skipped = given
    while true {
      let frame = try process.receive(deadline: settings.deadline)
      guard frame.request == number else { continue }
      if job.isCancelled, !hasCancelled {
        hasCancelled = true
        try process.cancel(number)
      }
      switch frame.content {
      case .audio(let samples):
        let fresh = samples.dropFirst(max(0, skipped - position))
        position += samples.count
        given = max(given, position)
        if !fresh.isEmpty { job.give(.audio(Array(fresh))) }
      case .event(let event):
        if skipped == 0 || Int(event.sample) >= skipped { job.give(frame.content) }
      case .phonemes:
        job.give(frame.content)
        return
      case .done:
        job.give(frame.content)
        return
      case .failure(let failure, let detail):
        throw SpeechError.refused(reason: "\(failure) \(detail)")
      case .ready: continue
      }
    }
  }

  private func readyProcess() throws -> WorkerProcess {
    if let process, !process.hasEnded() { return process }
    discard()
    let started = try WorkerProcess(
      program: settings.program, dataFolder: settings.dataFolder, deadline: settings.deadline)
    roster.enter(started.processID)
    process = started
    return started
  }

  /// A worker that died while idle is reaped and replaced before anyone needs it.
  private func replaceIfEnded() {
    guard let process, process.hasEnded() else { return }
    discard()
    _ = try? readyProcess()
  }

  private func recycle() {
    guard let process, Int(process.requests) >= settings.requestsPerWorker else { return }
    discard()
    _ = try? readyProcess()
  }

  private func discard() {
    guard let process else { return }
    process.kill()
    roster.exit(process.processID)
    self.process = nil
  }
}
