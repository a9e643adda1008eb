import Speech

/// What the speech workers and their cache have done, in Prometheus text format.
enum SpeechMetrics {
  static func text(_ counts: SpeechCounts) -> String {
    let cache = counts.cache
    let lines =
      metric("amica_speech_workers", "gauge", "Speech processes that live now.", [("", counts.workers)])
      + metric(
        "amica_speech_workers_started_total", "counter", "Speech processes started.", [("", counts.started)])
      + metric(
        "amica_speech_workers_crashed_total", "counter",
        "Speech processes that died or were silent too long.",
        [("", counts.crashed)])
      + metric(
        "amica_speech_workers_recycled_total", "counter", "Speech processes replaced after their requests.",
        [("", counts.recycled)])
      + metric("amica_speech_sentences_total", "counter", "Sentences asked for.", [("", counts.sentences)])
      + metric(
        "amica_speech_retries_total", "counter", "Sentences given to a second process.",
        [("", counts.retried)])
      + metric(
        "amica_speech_apologies_total", "counter", "Sentences in whose place an apology was spoken.",
        [("", counts.apologies)])
      + metric("amica_speech_waiting", "gauge", "Sentences that wait for a process.", [("", counts.waiting)])
      + metric(
        "amica_speech_text_characters", "gauge", "Characters of the texts in work.", [("", counts.textInWork)]
      )
      + metric(
        "amica_speech_unread_samples", "gauge", "Samples made and not taken yet.",
        [("", counts.unreadSamples)])
      + metric(
        "amica_speech_cache_hits_total", "counter", "Sentences found in the cache.",
        [("{store=\"memory\"}", cache.memoryHits), ("{store=\"disk\"}", cache.diskHits)])
      + metric(
        "amica_speech_cache_misses_total", "counter", "Sentences not found in it.", [("", cache.misses)])
      + metric(
        "amica_speech_cache_evictions_total", "counter", "Sentences that made room for others.",
        [("{store=\"memory\"}", cache.memoryEvictions), ("{store=\"disk\"}", cache.diskEvictions)])
      + metric(
        "amica_speech_cache_bytes", "gauge", "Bytes held.",
        [("{store=\"memory\"}", cache.memoryBytes), ("{store=\"disk\"}", cache.diskBytes)])
      + metric(
        "amica_speech_cache_faults_total", "counter", "Prompt files that could not be read or written.",
        [("", cache.diskFaults)])
    return lines.joined(separator: "\n") + "\n"
  }

  private static func metric(_ name: String, _ kind: String, _ help: String, _ values: [(String, Int)])
    -> [String]
  {
    ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"] + values.map { "\(name)\($0.0) \($0.1)" }
  }
}
