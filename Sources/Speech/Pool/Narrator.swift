import SynthesizerProtocol

/// Speaks one text sentence by sentence, only as fast as its listener takes it.
actor Narrator {
  private let pool: SynthesizerPool
  private let utterances: [Utterance]
  private let request: SynthesisRequest
  private let pauseMs: Int
  private let maximumSamples: Int
  private var index = 0
  private var current: SynthesisJob.Output.AsyncIterator?
  private var base = 0
  private var position = 0
  private var pending: [SpeechChunk] = []

  init(
    pool: SynthesizerPool, utterances: [Utterance], request: SynthesisRequest, pauseMs: Int,
    maximumSeconds: Int
  ) {
    self.pool = pool
    self.utterances = utterances
    self.request = request
    self.pauseMs = pauseMs
    maximumSamples = maximumSeconds * SpeechEncoder.engineRate
  }

  /// The next piece, or nil at the end.
  func next() async throws -> SpeechChunk? {
    while true {
      try Task.checkCancellation()
      if !pending.isEmpty { return pending.removeFirst() }
      guard index < utterances.count else { return nil }
      guard position <= maximumSamples else {
        throw SpeechError.audioTooLong(limit: maximumSamples / SpeechEncoder.engineRate)
      }
      if var iterator = current {
        current = nil
        if let frame = try await iterator.next(isolation: self) {
          current = iterator
          try take(frame)
        } else {
          try Task.checkCancellation()
          endSentence()
        }
      } else {
        try startSentence()
      }
    }
  }

  private func startSentence() throws {
    let utterance = utterances[index]
    base = position
    var events = utterance.marksBefore.map {
      SpeechEvent(kind: .mark, sample: position, sentence: index, text: $0)
    }
    guard !utterance.isSilent else {
      if !events.isEmpty { pending.append(SpeechChunk(events: events)) }
      return endSentence()
    }
    events.append(
      SpeechEvent(
        kind: .sentence, sample: position, sentence: index, range: 0..<utterance.text.unicodeScalars.count,
        text: utterance.text))
    pending.append(SpeechChunk(events: events))
    var request = request
    request.markup = utterance.markup
    current = try pool.submit(.synthesise(request)).makeAsyncIterator()
  }

  private func take(_ frame: WorkerFrame) throws {
    switch frame {
    case .audio(let samples):
      position += samples.count
      pending.append(SpeechChunk(samples: samples))
    case .event(let event): pending.append(SpeechChunk(events: [placed(event)]))
    case .done(.limit):
      throw SpeechError.audioTooLong(limit: Int(request.maximumSamples) / SpeechEncoder.engineRate)
    default: break
    }
  }

  private func placed(_ event: SynthesisEvent) -> SpeechEvent {
    let utterance = utterances[index]
    let sample = base + Int(event.sample)
    guard event.kind == .word else {
      return SpeechEvent(kind: .mark, sample: sample, sentence: index, text: event.name)
    }
    let scalars = Array(utterance.text.unicodeScalars)
    func place(_ markup: Int) -> Int {
      markup < utterance.positions.count ? Int(utterance.positions[markup]) : scalars.count
    }
    let start = min(place(Int(event.position)), scalars.count)
    let end = min(max(place(Int(event.position) + Int(event.length)), start), scalars.count)
    return SpeechEvent(
      kind: .word, sample: sample, sentence: index, range: start..<end,
      text: String(String.UnicodeScalarView(scalars[start..<end])))
  }

  private func endSentence() {
    let utterance = utterances[index]
    index += 1
    let milliseconds = utterance.pauseAfter + (utterance.isSilent ? 0 : pauseMs)
    var samples = milliseconds * SpeechEncoder.engineRate / 1000
    position += samples
    while samples > 0 {
      let count = min(samples, SpeechEncoder.engineRate)
      pending.append(SpeechChunk(samples: [Int16](repeating: 0, count: count)))
      samples -= count
    }
  }
}
