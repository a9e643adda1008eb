package import Foundation

extension SynthesizerPool {
  /// What a pool needs and how far it goes.
  package struct Configuration: Sendable {
    /// The `amica-synthesizer` program.
    package var worker: URL
    /// Processes, and as many sentences at once.
    package var workers: Int
    /// A folder of our own for eSpeak's data; made if it is not there.
    package var dataFolder: URL
    /// The product's `voices` folder.
    package var voicesFolder: URL
    /// The system's `espeak-ng-data`; nil looks in the usual places.
    package var systemData: URL?
    /// Seconds without any answer from a worker after which it is killed.
    package var deadline: Int
    /// Seconds one sentence may take in all, its audio included.
    package var sentenceDeadline: Int
    /// Seconds of audio one sentence may give.
    package var maximumSentenceSeconds: Int
    /// Seconds of audio one speech may give.
    package var maximumSpeechSeconds: Int
    /// Sentences that may wait for a worker.
    package var maximumWaiting: Int
    /// Unicode scalars of text in work or waiting, over all speeches.
    package var maximumTextInWork: Int
    /// Seconds of audio made and not yet taken by the listeners, over all speeches: 44 kB each.
    package var maximumUnreadSeconds: Int
    /// Seconds a listener may leave its audio untouched when the others need the memory.
    package var listenerPatience: Int
    /// Requests after which a worker is replaced.
    package var requestsPerWorker: Int
    /// What is kept of sentences already spoken.
    package var cache: SpeechCache.Configuration

    package init(
      worker: URL, workers: Int = 2, dataFolder: URL, voicesFolder: URL, systemData: URL? = nil,
      deadline: Int = 10, sentenceDeadline: Int = 30, maximumSentenceSeconds: Int = 180,
      maximumSpeechSeconds: Int = 5400, maximumWaiting: Int = 8192, maximumTextInWork: Int = 8_000_000,
      maximumUnreadSeconds: Int = 1800, listenerPatience: Int = 30, requestsPerWorker: Int = 2000,
      cache: SpeechCache.Configuration = .init()
    ) {
      self.worker = worker
      self.workers = workers
      self.dataFolder = dataFolder
      self.voicesFolder = voicesFolder
      self.systemData = systemData
      self.deadline = deadline
      self.sentenceDeadline = sentenceDeadline
      self.maximumSentenceSeconds = maximumSentenceSeconds
      self.maximumSpeechSeconds = maximumSpeechSeconds
      self.maximumWaiting = maximumWaiting
      self.maximumTextInWork = maximumTextInWork
      self.maximumUnreadSeconds = maximumUnreadSeconds
      self.listenerPatience = listenerPatience
      self.requestsPerWorker = requestsPerWorker
      self.cache = cache
    }

    /// - Throws: ``SpeechError/outOfRange(field:value:range:)``.
    func validate() throws {
      func check(_ value: Int, _ range: ClosedRange<Int>, _ field: String) throws {
        guard range.contains(value) else {
          throw SpeechError.outOfRange(
            field: field, value: "\(value)", range: "da \(range.lowerBound) a \(range.upperBound)")
        }
      }
      try check(workers, 1...64, "workers")
      try check(deadline, 1...600, "deadline")
      try check(sentenceDeadline, 1...3600, "sentenceDeadline")
      try check(maximumSentenceSeconds, 1...3600, "maximumSentenceSeconds")
      try check(maximumSpeechSeconds, 1...86_400, "maximumSpeechSeconds")
      try check(maximumWaiting, 1...100_000, "maximumWaiting")
      try check(maximumTextInWork, SpokenText.maximumLength...1_000_000_000, "maximumTextInWork")
      try check(maximumUnreadSeconds, 1...1_000_000, "maximumUnreadSeconds")
      try check(listenerPatience, 1...86_400, "listenerPatience")
      try check(requestsPerWorker, 1...1_000_000, "requestsPerWorker")
    }
  }
}
