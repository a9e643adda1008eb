import Synchronization
import SynthesizerProtocol

/// One sentence on its way through the pool.
final class SynthesisJob: Sendable {
  typealias Output = AsyncThrowingStream<WorkerFrame, any Error>

  let content: HostFrame
  private let continuation: Output.Continuation
  private let cancelled = Atomic(false)

  private init(_ content: HostFrame, _ continuation: Output.Continuation) {
    self.content = content
    self.continuation = continuation
  }

  /// A job and what it will give; dropping the output cancels the job.
  static func make(_ content: HostFrame) -> (job: SynthesisJob, output: Output) {
    let (output, continuation) = Output.makeStream()
    let job = SynthesisJob(content, continuation)
    continuation.onTermination = { [job] reason in
      if case .cancelled = reason { job.cancelled.store(true, ordering: .relaxed) }
    }
    return (job, output)
  }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  func give(_ frame: WorkerFrame) {
    continuation.yield(frame)
  }

  func finish(throwing error: (any Error)? = nil) {
    continuation.finish(throwing: error)
  }
}
