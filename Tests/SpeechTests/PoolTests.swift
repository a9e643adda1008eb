import Foundation
import Glibc
import Speech
import SynthesizerProtocol
import Testing

@Suite("A pool of synthesisers")
struct PoolTests {
  @Test("speech is audible")
  func audible() async throws {
    try await SpeechFixture.withEngine { engine in
      let samples = try await SpeechFixture.samples(engine, "Buongiorno. Lo sportello è aperto.")
      #expect(samples.count > 22050)
      #expect(SpeechFixture.loudness(samples) > 500)
    }
  }

  @Test("a worker killed in the middle of a speech is replaced and the speech goes on")
  func recovers() async throws {
    try await SpeechFixture.withEngine { engine in
      let text = (1...30).map { "Questa è la frase numero \($0) della prova." }.joined(separator: " ")
      var samples = 0
      var hasKilled = false
      for try await chunk in engine.chunks(spoken: SpokenText(text)) {
        samples += chunk.samples.count
        if !hasKilled, samples > 22050 {
          hasKilled = true
          for process in engine.pool.workerProcesses { kill(process, SIGKILL) }
        }
      }
      #expect(hasKilled)
      #expect(samples > 22050 * 40)
      #expect(engine.pool.workersStarted == 2)
    }
  }

  @Test(
    "text that makes eSpeak crash never ends the pool",
    arguments: [
      ("en-GB", String(repeating: "s' ", count: 220)), ("en-GB", String(repeating: "s'", count: 220)),
      ("it-IT", "[[" + String(repeating: "a", count: 500) + "]]"),
      ("it-IT", "<audio src=\"/etc/passwd\">ciao</audio>"),
      ("it-IT", String(repeating: "[[", count: 500)), ("en-GB", String(repeating: "'", count: 3000) + "a"),
      ("it-IT", String(repeating: "a", count: 20_000)), ("de-DE", String(repeating: "\u{301}a", count: 2000)),
    ])
  func crashes(_ language: String, _ text: String) async throws {
    try await SpeechFixture.withEngine { engine in
      do {
        for try await _ in engine.pool.speak(SpokenText(text), prosody: Prosody(language: language)) {}
      } catch {
        #expect([.workerCrashed, .emptyText].contains(error as? SpeechError))
      }
      let samples = try await SpeechFixture.samples(engine, "Il servizio risponde ancora.")
      #expect(SpeechFixture.loudness(samples) > 500)
    }
  }

