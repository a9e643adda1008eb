import SynthesizerProtocol

/// A sentence on its way to the listener: frames become samples and events of the whole speech.
struct SentenceReading {
  enum Source {
    /// From a worker.
    case job(SynthesisJob)
    /// From the cache.
    case kept([WorkerFrame])
  }

  let isApology: Bool
  let utterance: Utterance
  /// Number of the sentence.
  let index: Int
  let source: Source
  /// What is heard so far goes to the cache when the sentence has come to its end.
  var recording: SpeechRecording?
  /// Where the sentence begins for this listener; nil once it has been found.
  private var entry: SentenceEntry?
  /// The first sample that is heard, once it is known.
  private var opening: Int
  /// Samples of the speech before this sentence.
  private let base: Int
  private var read = 0
  private var words = 0
  private var keptFrames = 0
  private let scalars: [Unicode.Scalar]
  private var trim: SilenceTrim

  init(
    _ source: Source, utterance: Utterance, index: Int, base: Int, entry: SentenceEntry?, isApology: Bool,
    isLast: Bool, recording: SpeechRecording?
  ) {
    trim = SilenceTrim(maximumTrailing: isLast ? SilenceTrim.atEnd : SilenceTrim.betweenSentences)
    self.source = source
    self.utterance = utterance
    self.index = index
    self.base = base
    self.entry = entry
    self.isApology = isApology
    self.recording = recording
    opening = 0
    scalars = Array(utterance.text.unicodeScalars)
  }

  func cancel() {
    if case .job(let job) = source { job.cancel() }
  }

  /// The next frame from the cache.
  mutating func keptFrame() -> WorkerFrame? {
    guard case .kept(let frames) = source, keptFrames < frames.count else { return nil }
    keptFrames += 1
    return frames[keptFrames - 1]
  }

  /// What a listener gets of a frame; nil when it is nothing.
  mutating func take(_ frame: WorkerFrame) -> SpeechChunk? {
    recording?.add(frame)
    switch frame {
    case .audio(let samples): return take(samples)
    case .event(let event): return take(event)
    default: return nil
    }
  }

  private mutating func take(_ samples: [Int16]) -> SpeechChunk? {
    let start = read
    read += samples.count
    guard entry == nil else { return nil }
    let skipped = max(0, opening - start)
    guard skipped < samples.count else { return nil }
    return chunk(trim.process(skipped == 0 ? samples : Array(samples[skipped...])))
  }

  /// The silence with which the sentence ends.
  mutating func finish() -> SpeechChunk? { chunk(trim.finish()) }

  private func chunk(_ samples: [Int16]) -> SpeechChunk? {
    samples.isEmpty ? nil : SpeechChunk(samples: samples)
  }

  private mutating func take(_ event: SynthesisEvent) -> SpeechChunk? {
    // After a change of voice eSpeak counts a mark of punctuation as a word.
    if event.kind == .word, range(of: event).isEmpty { return nil }
    let word = words
    if event.kind == .word { words += 1 }
    if let entry {
      switch entry {
      case .word(let wanted): guard event.kind == .word, word == wanted else { return nil }
      case .mark(let name): guard event.kind == .mark, event.name == name else { return nil }
      }
      self.entry = nil
      opening = Int(event.sample)
    }
    let sample = base + max(0, Int(event.sample) - opening - trim.removed)
    guard event.kind == .word else {
      return SpeechChunk(events: [SpeechEvent(kind: .mark, sample: sample, sentence: index, text: event.name)]
      )
    }
    guard !isApology else { return nil }
    let range = range(of: event)
    return SpeechChunk(events: [
      SpeechEvent(
        kind: .word, sample: sample, sentence: index, word: word, range: range,
        text: String(String.UnicodeScalarView(scalars[range])))
    ])
  }

  private func range(of event: SynthesisEvent) -> Range<Int> {
    func place(_ markup: Int) -> Int {
      markup < utterance.positions.count ? Int(utterance.positions[markup]) : scalars.count
    }
    let start = min(place(Int(event.position)), scalars.count)
    return start..<min(max(place(Int(event.position) + Int(event.length)), start), scalars.count)
  }
}
