import Domain
import Speech
import Testing

@Suite("Prosody changes what a person hears")
struct ProsodyTests {
  private let text = "La sua domanda è stata accolta dal Comune di Trieste."

  @Test("rate, pause and volume")
  func rate() async throws {
    try await SpeechFixture.withEngine { engine in
      let slow = try await SpeechFixture.samples(engine, text, Prosody(rate: 100))
      let fast = try await SpeechFixture.samples(engine, text, Prosody(rate: 300))
      #expect(Double(slow.count) > Double(fast.count) * 1.8)
      let plain = try await SpeechFixture.samples(engine, text)
      let paused = try await SpeechFixture.samples(engine, text, Prosody(pauseMs: 1000))
      #expect(abs(paused.count - plain.count - 22050) < 2205)
      let quiet = try await SpeechFixture.samples(engine, text, Prosody(volume: 0.2))
      #expect(SpeechFixture.loudness(quiet) < SpeechFixture.loudness(plain) / 2)
    }
  }

  @Test("pitch moves the voice's fundamental")
  func pitch() async throws {
    try await SpeechFixture.withEngine { engine in
      let low = fundamental(try await SpeechFixture.samples(engine, text, Prosody(pitch: 0.1)))
      let high = fundamental(try await SpeechFixture.samples(engine, text, Prosody(pitch: 0.9)))
      #expect(high > low * 1.2)
    }
  }

  @Test("every voice of the product speaks, each in its own way", arguments: ["telefono", "chiara", "grave"])
  func variants(_ name: String) async throws {
    try await SpeechFixture.withEngine { engine in
      #expect(engine.pool.voices.variants.contains(name))
      let plain = try await SpeechFixture.samples(engine, text)
      let variant = try await SpeechFixture.samples(engine, text, Prosody(voice: name))
      #expect(SpeechFixture.loudness(variant) > 500)
      let isHigherOrLower = abs(fundamental(variant) / fundamental(plain) - 1) > 0.05
      #expect(isHigherOrLower || abs(crossings(plain) - crossings(variant)) > 0.003)
    }
  }

  @Test("punctuation is spoken when asked for")
  func punctuation() async throws {
    try await SpeechFixture.withEngine { engine in
      let text = "Vero (o quasi); ma davvero: sì!"
      let none = try await SpeechFixture.samples(engine, text).count
      let some = try await SpeechFixture.samples(engine, text, Prosody(punctuation: .some)).count
      let most = try await SpeechFixture.samples(engine, text, Prosody(punctuation: .most)).count
      let all = try await SpeechFixture.samples(engine, text, Prosody(punctuation: .all)).count
      #expect(none < some && some < most && most <= all + 2205)
    }
  }

  @Test("capital letters are heard when asked for")
  func capitals() async throws {
    try await SpeechFixture.withEngine { engine in
      let text = "Anna Maria Romano Luna Mare Nave."
      let plain = try await SpeechFixture.samples(engine, text)
      let marked = try await SpeechFixture.samples(engine, text, Prosody(capitals: true))
      #expect(fundamental(marked) > fundamental(plain) * 1.03)
    }
  }

  @Test(
    "unknown voices and values out of range are refused",
    arguments: ["nope", "it+nope", "xx+chiara", "../../x", "it+", "+"])
  func refusals(_ voice: String) async throws {
    try await SpeechFixture.withEngine { engine in
      await #expect(throws: SpeechError.self) {
        try await SpeechFixture.samples(engine, text, Prosody(voice: voice))
      }
      await #expect(throws: SpeechError.self) {
        try await SpeechFixture.samples(engine, text, Prosody(rate: 450))
      }
      await #expect(throws: SpeechError.self) {
        try await SpeechFixture.samples(engine, text, Prosody(pitch: .nan))
      }
      await #expect(throws: SpeechError.self) {
        try await SpeechFixture.samples(engine, text, Prosody(language: "ja-JP"))
      }
    }
  }

  @Test("names of voices become eSpeak's")
  func names() throws {
    let voices = VoiceCatalogue(variants: ["chiara", "f2"])
    #expect(try voices.engineName(voice: nil, language: "it-IT") == "it")
    #expect(try voices.engineName(voice: "", language: "en-GB") == "en")
    #expect(try voices.engineName(voice: "Chiara", language: "it-IT") == "it+chiara")
    #expect(try voices.engineName(voice: "en+f2", language: "it-IT") == "en+f2")
    #expect(try voices.engineName(voice: "de", language: "it-IT") == "de")
  }

  @Test("a profile's terms become prosody and style; its language does not change the voice of Italian text")
  func profile() {
    func value(_ value: PreferenceValue) -> ResolvedPreference {
      ResolvedPreference(value: value, origin: .profile, reason: "", status: .active)
    }
    let profile = ResolvedProfile(
      profileID: nil, channel: .voice,
      values: [
        "speech.rate": value(.integer(110)), "speech.pitch": value(.number(0.3)),
        "speech.volume": value(.integer(1)),
        "speech.voice": value(.string("chiara")), "speech.punctuation": value(.string("most")),
        "speech.capitals": value(.bool(true)), "speech.pauseMs": value(.integer(500)),
        "speech.numbers": value(.string("pairs")), "spell.mode": value(.string("cityNames")),
        "spell.auto": value(.array([.string("codiceFiscale"), .string("protocollo")])),
        "lang.output": value(.string("de")),
      ])
    #expect(
      Prosody(profile: profile)
        == Prosody(
          rate: 110, pitch: 0.3, volume: 1, voice: "chiara", language: "it-IT", punctuation: .most,
          capitals: true,
          pauseMs: 500))
    #expect(
      NormalisationStyle(profile: profile)
        == NormalisationStyle(
          numbers: .pairs, spelling: .cityNames, spelled: [.fiscalCode, .protocolNumber], punctuation: .most,
          capitals: true))
    let empty = ResolvedProfile(profileID: nil, channel: .voice, values: [:])
    #expect(Prosody(profile: empty) == Prosody())
    #expect(NormalisationStyle(profile: empty) == NormalisationStyle())
  }

  /// Sign changes a sample, over what is louder than silence.
  private func crossings(_ samples: [Int16]) -> Double {
    let loud = samples.filter { abs(Int($0)) > 100 }
    let changes = zip(loud, loud.dropFirst()).count { ($0 < 0) != ($1 < 0) }
    return Double(changes) / Double(max(loud.count, 1))
  }

  /// Median of the fundamental frequency, in hertz, by autocorrelation of 40 ms windows.
  private func fundamental(_ samples: [Int16]) -> Double {
    var found: [Double] = []
    for start in stride(from: 0, to: samples.count - 1800, by: 900) {
      let window = samples[start..<start + 1800].map(Double.init)
      let energy = window.prefix(1200).reduce(0) { $0 + $1 * $1 }
      guard energy > 1e9 else { continue }
      var best = (lag: 0, value: 0.0)
      for lag in 60..<400 {
        var sum = 0.0
        for index in 0..<1200 { sum += window[index] * window[index + lag] }
        if sum > best.value { best = (lag, sum) }
      }
      if best.value > energy * 0.5 { found.append(22050 / Double(best.lag)) }
    }
    return found.sorted().dropFirst(found.count / 2).first ?? 0
  }
}
