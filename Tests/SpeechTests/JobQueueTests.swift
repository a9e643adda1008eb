import SynthesizerProtocol
import Testing

@testable import Speech

@Suite("Sentences that wait for a worker")
struct JobQueueTests {
  private let budget = AudioBudget(limit: 1_000_000)

  private func job(_ name: String, _ priority: SpeechPriority) -> SynthesisJob {
    SynthesisJob(.phonemes(voice: "it", text: name), priority: priority, budget: budget)
  }

  private func name(_ job: SynthesisJob?) -> String? {
    if case .phonemes(_, let text)? = job?.content { text } else { nil }
  }

  @Test("a live call comes before every file, and each kind in the order of its coming")
  func order() throws {
    var queue = JobQueue(limit: 10)
    for (name, priority) in [("f1", SpeechPriority.file), ("l1", .live), ("f2", .file), ("l2", .live)] {
      try queue.add(job(name, priority))
    }
    #expect(queue.count == 4)
    #expect((0..<5).map { _ in name(queue.next()) } == ["l1", "l2", "f1", "f2", nil])
  }

  @Test("a file that has waited long enough is not put off for ever")
  func patience() throws {
    var queue = JobQueue(limit: 10, patience: .seconds(5))
    try queue.add(job("f1", .file))
    try queue.add(job("l1", .live))
    let later = ContinuousClock.now.advanced(by: .seconds(6))
    #expect(name(queue.next(at: later)) == "f1")
    #expect(name(queue.next(at: later)) == "l1")
  }

  @Test("what was cancelled is left out and makes room")
  func cancelled() throws {
    var queue = JobQueue(limit: 2)
    let gone = job("l1", .live)
    try queue.add(gone)
    try queue.add(job("f1", .file))
    #expect(throws: SpeechError.busy(waiting: 2)) { try queue.add(job("l2", .live)) }
    gone.cancel()
    try queue.add(job("l3", .live))
    #expect((0..<3).map { _ in name(queue.next()) } == ["l3", "f1", nil])
  }
}

@Suite("Audio on its way to a listener")
struct FrameChannelTests {
  @Test("frames come in order, their memory is given back, and the end comes after them")
  func order() async throws {
    let budget = AudioBudget(limit: 10)
    let channel = FrameChannel(budget: budget)
    channel.give([.audio([1, 2, 3]), .audio([4])])
    #expect(budget.samples == 4)
    channel.finish(throwing: nil)
    #expect(try await channel.next() == [.audio([1, 2, 3]), .audio([4])])
    #expect(try await channel.next() == nil)
    #expect(budget.samples == 0 && channel.isEmpty)
  }

  @Test("what nobody takes is thrown away, with the reason")
  func discarded() async throws {
    let budget = AudioBudget(limit: 2)
    let channel = FrameChannel(budget: budget)
    channel.give([.audio([1, 2, 3])])
    #expect(budget.isSpent)
    channel.discard(throwing: SpeechError.listenerTooSlow(seconds: 3))
    #expect(budget.samples == 0)
    await #expect(throws: SpeechError.listenerTooSlow(seconds: 3)) { try await channel.next() }
  }

  @Test("a listener that leaves its audio untouched loses it when the others need the memory, and is told")
  func slowListener() async throws {
    let budget = AudioBudget(limit: 2)
    let dispatcher = Dispatcher(
      roster: WorkerRoster(threads: 0), budget: budget, maximumWaiting: 10, listenerPatience: 30)
    let job = SynthesisJob(.cancel, priority: .file, budget: budget)
    job.output.give([.audio([1, 2, 3])])
    job.finish()
    dispatcher.spoke(job)
    dispatcher.giveUpSlowListeners(at: .now.advanced(by: .seconds(20)))
    #expect(budget.samples == 3)
    dispatcher.giveUpSlowListeners(at: .now.advanced(by: .seconds(40)))
    #expect(budget.samples == 0)
    await #expect(throws: SpeechError.listenerTooSlow(seconds: 30)) { try await job.output.next() }
  }

  @Test("a channel that is dropped gives its memory back")
  func dropped() {
    let budget = AudioBudget(limit: 100)
    FrameChannel(budget: budget).give([.audio([1, 2, 3])])
    #expect(budget.samples == 0)
  }
}