  @Test("many speeches at once are all spoken, each its own")
  func concurrent() async throws {
    try await SpeechFixture.withEngine(workers: 2) { engine in
      let lengths = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
        for index in 0..<24 {
          group.addTask {
            let text = String(repeating: "Una frase di prova. ", count: 1 + index % 4)
            return (index % 4, try await SpeechFixture.samples(engine, text).count)
          }
        }
        return try await group.reduce(into: [Int: [Int]]()) { $0[$1.0, default: []].append($1.1) }
      }
      for (sentences, counts) in lengths {
        let expected = counts.reduce(0, +) / counts.count
        #expect(counts.count == 6)
        #expect(counts.allSatisfy { abs($0 - expected) < 2205 }, "\(sentences): \(counts)")
      }
      #expect(engine.pool.workersStarted == 2)
    }
  }

  @Test("a listener that stops or is cancelled frees its worker")
  func cancellation() async throws {
    try await SpeechFixture.withEngine { engine in
      let long = SpokenText(
        String(repeating: "Questa è una frase piuttosto lunga, per la prova. ", count: 200))
      for try await chunk in engine.chunks(spoken: long) where !chunk.samples.isEmpty { break }
      let task = Task {
        var chunks = 0
        for try await _ in engine.chunks(spoken: long) {
          chunks += 1
          withUnsafeCurrentTask { $0?.cancel() }
        }
        return chunks
      }
      let chunks = try await task.value
      #expect(chunks < 3)
      let samples = try await SpeechFixture.samples(engine, "Eccomi.")
      #expect(samples.count > 5000)
      #expect(engine.pool.workersStarted == 1)
    }
  }

  @Test("after the end no process and no file descriptor is left")
  func leavesNothing() async throws {
    // In a process of its own, where no other test opens files meanwhile.
    await #expect(processExitsWith: .success) {
      try await SpeechFixture.withEngine { _ = try await SpeechFixture.samples($0, "Prova.") }
      let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      var processes: Set<Int32> = []
      for _ in 0..<3 {
        try await SpeechFixture.withEngine { engine in
          _ = try await SpeechFixture.samples(engine, "Prova.")
          processes.formUnion(engine.pool.workerProcesses)
        }
      }
      #expect(processes.count == 3)
      for process in processes { #expect(kill(process, 0) == -1 && errno == ESRCH) }
      let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      #expect(after <= before)
    }
  }

  @Test("workers are replaced after their number of requests, unheard")
  func recycling() async throws {
    try await TestEngine.with({ $0.requestsPerWorker = 2 }) { engine in
      for number in 0..<5 {
        let samples = try await SpeechFixture.samples(engine, "Prova numero \(number).")
        #expect(samples.count > 5000)
      }
      #expect(engine.pool.workersStarted == 3)
    }
  }

  @Test("a worker killed while idle is replaced before the next sentence fails")
  func idle() async throws {
    try await SpeechFixture.withEngine { engine in
      _ = try await SpeechFixture.samples(engine, "Prova.")
      for process in engine.pool.workerProcesses { kill(process, SIGKILL) }
      let samples = try await SpeechFixture.samples(engine, "Prova.")
      #expect(samples.count > 5000)
    }
  }

  @Test("text over what the pool can hold at once is refused until there is room")
  func admission() async throws {
    try await TestEngine.with({ $0.maximumTextInWork = SpokenText.maximumLength }) { engine in
      let half = SpokenText(String(repeating: "Una frase di prova. ", count: 1200))
      var first: AsyncThrowingStream<SpeechChunk, any Error>? = engine.chunks(spoken: half)
      #expect(first != nil)
      await #expect(throws: SpeechError.busy(waiting: 0)) {
        for try await _ in engine.chunks(spoken: half) {}
      }
      first = nil
      let samples = try await SpeechFixture.samples(engine, "Ora c'è posto.")
      #expect(samples.count > 5000)
      #expect(engine.pool.counts.textInWork == 0)
    }
  }

  @Test("audio over its limits ends with an error")
  func limits() async throws {
    let text = String(repeating: "Questa è una frase di prova, che dura più di un secondo. ", count: 5)
    try await TestEngine.with({ $0.maximumSentenceSeconds = 1 }) { engine in
      await #expect(throws: SpeechError.audioTooLong(limit: 1)) {
        try await SpeechFixture.samples(engine, text)
      }
    }
    try await TestEngine.with({ $0.maximumSpeechSeconds = 3 }) { engine in
      await #expect(throws: SpeechError.audioTooLong(limit: 3)) {
        try await SpeechFixture.samples(engine, text)
      }
    }
  }

  @Test("a pool that was shut down refuses, and a missing program is reported")
  func closed() async throws {
    try await SpeechFixture.withEngine { engine in
      await engine.shutdown()
      await #expect(throws: SpeechError.closed) { try await SpeechFixture.samples(engine, "Prova.") }
    }
    let missing = SynthesizerPool.Configuration(
      worker: URL(fileURLWithPath: "/nonexistent/amica-synthesizer"), dataFolder: SpeechFixture.voices,
      voicesFolder: SpeechFixture.voices)
    #expect(throws: SpeechError.workerNotFound(path: "/nonexistent/amica-synthesizer")) {
      try SynthesizerPool(configuration: missing)
    }
  }
}
