import Speech
import Testing

@Suite("A speech that is steered while it is heard")
struct PlaybackTests {
  private static let text = SpokenText(parts: [
    .text("Porti la domanda firmata. Il termine scade il 31 dicembre."), .mark("fine"),
    .text("Chieda la ricevuta."),
  ])

  /// The next pieces until an event of this kind, with the samples before it.
  private func read(_ playback: SpeechPlayback, until kind: SpeechEvent.Kind? = nil) async throws
    -> (events: [SpeechEvent], samples: Int)
  {
    var events: [SpeechEvent] = []
    var samples = 0
    while let chunk = try await playback.next() {
      events += chunk.events
      samples += chunk.samples.count
      if let kind, chunk.events.contains(where: { $0.kind == kind }) { break }
    }
    return (events, samples)
  }

  @Test("a stop ends it: nothing more is given and the worker is free for the next")
  func stop() async throws {
    try await SpeechFixture.withEngine { engine in
      let long = SpokenText(String(repeating: "Questa frase è piuttosto lunga, per la prova. ", count: 100))
      let playback = try engine.playback(SpeechOrder(long, priority: .live))
      _ = try await read(playback, until: .word)
      await playback.stop()
      #expect(try await playback.next() == nil)
      let next = try await SpeechFixture.samples(engine, "Mi dica.")
      #expect(next.count > 5000)
      #expect(engine.pool.workersStarted == 1)
    }
  }

  @Test("a pause gives nothing until it ends, and nothing is lost")
  func pause() async throws {
    try await SpeechFixture.withEngine { engine in
      let whole = try await read(engine.playback(SpeechOrder(Self.text, caching: .none))).samples
      let playback = try engine.playback(SpeechOrder(Self.text, priority: .live, caching: .none))
      let before = try await read(playback, until: .word).samples
      await playback.pause()
      let waiting = Task { try await read(playback).samples }
      await playback.resume()
      let after = try await waiting.value
      #expect(abs(before + after - whole) < 400)
    }
  }

  @Test("a listener that waits in a pause can go away")
  func cancelledPause() async throws {
    try await SpeechFixture.withEngine { engine in
      let playback = try engine.playback(SpeechOrder(Self.text, priority: .live))
      await playback.pause()
      let waiting = Task { try await playback.next() }
      waiting.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
    }
  }

  @Test("it is said again from a sentence, a word and a mark, with the events of that place")
  func again() async throws {
    try await SpeechFixture.withEngine { engine in
      let playback = try engine.playback(SpeechOrder(Self.text, priority: .live))
      let whole = try await read(playback)
      #expect(whole.events.filter { $0.kind == .sentence }.count == 3)

      try await playback.say(from: .sentence(1))
      let second = try await read(playback)
      #expect(second.events.first?.text == "Il termine scade il 31 dicembre.")
      #expect(second.samples < whole.samples)

      try await playback.say(from: .word(2, sentence: 1))
      let word = try await read(playback)
      let first = try #require(word.events.first { $0.kind == .word })
      #expect(first.text == "scade" && first.word == 2 && first.sentence == 1)
      #expect(first.sample == 0)
      #expect(word.samples < second.samples)

      try await playback.say(from: .mark("fine"))
      let mark = try await read(playback)
      #expect(mark.events.first { $0.kind == .sentence }?.text == "Chieda la ricevuta.")
      #expect(mark.samples < word.samples)
    }
  }

  @Test("the place that is heard can be asked for, and gone on from")
  func position() async throws {
    try await SpeechFixture.withEngine { engine in
      let playback = try engine.playback(SpeechOrder(Self.text, priority: .live))
      #expect(await playback.position() == .sentence(0))
      let events = try await read(playback).events
      let word = try #require(events.first { $0.kind == .word && $0.text == "scade" })
      #expect(await playback.position(played: word.sample + 10) == .word(word.word, sentence: 1))
    }
  }

  @Test(
    "a place that the text does not have is refused, and the speech goes on",
    arguments: [SpeechPosition.sentence(9), .sentence(-1), .word(-1, sentence: 0), .mark("manca")])
  func unknownPlace(_ position: SpeechPosition) async throws {
    try await SpeechFixture.withEngine { engine in
      let playback = try engine.playback(SpeechOrder(Self.text, priority: .live))
      _ = try await read(playback, until: .word)
      await #expect(throws: SpeechError.self) { try await playback.say(from: position) }
      #expect(try await read(playback).samples > 22050)
    }
  }
}
