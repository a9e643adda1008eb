import SynthesizerProtocol

/// Speaks one text sentence by sentence, only as fast as its listener takes it.
///
/// A sentence that cannot be spoken is not left out in silence: an apology is spoken in its place, and an event says
/// which sentence it was. After the third in a row the speech ends: its event carries all that was not said.
actor Narrator {
  struct Plan: Sendable {
    var utterances: [Utterance]
    var request: SynthesisRequest
    /// Silence after each sentence.
    var pauseMs: Int
    var maximumSeconds: Int
    var priority: SpeechPriority
    var caching: SpeechCaching
    var start: SpeechPosition?
    /// Nil where a failed sentence ends the speech.
    var apology: Utterance?
    /// Unicode scalars of the text, held against the pool's limit.
    var length: Int
  }

  private static let mostFailures = 3

  private let pool: SynthesizerPool
  private let plan: Plan
  private let maximumSamples: Int
  private var index: Int
  private var entry: SentenceEntry?
  private var current: SentenceReading?
  private var position = 0
  private var failures = 0
  private var pending: [SpeechChunk] = []
  private var isStopped = false

  /// - Throws: ``SpeechError/outOfRange(field:value:range:)`` when the text has no such start,
  ///   ``SpeechError/busy(waiting:)``.
  init(pool: SynthesizerPool, plan: Plan) throws {
    (index, entry) = try SentenceEntry.find(plan.start, in: plan.utterances)
    try pool.admit(plan.length)
    self.pool = pool
    self.plan = plan
    maximumSamples = plan.maximumSeconds * SpeechEncoder.engineRate
  }

  deinit {
    current?.cancel()
    pool.dismiss(plan.length)
  }

  /// The next piece, or nil at the end.
  func next() async throws -> SpeechChunk? {
    while !isStopped {
      try Task.checkCancellation()
      if let first = pending.first, !first.samples.isEmpty || index >= plan.utterances.count {
        return pending.removeFirst()
      }
      guard index < plan.utterances.count else {
        // Letters that the engine has no sound for: an empty speech would look like a spoken one.
        if position == 0, plan.start == nil, plan.utterances.contains(where: { !$0.isSilent }) {
          throw SpeechError.emptyText
        }
        return nil
      }
      guard position <= maximumSamples else {
        throw SpeechError.audioTooLong(limit: maximumSamples / SpeechEncoder.engineRate)
      }
      do {
        try await advance()
      } catch let error as SpeechError where error.isSentenceFailure {
        try apologise(for: error)
      }
    }
    return nil
  }

  /// Ends the sentence in work at once; nothing more comes.
  func stop() {
    isStopped = true
    current?.cancel()
    current = nil
    pending = []
  }

  private func advance() async throws {
    guard let reading = current else { return try startSentence() }
    guard let frames = try await frames(of: reading.source) else {
      try Task.checkCancellation()
      return endSentence()
    }
    guard !isStopped else { return }
    var chunk = SpeechChunk()
    for frame in frames {
      if case .done(.limit) = frame {
        throw SpeechError.audioTooLong(limit: Int(plan.request.maximumSamples) / SpeechEncoder.engineRate)
      }
      current?.take(frame, into: &chunk)
    }
    give(chunk)
  }

  private func give(_ chunk: SpeechChunk) {
    guard !chunk.samples.isEmpty || !chunk.events.isEmpty else { return }
    position += chunk.samples.count
    // What is only told waits for what is heard: each piece costs its listener a waking.
    if let last = pending.last, last.samples.isEmpty {
      pending[pending.count - 1] = SpeechChunk(samples: chunk.samples, events: last.events + chunk.events)
    } else {
      pending.append(chunk)
    }
  }

  private func frames(of source: SentenceReading.Source) async throws -> [WorkerFrame]? {
    switch source {
    case .kept: return current?.keptFrames()
    case .job(let job):
      return try await withTaskCancellationHandler {
        try await job.output.next()
      } onCancel: {
        job.cancel()
      }
    }
  }

  private func startSentence() throws {
    let utterance = plan.utterances[index]
    var events = utterance.marksBefore.map {
      SpeechEvent(kind: .mark, sample: position, sentence: index, text: $0)
    }
    guard !utterance.isSilent else {
      give(SpeechChunk(events: events))
      return endSentence()
    }
    events.append(
      SpeechEvent(
        kind: .sentence, sample: position, sentence: index, range: 0..<utterance.text.unicodeScalars.count,
        text: utterance.text))
    give(SpeechChunk(events: events))
    try read(utterance, caching: plan.caching, isApology: false)
    entry = nil
  }

  private func read(_ utterance: Utterance, caching: SpeechCaching, isApology: Bool) throws {
    var request = plan.request
    request.isMarkup = !utterance.markup.isEmpty
    request.markup = request.isMarkup ? utterance.markup : utterance.text
    let (source, recording) = try pool.sentence(request, priority: plan.priority, caching: caching)
    current = SentenceReading(
      source, utterance: utterance, index: index, base: position, entry: isApology ? nil : entry,
      isApology: isApology, isLast: index == plan.utterances.count - 1, recording: recording)
  }

  private func apologise(for error: SpeechError) throws {
    let hasFailedBefore = current?.isApology == true
    failures += 1
    guard let apology = plan.apology, !hasFailedBefore else { throw error }
    // Each failure costs two processes: a text that goes on like this is given up, and told whole.
    let isLast = failures >= Self.mostFailures
    let unsaid = plan.utterances[index..<(isLast ? plan.utterances.count : index + 1)]
    current = nil
    pool.countApology()
    let event = SpeechEvent(
      kind: .apology, sample: position, sentence: index,
      text: unsaid.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
    give(SpeechChunk(samples: silence(200), events: [event]))
    try read(apology, caching: .prompt, isApology: true)
    if isLast { index = plan.utterances.count - 1 }
  }

  private func endSentence() {
    if let samples = current?.finish() { give(SpeechChunk(samples: samples)) }
    if let current, !current.isApology {
      failures = 0
      current.recording?.finish()
    }
    current = nil
    let utterance = plan.utterances[index]
    index += 1
    let milliseconds = utterance.pauseAfter + (utterance.isSilent ? 0 : plan.pauseMs)
    for start in stride(from: 0, to: milliseconds, by: 1000) {
      let samples = silence(min(1000, milliseconds - start))
      give(SpeechChunk(samples: samples))
    }
  }

  private func silence(_ milliseconds: Int) -> [Int16] {
    [Int16](repeating: 0, count: milliseconds * SpeechEncoder.engineRate / 1000)
  }
}

extension SpeechError {
  /// True when one sentence is at fault and the next may be spoken.
  fileprivate var isSentenceFailure: Bool {
    switch self {
    case .workerCrashed, .deadline, .refused: true
    default: false
    }
  }
}
