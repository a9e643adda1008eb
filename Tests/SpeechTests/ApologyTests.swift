import Foundation
import Glibc
import Speech
import Testing

@Suite("A sentence that cannot be spoken")
struct ApologyTests {
  @Test("an apology is spoken in its place, an event tells which it was, and the rest is spoken")
  func apology() async throws {
    try await TestEngine.with({ $0.deadline = 1 }) { engine in
      _ = try await SpeechFixture.samples(engine, "Prova.")
      for process in engine.pool.workerProcesses { kill(process, SIGSTOP) }
      var events: [SpeechEvent] = []
      var samples = 0
      let order = SpeechOrder(SpokenText("Il termine è domani. Porti la domanda."), caching: .none)
      for try await chunk in engine.chunks(order) {
        events += chunk.events
        samples += chunk.samples.count
      }
      let apologies = events.filter { $0.kind == .apology }
      #expect(apologies.map(\.text) == ["Il termine è domani."])
      #expect(apologies.map(\.sentence) == [0])
      #expect(events.filter { $0.kind == .sentence }.map(\.sentence) == [0, 1])
      #expect(events.filter { $0.kind == .word }.map(\.sentence) == [1, 1, 1])
      // The apology alone takes more than four seconds.
      #expect(samples > 22050 * 4)
      #expect(engine.pool.counts.apologies == 1)
      #expect(engine.pool.counts.crashed == 1)
    }
  }

  @Test("a text that crashes eSpeak twice is apologised for in its language, and the pool lives on")
  func crash() async throws {
    try await SpeechFixture.withEngine { engine in
      let text = "Good morning. " + String(repeating: "s'", count: 220) + ". Goodbye."
      var events: [SpeechEvent] = []
      for try await chunk in engine.pool.speak(SpokenText(text), prosody: Prosody(language: "en-GB")) {
        events += chunk.events
      }
      #expect(events.filter { $0.kind == .sentence }.last?.text == "Goodbye.")
      let counts = engine.pool.counts
      #expect(counts.crashed == 2 * counts.apologies && counts.retried == counts.apologies)
      #expect(events.filter { $0.kind == .apology }.count == counts.apologies)
    }
  }

  @Test("a text that fails on and on is given up after three apologies, and all that was not said is told")
  func givenUp() async throws {
    try await SpeechFixture.withEngine { engine in
      let hostile = String(repeating: "s'", count: 199) + ". "
      let text = String(repeating: hostile, count: 5) + "Goodbye."
      var events: [SpeechEvent] = []
      for try await chunk in engine.pool.speak(SpokenText(text), prosody: Prosody(language: "en-GB")) {
        events += chunk.events
      }
      let apologies = events.filter { $0.kind == .apology }
      #expect(apologies.map(\.sentence) == [0, 1, 2])
      #expect(apologies.last?.text.hasSuffix("Goodbye.") == true)
      #expect(apologies.map { $0.text.filter { $0 == "s" }.count } == [199, 199, 3 * 199])
    }
  }

  @Test("when no worker can be had the speech ends with the reason")
  func noWorker() async throws {
    try await TestEngine.with({ $0.worker = URL(fileURLWithPath: "/bin/false") }) { engine in
      let error = await #expect(throws: SpeechError.self) {
        try await SpeechFixture.samples(engine, "Prova.")
      }
      #expect(error?.code == "speech.workerStart")
      #expect(error?.description.contains("non parte") == true)
    }
  }
}

@Suite("What a speech worker may do")
struct WorkerLimitTests {
  @Test("it has a system call filter, can gain no rights, and holds one socket and no other file")
  func confinement() async throws {
    try await SpeechFixture.withEngine { engine in
      _ = try await SpeechFixture.samples(engine, "Prova.")
      let process = try #require(engine.pool.workerProcesses.first)
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      #expect(status.contains("Seccomp:\t2"))
      #expect(status.contains("NoNewPrivs:\t1"))
      let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
      #expect(Set(files) == ["0", "1", "2", "3"])
    }
  }
}
