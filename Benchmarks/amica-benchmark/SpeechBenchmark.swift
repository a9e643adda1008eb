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
    print(
      "Speech: \(corpus.sentences.count) sentences, \(corpus.characters) characters, \(Self.rounds) rounds.")
    try await pool(workers: 1) { pool, folder in
      try await costs(pool, corpus, folder)
      try await peers(pool, folder)
      try await recovery(pool, corpus)
      try await encoding(pool, corpus, folder)
    }
    try await scaling(corpus)
  }

  /// Sentences after which pool and raw library change turns: what else the machine does is then the same for both.
  private static let turn = 100
  /// Microseconds that the raw library sleeps before a text in its second form, about what a worker waits.
  private static let rest = 300

  /// Processor time and first chunk, pool and raw library by short turns.
  private func costs(_ pool: SynthesizerPool, _ corpus: SpeechCorpus, _ folder: URL) async throws {
    let program = try Self.loop()
    let file = bench.dataFolder.appendingPathComponent("turn.txt")
    var turns: [SpeechTurn] = []
    _ = try await speak(corpus.sentences, pool)
    for _ in 0..<Self.rounds {
      for sentences in corpus.slices(of: Self.turn) {
        try SpeechCorpus.write(sentences, to: file)
        func raw(pause: Int) throws -> RawEspeak {
          try RawEspeak(
            program: program, dataFolder: folder, voice: "it", rate: 175, text: file, pause: pause)
        }
        let tight = try raw(pause: 0)
        let own = ProcessorTime.own() + ProcessorTime.of(pool.workerProcesses)
        let spoken = try await speak(sentences, pool)
        let used = ProcessorTime.own() + ProcessorTime.of(pool.workerProcesses) - own
        turns.append(
          SpeechTurn(
            processor: used / spoken.audioSeconds, firstChunk: spoken.firstChunk, raw: tight,
            woken: try raw(pause: Self.rest)))
      }
    }
    let raw = turns.map { $0.raw.audioSeconds / $0.raw.processorSeconds }
    print("Raw library in C: \(figure(raw, 0)) times real time.")
    let processor = turns.map { $0.processor / ($0.raw.processorSeconds / $0.raw.audioSeconds) }
    print("Pool, processor time of service and one worker against the raw library: \(figure(processor, 3)).")
    print(
      "First chunk: raw library \(micro(turns.map(\.raw.firstChunk))), raw library that sleeps "
        + "\(Self.rest) µs before each text \(micro(turns.map(\.woken.firstChunk))), "
        + "pool \(micro(turns.map(\.firstChunk))).")
    print(
      "First chunk of the pool against the raw library: "
        + "\(figure(turns.map { $0.firstChunk / $0.raw.firstChunk }, 2)); against the one that sleeps: "
        + "\(figure(turns.map { $0.firstChunk / $0.woken.firstChunk }, 2)).")
  }

  /// Every sentence, one after the other.
  private func speak(_ sentences: [String], _ pool: SynthesizerPool) async throws
    -> (audioSeconds: Double, firstChunk: Double)
  {
    var samples = 0
    var firsts: [Double] = []
    for sentence in sentences {
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

  /// Median, and the middle half.
  private func figure(_ values: [Double], _ digits: Int) -> String {
    let sorted = values.sorted()
    return String(
      format: "%.\(digits)f (%.\(digits)f to %.\(digits)f)", BenchmarkBench.median(sorted),
      sorted[sorted.count / 4], sorted[sorted.count * 3 / 4])
  }

  private func micro(_ seconds: [Double]) -> String { figure(seconds.map { $0 * 1e6 }, 0) + " µs" }
}

extension SpeechBenchmark {
  /// The raw library's program.
  private static func loop() throws -> URL {
    try Installation.synthesizer().deletingLastPathComponent().appendingPathComponent("espeak-loop")
  }

  private static let sample = "La domanda va presentata entro il 31 dicembre 2026."

  /// First audio of one sentence: pool, `espeak-ng` command and speech-dispatcher by turns.
  private func peers(_ pool: SynthesizerPool, _ folder: URL) async throws {
    let hasCommand = FileManager.default.isExecutableFile(atPath: "/usr/bin/espeak-ng")
    if !hasCommand { print("Peer, the espeak-ng command: not installed (package espeak-ng).") }
    let client = try ProcessInfo.processInfo.environment["SPEECHD_ADDRESS"].map {
      try SpeechDispatcherClient(address: $0)
    }
    if client == nil {
      print("Peer, speech-dispatcher: Benchmarks/run starts one where the package is installed.")
    }
    var own: [Double] = []
    var command: [Double] = []
    var dispatcher: [Double] = []
    for _ in 0..<100 {
      own.append(try await speak([Self.sample], pool).firstChunk * 1000)
      if hasCommand { command.append(try Self.spawn()) }
      if let client {
        dispatcher += try BenchmarkBench.times(1) { _ in try client.speakUntilBegin(Self.sample) }
      }
    }
    print("One sentence, first chunk of the pool: \(BenchmarkBench.summary(own.sorted())).")
    let file = bench.dataFolder.appendingPathComponent("turn.txt")
    try SpeechCorpus.write([String](repeating: Self.sample, count: 100), to: file)
    let raw = try RawEspeak(
      program: try Self.loop(), dataFolder: folder, voice: "it", rate: 175, text: file, pause: 10_000)
    print(
      "One sentence, first chunk of the raw library that sleeps 10 ms before it: \(micro([raw.firstChunk])).")
    tell("the espeak-ng command, to its first bytes", command, own)
    tell("speech-dispatcher, to its BEGIN event", dispatcher, own)
  }

  private func tell(_ peer: String, _ times: [Double], _ own: [Double]) {
    guard !times.isEmpty else { return }
    let ratio = BenchmarkBench.median(times) / BenchmarkBench.median(own)
    print(
      "Peer, \(peer): \(BenchmarkBench.summary(times.sorted())); "
        + String(format: "the pool is %.0f times faster.", ratio))
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

  /// Resampling to 8000 Hz, levelling and A-law against the synthesis of the same speech, by turns.
  private func encoding(
    _ pool: SynthesizerPool, _ corpus: SpeechCorpus, _ folder: URL
  ) async throws {
    let program = try Self.loop()
    let file = bench.dataFolder.appendingPathComponent("turn.txt")
    let gain = pool.voices.gain(for: Self.prosody)
    var shares: [Double] = []
    for sentences in corpus.slices(of: Self.turn) {
      try SpeechCorpus.write(sentences, to: file)
      var pieces: [[Int16]] = []
      for sentence in sentences {
        let order = SpeechOrder(SpokenText(sentence), prosody: Self.prosody, caching: .none)
        for try await chunk in pool.speak(order) { pieces.append(chunk.samples) }
      }
      let raw = try RawEspeak(program: program, dataFolder: folder, voice: "it", rate: 175, text: file)
      let start = ProcessorTime.own()
      let encoder = try SpeechEncoder(format: .telephony, gain: gain)
      for piece in pieces { _ = try encoder.encode(piece) }
      shares.append(100 * (ProcessorTime.own() - start) / raw.processorSeconds)
    }
    print("Resampling, levelling and A-law, of the raw library's synthesis: \(figure(shares, 1)) %.")
  }
}

/// One turn of the pool beside the raw library's.
private struct SpeechTurn {
  /// Processor seconds of service and worker for a second of audio.
  var processor: Double
  /// Seconds.
  var firstChunk: Double
  var raw: RawEspeak
  /// The raw library that sleeps before each text.
  var woken: RawEspeak
}
