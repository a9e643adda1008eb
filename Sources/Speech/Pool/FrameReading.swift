import SynthesizerProtocol

/// How far the frames of one request have been read.
struct FrameReading {
  private var request: UInt32 = 0
  private var samples = 0
  private var events = 0
  /// The sentence's last frame has come.
  private(set) var hasEnded = false
  private(set) var failure: SpeechError?

  init(request: UInt32 = 0) { self.request = request }

  /// Gives the listener what it has not had yet.
  mutating func take(_ frames: [Frame<WorkerFrame>], for worker: Worker) {
    guard !frames.isEmpty, let (assignment, current) = worker.current else { return }
    if current != request { self = FrameReading(request: current) }
    var progress = assignment
    var fresh: [WorkerFrame] = []
    fresh.reserveCapacity(frames.count)
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
}
