import Foundation
import Speech
import TestSupport
import Testing

@Suite("Sentences that are spoken again")
struct CacheTests {
  private func speak(_ engine: SpeechEngine, _ text: String, _ caching: SpeechCaching) async throws
    -> (samples: Int, words: [String])
  {
    var samples = 0
    var words: [String] = []
    for try await chunk in engine.chunks(SpeechOrder(SpokenText(text), caching: caching)) {
      samples += chunk.samples.count
      words += chunk.events.filter { $0.kind == .word }.map(\.text)
    }
    return (samples, words)
  }

  private func files(_ folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "speech" }
  }

  @Test("the second time comes from memory, with the same samples and words")
  func memory() async throws {
    try await SpeechFixture.withEngine { engine in
      let first = try await speak(engine, "Prema 1 per riascoltare.", .memory)
      let second = try await speak(engine, "Prema 1 per riascoltare.", .memory)
      #expect(first == second)
      #expect(engine.pool.cache.counts.memoryHits == 1)
      #expect(engine.pool.cache.counts.misses == 1)
      let other = try await speak(engine, "Prema 2 per riascoltare.", .memory)
      #expect(other.words != first.words)
    }
  }

  @Test("another voice, rate or pitch is another sentence")
  func prosody() async throws {
    try await SpeechFixture.withEngine { engine in
      for prosody in [Prosody(), Prosody(rate: 200), Prosody(pitch: 0.8), Prosody(voice: "chiara")] {
        _ = try await SpeechFixture.samples(engine, "Buongiorno.", prosody)
      }
      #expect(engine.pool.cache.counts.misses == 4 && engine.pool.cache.counts.memoryHits == 0)
    }
  }

  @Test("only a declared prompt is on disk, and the next service finds it there")
  func disk() async throws {
    try await TestFolders.temporary { folder in
      var configuration = try SpeechFixture.configuration(in: folder)
      configuration.cache.disk = 1 << 20
      let engine = try SpeechEngine(configuration: configuration)
      let prompt = try await speak(engine, "Per parlare con un operatore prema 0.", .prompt)
      _ = try await speak(engine, "Il signor Aldo Bianchi abita a Roma.", .memory)
      _ = try await speak(engine, "La signora Ines Verdi ha chiamato.", .none)
      await engine.shutdown()
      #expect(files(folder).count == 1)
      for file in files(folder) {
        let bytes = try Data(contentsOf: file)
        #expect(bytes.range(of: Data("Bianchi".utf8)) == nil && bytes.range(of: Data("Verdi".utf8)) == nil)
      }
      let next = try SpeechEngine(configuration: configuration)
      #expect(try await speak(next, "Per parlare con un operatore prema 0.", .prompt) == prompt)
      #expect(next.pool.cache.counts.diskHits == 1)
      await next.shutdown()
    }
  }

  @Test("a damaged file is thrown away and the prompt spoken anew")
  func damaged() async throws {
    try await TestFolders.temporary { folder in
      let configuration = try SpeechFixture.configuration(in: folder)
      let engine = try SpeechEngine(configuration: configuration)
      let prompt = try await speak(engine, "Attenda in linea.", .prompt)
      await engine.shutdown()
      let file = try #require(files(folder).first)
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2] ^= 0xFF
      try bytes.write(to: file)
      let next = try SpeechEngine(configuration: configuration)
      let again = try await speak(next, "Attenda in linea.", .prompt)
      #expect(again.words == prompt.words && abs(again.samples - prompt.samples) < 200)
      #expect(next.pool.cache.counts.diskHits == 0 && next.pool.cache.counts.diskFaults == 1)
      await next.shutdown()
      #expect(files(folder).count == 1)
    }
  }

  @Test("memory and disk stay within their limits, and what was used last stays")
  func limits() async throws {
    try await TestFolders.temporary { folder in
      var configuration = try SpeechFixture.configuration(in: folder)
      configuration.cache = .init(memory: 300_000, disk: 300_000)
      let engine = try SpeechEngine(configuration: configuration)
      for number in 1...8 { _ = try await speak(engine, "Questo è il messaggio \(number).", .prompt) }
      _ = try await speak(engine, "Questo è il messaggio 8.", .prompt)
      await engine.shutdown()
      let counts = engine.pool.cache.counts
      #expect(counts.memoryBytes <= 300_000 && counts.memoryEvictions > 0)
      #expect(counts.diskBytes <= 300_000 && counts.diskEvictions > 0)
      #expect(counts.memoryHits == 1)
      let total = try files(folder).reduce(0) { try $0 + Data(contentsOf: $1).count }
      #expect(total <= 300_000)
    }
  }

  @Test("a folder that cannot be written costs no speech")
  func unwritable() async throws {
    try await TestFolders.temporary { folder in
      let engine = try SpeechEngine(configuration: try SpeechFixture.configuration(in: folder))
      let prompts = try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
          .compactMap { $0 as? URL }.first { $0.lastPathComponent == "prompts" })
      try FileManager.default.removeItem(at: prompts)
      try Data("x".utf8).write(to: prompts)
      #expect(try await speak(engine, "Attenda in linea.", .prompt).samples > 5000)
      await engine.shutdown()
      #expect(engine.pool.cache.counts.diskFaults == 1)
    }
  }
}
