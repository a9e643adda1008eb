import Speech
import Testing

@Suite("Events tell where speech is")
struct EventTests {
  @Test("words, sentences and marks come in order with their text and moment")
  func order() async throws {
    try await SpeechFixture.withEngine { engine in
      let text = SpokenText(parts: [
        .mark("inizio"), .text("Rossi & Bianchi. Via < di > Roma"), .mark("mezzo"), .text("domani."),
        .pause(milliseconds: 500), .text("Fine."),
      ])
      var events: [SpeechEvent] = []
      var samples = 0
      for try await chunk in engine.pool.speak(text, prosody: Prosody()) {
        events += chunk.events
        samples += chunk.samples.count
      }
      #expect(
        events.filter { $0.kind == .sentence }.map(\.text) == [
          "Rossi & Bianchi.", "Via < di > Roma domani.", "Fine.",
        ])
      #expect(events.filter { $0.kind == .mark }.map(\.text) == ["inizio", "mezzo"])
      let words = events.filter { $0.kind == .word }
      #expect(words.map(\.text).contains("Bianchi"))
      #expect(words.map(\.text).contains("domani"))
      #expect(words.map(\.text).contains("Fine"))
      #expect(zip(words, words.dropFirst()).allSatisfy { $0.sample <= $1.sample })
      #expect(words.allSatisfy { $0.sample <= samples })
    }
  }
}
