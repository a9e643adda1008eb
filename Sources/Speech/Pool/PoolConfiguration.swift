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
    /// Seconds of audio one sentence may give.
    package var maximumSentenceSeconds: Int
    /// Seconds of audio one speech may give.
    package var maximumSpeechSeconds: Int
    /// Sentences that may wait for a worker.
    package var maximumWaiting: Int
    /// Requests after which a worker is replaced.
    package var requestsPerWorker: Int

    package init(
      worker: URL, workers: Int = 2, dataFolder: URL, voicesFolder: URL, systemData: URL? = nil,
      deadline: Int = 10, maximumSentenceSeconds: Int = 180, maximumSpeechSeconds: Int = 5400,
      maximumWaiting: Int = 256, requestsPerWorker: Int = 2000
    ) {
      self.worker = worker
      self.workers = workers
      self.dataFolder = dataFolder
      self.voicesFolder = voicesFolder
      self.systemData = systemData
      self.deadline = deadline
      self.maximumSentenceSeconds = maximumSentenceSeconds
      self.maximumSpeechSeconds = maximumSpeechSeconds
      self.maximumWaiting = maximumWaiting
      self.requestsPerWorker = requestsPerWorker
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
      try check(maximumSentenceSeconds, 1...3600, "maximumSentenceSeconds")
      try check(maximumSpeechSeconds, 1...86_400, "maximumSpeechSeconds")
      try check(maximumWaiting, 1...100_000, "maximumWaiting")
      try check(requestsPerWorker, 1...1_000_000, "requestsPerWorker")
    }
  }
}
