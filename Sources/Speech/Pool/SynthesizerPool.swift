import Foundation
import Synchronization
import SynthesizerProtocol

/// eSpeak NG in worker processes that may die, behind one queue.
///
/// libespeak-ng is neither thread-safe nor crash-proof, so each worker is a process of its own that speaks one
/// sentence at a time. A worker that dies is replaced at once and its sentence spoken again from where it stopped.
///
/// ```swift
/// let pool = try SynthesizerPool(configuration: .init(worker: worker, dataFolder: cache, voicesFolder: voices))
/// for try await chunk in pool.speak(SpokenText("Buongiorno."), prosody: Prosody()) { play(chunk.samples) }
/// await pool.shutdown()
/// ```
package final class SynthesizerPool: Sendable {
  /// The voices that ``speak(_:prosody:)`` takes.
  package let voices: VoiceCatalogue
  /// What is kept of sentences already spoken.
  package let cache: SpeechCache
  private let configuration: Configuration
  private let dispatcher: Dispatcher
  private let workers: [Worker]
  private let apologies: Apologies
  private let textInWork = Atomic(0)
  private let apologised = Atomic(0)
  private let spoken = Atomic(0)
  private let lease: FolderLease?

  /// Makes the data folder and starts the workers; does not wait for them.
  ///
  /// - Throws: ``SpeechError`` when the program, eSpeak's data or the folder are not usable.
  package init(configuration: Configuration) throws {
    try configuration.validate()
    guard FileManager.default.isExecutableFile(atPath: configuration.worker.path) else {
      throw SpeechError.workerNotFound(path: configuration.worker.path)
    }
    let data = try EngineData(
      parent: configuration.dataFolder, system: configuration.systemData ?? EngineData.systemFolder(),
      variants: configuration.voicesFolder.appendingPathComponent("variants", isDirectory: true))
    apologies = try Apologies(file: configuration.voicesFolder.appendingPathComponent("apologies.tsv"))
    voices = data.catalogue
    lease = data.lease
    cache = SpeechCache(
      configuration: configuration.cache, folder: data.folder.appendingPathComponent("prompts"))
    self.configuration = configuration
    dispatcher = Dispatcher(
      roster: WorkerRoster(threads: configuration.workers),
      budget: AudioBudget(limit: configuration.maximumUnreadSeconds * SpeechEncoder.engineRate),
      maximumWaiting: configuration.maximumWaiting, listenerPatience: configuration.listenerPatience)
    let settings = Worker.Settings(
      program: configuration.worker, dataFolder: data.folder, deadline: configuration.deadline,
      sentenceDeadline: configuration.sentenceDeadline, requestsPerWorker: configuration.requestsPerWorker)
    workers = try (0..<configuration.workers).map { _ in try Worker(settings: settings) }
    for worker in workers { WorkerLoop.start(worker, dispatcher: dispatcher) }
  }

  deinit { close() }

  /// Speaks a text. The first sentence comes first, and each next one is made when the listener asks for it;
  /// dropping the stream, or cancelling the task that reads it, stops the worker within a block of audio.
  ///
  /// The stream throws ``SpeechError``, with its first element for an unknown voice, a value out of range, an
  /// empty or too long text.
  package func speak(_ spoken: SpokenText, prosody: Prosody) -> AsyncThrowingStream<SpeechChunk, any Error> {
    speak(SpeechOrder(spoken, prosody: prosody))
  }

  /// Speaks an order whose text needs no normalisation.
  package func speak(_ order: SpeechOrder) -> AsyncThrowingStream<SpeechChunk, any Error> {
    do {
      let narrator = try narrator(order)
      return AsyncThrowingStream { try await narrator.next() }
    } catch {
      return AsyncThrowingStream { throw error }
    }
  }

  /// - Throws: ``SpeechError``.
  func narrator(_ order: SpeechOrder) throws -> Narrator {
    let prosody = order.prosody
    try prosody.validate()
    let length = order.spoken.length
    guard length <= SpokenText.maximumLength else {
      throw SpeechError.textTooLong(count: length, limit: SpokenText.maximumLength)
    }
    let request = SynthesisRequest(
      voice: try voices.engineName(voice: prosody.voice, language: prosody.language),
      rate: UInt16(prosody.rate), pitch: UInt8((prosody.pitch * 100).rounded()),
      volume: UInt8((prosody.volume * SpeechLevel.engineVolume).rounded()),
      punctuation: prosody.punctuation.request,
      announcesCapitals: prosody.capitals,
      maximumSamples: UInt32(configuration.maximumSentenceSeconds * SpeechEncoder.engineRate), markup: "")
    let utterances = order.spoken.utterances(
      language: prosody.language, rate: prosody.rate, splitter: SentenceSplitter(unit: prosody.unit))
    guard utterances.contains(where: { !$0.isSilent || $0.pauseAfter > 0 || !$0.marksBefore.isEmpty }) else {
      throw SpeechError.emptyText
    }
    cache.forgetOld()
    return try Narrator(
      pool: self,
      plan: .init(
        utterances: utterances, request: request, pauseMs: prosody.pauseMs,
        maximumSeconds: configuration.maximumSpeechSeconds, priority: order.priority, caching: order.caching,
        start: order.start, apology: apologies.utterance(language: prosody.language), length: length))
  }

  /// IPA phonemes of a plain text as eSpeak would say it: for checking a lexicon.
  package func phonemes(_ text: String, voice: String? = nil, language: String = "it-IT") async throws
    -> String
  {
    let name = try voices.engineName(voice: voice, language: language)
    var result = ""
    let job = SynthesisJob(.phonemes(voice: name, text: text), priority: .file, budget: dispatcher.budget)
    try dispatcher.submit(job)
    while let frames = try await job.output.next() {
      for case .phonemes(let phonemes) in frames { result += phonemes }
    }
    return result
  }

  /// Ends the workers and returns when they are gone. Speeches under way fail with ``SpeechError/closed``, or
  /// finish their sentence.
  package func shutdown() async {
    close()
    await dispatcher.roster.allLeft()
    cache.flush()
  }

  private func close() {
    dispatcher.close()
    for worker in workers { worker.close() }
  }

  /// Process ids of the workers that live now.
  package var workerProcesses: Set<Int32> { dispatcher.roster.processes }

  /// Workers started so far, replacements included.
  package var workersStarted: Int { dispatcher.roster.counts.started }

  /// What the pool has done since it began, and how it stands.
  package var counts: SpeechCounts {
    let roster = dispatcher.roster.counts
    return SpeechCounts(
      workers: dispatcher.roster.processes.count, started: roster.started, crashed: roster.crashed,
      retried: roster.retried, recycled: roster.recycled, sentences: spoken.load(ordering: .relaxed),
      apologies: apologised.load(ordering: .relaxed), waiting: dispatcher.waiting,
      textInWork: textInWork.load(ordering: .relaxed), unreadSamples: dispatcher.budget.samples,
      cache: cache.counts)
  }
}

