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
  private var isKeptTaken = false
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

  /// All frames from the cache, once.
  mutating func keptFrames() -> [WorkerFrame]? {
    guard case .kept(let frames) = source, !isKeptTaken else { return nil }
    isKeptTaken = true
    return frames
  }

  /// Adds what a listener gets of a frame.
  mutating func take(_ frame: WorkerFrame, into chunk: inout SpeechChunk) {
    recording?.add(frame)
    switch frame {
    case .audio(let samples): take(samples, into: &chunk)
    case .event(let event): if let told = take(event) { chunk.events.append(told) }
    default: break
    }
  }

  private mutating func take(_ samples: [Int16], into chunk: inout SpeechChunk) {
    let start = read
    read += samples.count
    guard entry == nil else { return }
    let skipped = max(0, opening - start)
    guard skipped < samples.count else { return }
    let heard = trim.process(skipped == 0 ? samples : Array(samples[skipped...]))
    if chunk.samples.isEmpty { chunk.samples = heard } else { chunk.samples += heard }
  }

  /// The silence with which the sentence ends.
  mutating func finish() -> [Int16] { trim.finish() }

  private mutating func take(_ event: SynthesisEvent) -> SpeechEvent? {
    let range = range(of: event)
    // After a change of voice eSpeak counts a mark of punctuation as a word.
    if event.kind == .word, range.isEmpty { return nil }
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
      return SpeechEvent(kind: .mark, sample: sample, sentence: index, text: event.name)
    }
    guard !isApology else { return nil }
    return SpeechEvent(
      kind: .word, sample: sample, sentence: index, word: word, range: range,
      text: String(scalars: scalars[range]))
  }

  private func range(of event: SynthesisEvent) -> Range<Int> {
    func place(_ markup: Int) -> Int {
      if utterance.markup.isEmpty { return markup }
      return markup < utterance.positions.count ? Int(utterance.positions[markup]) : scalars.count
    }
    let start = min(place(Int(event.position)), scalars.count)
    return start..<min(max(place(Int(event.position) + Int(event.length)), start), scalars.count)
  }
}
