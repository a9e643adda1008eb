import Foundation
import Installation
import Speech

/// The speech pool beside libespeak-ng in a C loop, the `espeak-ng` command and speech-dispatcher: the same normalised
/// sentences, voice and 175 words a minute, in turns in one run.
struct SpeechBenchmark {
  let bench: BenchmarkBench

  private static let prosody = Prosody(rate: 175)
  private static let rounds = 7

  func run() async throws {
    let normaliser = try Normaliser(voicesFolder: bench.share.appendingPathComponent("voices"))
    let corpus = try SpeechCorpus(share: bench.share, normaliser: normaliser)
    let text = bench.dataFolder.appendingPathComponent("corpus.txt")
    try corpus.write(to: text)
    print(
      "Speech: \(corpus.sentences.count) sentences, \(corpus.characters) characters, \(Self.rounds) rounds.")
    try await pool(workers: 1) { pool, folder in
      try await costs(pool, corpus, folder, text)
      try await recovery(pool, corpus)
    }
    try await scaling(corpus)
    try peers()
    try encoding(corpus)
  }

  /// Processor time and first chunk, pool and raw library by turns.
  private func costs(_ pool: SynthesizerPool, _ corpus: SpeechCorpus, _ folder: URL, _ text: URL) async throws
  {
    let program = try Installation.synthesizer().deletingLastPathComponent().appendingPathComponent(
      "espeak-loop")
    var processor: [Double] = []
    var first: [Double] = []
    var rawFirst: [Double] = []
    var rawSpeed: [Double] = []
    _ = try await speak(corpus, pool)
    for _ in 0..<Self.rounds {
      let raw = try RawEspeak(program: program, dataFolder: folder, voice: "it", rate: 175, text: text)
      let own = ProcessorTime.own() + ProcessorTime.of(pool.workerProcesses)
      let spoken = try await speak(corpus, pool)
      let used = ProcessorTime.own() + ProcessorTime.of(pool.workerProcesses) - own
      processor.append((used / spoken.audioSeconds) / (raw.processorSeconds / raw.audioSeconds))
      first.append(spoken.firstChunk)
      rawFirst.append(raw.firstChunk)
      rawSpeed.append(raw.audioSeconds / raw.processorSeconds)
    }
    print("Raw library in C: \(figure(rawSpeed, 0)) times real time, first chunk \(micro(rawFirst)).")
    print("Pool, processor time of service and one worker against the raw library: \(figure(processor, 3)).")
    let ratios = zip(first, rawFirst).map { $0 / $1 }
    print("Pool, first chunk \(micro(first)); against the raw library: \(figure(ratios, 2)).")
  }

  /// Every sentence, one after the other.
  private func speak(_ corpus: SpeechCorpus, _ pool: SynthesizerPool) async throws
    -> (audioSeconds: Double, firstChunk: Double)
  {
    var samples = 0
    var firsts: [Double] = []
    for sentence in corpus.sentences {
      let order = SpeechOrder(
        SpokenText(sentence), prosody: Self.prosody, priority: .live, caching: .none)
      let start = ContinuousClock.now
      var isFirst = true
      for try await chunk in pool.speak(order) {
        if isFirst, !chunk.samples.isEmpty {
          firsts.append(BenchmarkBench.milliseconds(ContinuousClock.now - start) / 1000)
          isFirst = false
        }
        samples += chunk.samples.count
      }
    }
    return (Double(samples) / Double(SpeechEncoder.engineRate), BenchmarkBench.median(firsts))
  }

  /// Silence from the death of the only worker to the next samples.
  private func recovery(_ pool: SynthesizerPool, _ corpus: SpeechCorpus) async throws {
    var gaps: [Double] = []
    for sentence in corpus.sentences.filter({ $0.count > 120 }).prefix(40) {
      let order = SpeechOrder(
        SpokenText(sentence), prosody: Self.prosody, priority: .live, caching: .none)
      for process in pool.workerProcesses { kill(process, SIGKILL) }
      let start = ContinuousClock.now
      for try await chunk in pool.speak(order) where !chunk.samples.isEmpty {
        gaps.append(BenchmarkBench.milliseconds(ContinuousClock.now - start))
        break
      }
    }
    print("Killed worker to speaking again: \(BenchmarkBench.summary(gaps.sorted())).")
  }

