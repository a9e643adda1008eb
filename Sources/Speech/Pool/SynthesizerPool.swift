import Foundation
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
  private let configuration: Configuration
  private let queue: JobQueue
  private let roster: WorkerRoster
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
    voices = data.catalogue
    lease = data.lease
    self.configuration = configuration
    queue = JobQueue(limit: configuration.maximumWaiting)
    roster = WorkerRoster(threads: configuration.workers)
    let settings = WorkerThread.Settings(
      program: configuration.worker, dataFolder: data.folder, deadline: configuration.deadline,
      requestsPerWorker: configuration.requestsPerWorker)
    for _ in 0..<configuration.workers {
      WorkerThread.start(settings: settings, queue: queue, roster: roster)
    }
  }

  deinit { queue.close() }

  /// Speaks a text. The first sentence comes first, and each next one is made when the listener asks for it;
  /// dropping the stream, or cancelling the task that reads it, stops the worker within a block of audio.
  ///
  /// The stream throws ``SpeechError``, with its first element for an unknown voice, a value out of range, an
  /// empty or too long text.
  package func speak(_ spoken: SpokenText, prosody: Prosody) -> AsyncThrowingStream<SpeechChunk, any Error> {
    do {
      let narrator = try narrator(spoken, prosody: prosody)
      return AsyncThrowingStream { try await narrator.next() }
    } catch {
      return AsyncThrowingStream { throw error }
    }
  }

  private func narrator(_ spoken: SpokenText, prosody: Prosody) throws -> Narrator {
    try prosody.validate()
    let length = spoken.length
    guard length <= SpokenText.maximumLength else {
      throw SpeechError.textTooLong(count: length, limit: SpokenText.maximumLength)
    }
    let request = SynthesisRequest(
      voice: try voices.engineName(voice: prosody.voice, language: prosody.language),
      rate: UInt16(prosody.rate), pitch: UInt8((prosody.pitch * 100).rounded()),
      volume: UInt8((prosody.volume * 100).rounded()), punctuation: prosody.punctuation.request,
      announcesCapitals: prosody.capitals,
      maximumSamples: UInt32(configuration.maximumSentenceSeconds * SpeechEncoder.engineRate), markup: "")
    let utterances = spoken.utterances(language: prosody.language)
    guard utterances.contains(where: { !$0.isSilent || $0.pauseAfter > 0 || !$0.marksBefore.isEmpty }) else {
      throw SpeechError.emptyText
    }
    return Narrator(
      pool: self, utterances: utterances, request: request, pauseMs: prosody.pauseMs,
      maximumSeconds: configuration.maximumSpeechSeconds)
  }

  /// IPA phonemes of a plain text as eSpeak would say it: for checking a lexicon.
  package func phonemes(_ text: String, voice: String? = nil, language: String = "it-IT") async throws
    -> String
  {
    let name = try voices.engineName(voice: voice, language: language)
    var result = ""
    for try await frame in try submit(.phonemes(voice: name, text: text)) {
      if case .phonemes(let phonemes) = frame { result += phonemes }
    }
    return result
  }

  /// Ends the workers and returns when they are gone. Speeches under way fail with ``SpeechError/closed``, or
  /// finish their sentence.
  package func shutdown() async {
    queue.close()
    await roster.allLeft()
  }

  /// Process ids of the workers that live now.
  package var workerProcesses: Set<Int32> { roster.processes }

  /// Workers started so far, replacements included.
  package var workersStarted: Int { roster.started }

  func submit(_ content: HostFrame) throws -> SynthesisJob.Output {
    let (job, output) = SynthesisJob.make(content)
    try queue.add(job)
    return output
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
