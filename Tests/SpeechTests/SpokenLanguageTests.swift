import Speech
import SynthesizerProtocol
import Testing

@Suite("One speech, several languages and ways of speaking")
struct SpokenLanguageTests {
  private func count(_ engine: SpeechEngine, _ ssml: String) async throws -> Int {
    let text = try SpokenText(ssml: ssml)
    var samples = 0
    for try await chunk in engine.chunks(spoken: text) { samples += chunk.samples.count }
    return samples
  }

  /// In each, "ch", "j", "u" or "g" is said otherwise than in Italian, so that its sound takes other time.
  @Test(
    "a passage is said in its language, and what follows in Italian again",
    arguments: [
      ("de", "Guten Tag, ich möchte einen Termin vereinbaren"),
      ("en", "I would like to have an appointment please"),
      ("fr", "Je voudrais prendre un rendez-vous aujourd'hui"),
      ("sl", "Želim se naročiti na pregled jutri zjutraj"),
    ])
  func languages(_ language: String, _ passage: String) async throws {
    try await SpeechFixture.withEngine { engine in
      let end = "chiami gli uffici giovedì"
      func trial(_ body: String) async throws -> Int { try await count(engine, "<speak>\(body)</speak>") }
      let native = try await SpeechFixture.samples(engine, passage, Prosody(language: language)).count
      for element in ["lang", "voice", "s", "p"] {
        let open = "<\(element) xml:lang=\"\(language)\">"
        let alone = try await trial("\(open)\(passage)</\(element)>")
        #expect(abs(alone - native) < 2205, "\(element): \(alone) \(native)")
        // Alone and followed: the difference is the Italian end, said as Italian.
        let both = try await trial("\(open)\(passage).</\(element)><s>\(end)</s>")
        let first = try await trial("\(open)\(passage).</\(element)><s xml:lang=\"\(language)\">\(end)</s>")
        let italian = try await trial("<s>\(end)</s>")
        let foreign = try await trial("<s xml:lang=\"\(language)\">\(end)</s>")
        #expect(abs(italian - foreign) > 300)
        #expect(abs((both - first) - (italian - foreign)) < 300, "\(element)")
      }
    }
  }

  @Test("a language inside a sentence is left at its end tag, under a prosody too")
  func inside() async throws {
    try await SpeechFixture.withEngine { engine in
      let end = "chiami gli uffici di giovedì"
      func trial(_ open: String, _ close: String, _ last: String) async throws -> Int {
        try await count(
          engine, "<speak>\(open)<lang xml:lang=\"de\">Guten Tag</lang>\(close) \(last)</speak>")
      }
      for (open, close) in [("", ""), ("<prosody rate=\"60%\">", "</prosody>")] {
        let italian = try await trial(open, close, end)
        let german = try await trial(open, close, "<lang xml:lang=\"de\">\(end)</lang>")
        let plain = try await count(engine, "<speak>Buongiorno \(end)</speak>")
        let foreign = try await count(engine, "<speak>Buongiorno <lang xml:lang=\"de\">\(end)</lang></speak>")
        #expect(abs((italian - german) - (plain - foreign)) < 1500)
      }
    }
  }

  @Test("silence at the start, inside and at the end lasts what was asked")
  func silence() async throws {
    try await SpeechFixture.withEngine { engine in
      let plain = try await count(engine, "<speak>Buongiorno a tutti voi</speak>")
      for body in [
        "<break time=\"2s\"/>Buongiorno a tutti voi", "Buongiorno a tutti voi<break time=\"2s\"/>",
        "Buongiorno <break time=\"1s\"/><break time=\"1s\"/> a tutti voi",
      ] {
        let longer = try await count(engine, "<speak>\(body)</speak>") - plain
        #expect(abs(longer - 44_100) < 2000, "\(body): \(longer)")
      }
    }
  }

  @Test("rate, volume and pitch change what is inside and nothing else")
  func prosody() async throws {
    try await SpeechFixture.withEngine { engine in
      let text = "Porti la ricevuta del pagamento"
      let plain = try await count(engine, "<speak>\(text)</speak>")
      let slow = try await count(engine, "<speak><prosody rate=\"50%\">\(text)</prosody></speak>")
      #expect(Double(slow) > 1.6 * Double(plain))
      let after = try await count(engine, "<speak><prosody rate=\"50%\">\(text).</prosody> \(text)</speak>")
      #expect(abs(after - slow - plain) < 22_050 / 2)
      let soft = try await loudness(engine, "<prosody volume=\"-12dB\">\(text)</prosody>")
      let loud = try await loudness(engine, "<prosody volume=\"+6dB\">\(text)</prosody>")
      let usual = try await loudness(engine, text)
      #expect(abs(loud / usual - 2) < 0.3)
      #expect(abs(usual / soft - 4) < 1.2)
      #expect(try await loudness(engine, "<prosody volume=\"silent\">\(text)</prosody>") < 1)
    }
  }

  @Test("a mark inside a change is told, and words keep their place")
  func events() async throws {
    try await SpeechFixture.withEngine { engine in
      let text = try SpokenText(
        ssml: "<speak>Venga <prosody rate=\"80%\">martedì <mark name=\"qui\"/>mattina</prosody>, "
          + "<lang xml:lang=\"en\">please</lang>. Grazie.</speak>")
      var events: [SpeechEvent] = []
      for try await chunk in engine.chunks(spoken: text) { events += chunk.events }
      #expect(
        events.filter { $0.kind == .sentence }.map(\.text) == ["Venga martedì mattina, please.", "Grazie."])
      #expect(events.filter { $0.kind == .mark }.map(\.text) == ["qui"])
      let words = events.filter { $0.kind == .word }.map(\.text)
      #expect(words == ["Venga", "martedì", "mattina", "please", "Grazie"])
    }
  }

  private func loudness(_ engine: SpeechEngine, _ body: String) async throws -> Double {
    var samples: [Int16] = []
    for try await chunk in engine.chunks(spoken: try SpokenText(ssml: "<speak>\(body)</speak>")) {
      samples += chunk.samples
    }
    return SpeechFixture.loudness(samples)
  }
}
