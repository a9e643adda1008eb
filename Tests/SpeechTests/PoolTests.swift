import Foundation
import Glibc
import Speech
import Testing

@Suite("A pool of synthesisers")
struct PoolTests {
  @Test("speech is audible, and its first samples come before the whole is made")
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
}
