/// What a pool has done since it began, and how it stands now. It holds no personal data.
package struct SpeechCounts: Sendable, Equatable {
  /// Processes that live now.
  package var workers: Int
  /// Processes started, died, given a second try, and replaced after their number of requests.
  package var started: Int
  package var crashed: Int
  package var retried: Int
  package var recycled: Int
  /// Sentences asked for.
  package var sentences: Int
  /// Sentences in whose place an apology was spoken.
  package var apologies: Int
  /// Sentences that wait for a worker.
  package var waiting: Int
  /// Unicode scalars of the texts in work.
  package var textInWork: Int
  /// Audio made and not taken yet, in samples.
  package var unreadSamples: Int
  package var cache: SpeechCache.Counts
}