/// What a narrator asks of the pool.
extension SynthesizerPool {
  /// Takes a text in, if all that is in work leaves room for it.
  ///
  /// - Parameter length: Unicode scalars.
  /// - Throws: ``SpeechError/busy(waiting:)``.
  func admit(_ length: Int) throws {
    let (_, total) = textInWork.add(length, ordering: .relaxed)
    guard total > configuration.maximumTextInWork else { return }
    dismiss(length)
    throw SpeechError.busy(waiting: dispatcher.waiting)
  }

  func dismiss(_ length: Int) {
    textInWork.subtract(length, ordering: .relaxed)
  }

  func countApology() {
    apologised.add(1, ordering: .relaxed)
  }

  /// One sentence from the cache, or on its way from a worker, with what keeps it.
  func sentence(
    _ request: SynthesisRequest, priority: SpeechPriority, caching: SpeechCaching
  ) throws -> (SentenceReading.Source, SpeechRecording?) {
    spoken.add(1, ordering: .relaxed)
    var recording: SpeechRecording?
    if caching != .none, !cache.isOff {
      let key = SpeechKey(request)
      if let kept = cache.speech(for: key, isPrompt: caching == .prompt) { return (.kept(kept.frames), nil) }
      recording = SpeechRecording(cache: cache, key: key, isPrompt: caching == .prompt)
    }
    let job = SynthesisJob(.synthesise(request), priority: priority, budget: dispatcher.budget)
    try dispatcher.submit(job, waits: priority == .live)
    return (.job(job), recording)
  }
}

extension Prosody.Punctuation {
  var request: SynthesisRequest.Punctuation {
    switch self {
    case .none: .none
    case .some: .some
    case .most: .most
    case .all: .all
    }
  }
}