  /// All sentences at once, with one worker and with two.
  private func scaling(_ corpus: SpeechCorpus) async throws {
    var ratios: [Double] = []
    for _ in 0..<3 {
      var seconds: [Double] = []
      for workers in [1, 2] {
        try await pool(workers: workers) { pool, _ in
          _ = try await together(Array(corpus.sentences.prefix(50)), pool)
          seconds.append(try await together(corpus.sentences, pool))
        }
      }
      ratios.append(seconds[0] / seconds[1])
    }
    print("Two workers against one, all sentences at once: \(figure(ratios, 2)) times (load \(bench.load)).")
  }

  private func together(_ sentences: [String], _ pool: SynthesizerPool) async throws -> Double {
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for sentence in sentences {
        group.addTask {
          for try await _ in pool.speak(
            SpeechOrder(SpokenText(sentence), prosody: Self.prosody, caching: .none))
          {}
        }
      }
      try await group.waitForAll()
    }
    return BenchmarkBench.milliseconds(ContinuousClock.now - start) / 1000
  }

  private func pool(workers: Int, _ body: (SynthesizerPool, URL) async throws -> Void) async throws {
    let folder = bench.dataFolder.appendingPathComponent("speech")
    let pool = try SynthesizerPool(
      configuration: .init(
        worker: try Installation.synthesizer(), workers: workers, dataFolder: folder,
        voicesFolder: bench.share.appendingPathComponent("voices"), requestsPerWorker: 1_000_000,
        cache: .off))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.first(where: { $0.hasPrefix("espeak-") }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    try await body(pool, folder.appendingPathComponent(name))
    await pool.shutdown()
  }

  private func figure(_ values: [Double], _ digits: Int) -> String {
    let sorted = values.sorted()
    return String(
      format: "%.\(digits)f (%.\(digits)f to %.\(digits)f)", BenchmarkBench.median(sorted), sorted[0],
      sorted[sorted.count - 1])
  }

  private func micro(_ seconds: [Double]) -> String { figure(seconds.map { $0 * 1e6 }, 0) + " µs" }
}

extension SpeechBenchmark {
  private static let sample = "La domanda va presentata entro il 31 dicembre 2026."

  /// First audio from the `espeak-ng` command, and speech-dispatcher's BEGIN, beside the pool's in the same minute.
  private func peers() throws {
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/espeak-ng") {
      let times = try (0..<100).map { _ in try Self.spawn() }.sorted()
      print("Peer, the espeak-ng command, to its first bytes: \(BenchmarkBench.summary(times)).")
    } else {
      print("Peer, the espeak-ng command: not installed (package espeak-ng).")
    }
    guard let socket = ProcessInfo.processInfo.environment["SPEECHD_ADDRESS"] else {
      return print("Peer, speech-dispatcher: Benchmarks/run starts one where the package is installed.")
    }
    let client = try SpeechDispatcherClient(address: socket)
    let times = try BenchmarkBench.times(100) { _ in try client.speakUntilBegin(Self.sample) }
    print("Peer, speech-dispatcher, to its BEGIN event: \(BenchmarkBench.summary(times)).")
  }

  /// Milliseconds until the command's first bytes.
  private static func spawn() throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/espeak-ng")
    process.arguments = ["-v", "it", "-s", "175", "--stdout", sample]
    let output = Pipe()
    process.standardOutput = output
    let start = ContinuousClock.now
    try process.run()
    _ = output.fileHandleForReading.availableData
    let time = BenchmarkBench.milliseconds(ContinuousClock.now - start)
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return time
  }

  /// Resampling to 8000 Hz and A-law against the synthesis of the same audio.
  private func encoding(_ corpus: SpeechCorpus) throws {
    let program = try Installation.synthesizer().deletingLastPathComponent().appendingPathComponent(
      "espeak-loop")
    let folder = bench.dataFolder.appendingPathComponent("speech")
    let name = try FileManager.default.contentsOfDirectory(atPath: folder.path).first {
      $0.hasPrefix("espeak-")
    }
    let raw = try RawEspeak(
      program: program, dataFolder: folder.appendingPathComponent(name ?? ""), voice: "it", rate: 175,
      text: bench.dataFolder.appendingPathComponent("corpus.txt"))
    var generator = SystemRandomNumberGenerator()
    let block = (0..<11_025).map { _ in Int16.random(in: -8000...8000, using: &generator) }
    var shares: [Double] = []
    for _ in 0..<Self.rounds {
      let encoder = try SpeechEncoder(format: .telephony)
      let start = ProcessorTime.own()
      for _ in 0..<240 { _ = try encoder.encode(block) }
      let second = (ProcessorTime.own() - start) / 120
      shares.append(100 * second / (raw.processorSeconds / raw.audioSeconds))
    }
    print("Resampling, levelling and A-law, of the raw library's synthesis: \(figure(shares, 1)) %.")
  }
}
