import Foundation
import Testing

@testable import Speech

@Suite("The product's own voices")
struct VoiceTests {
  private static let names = ["chiara", "grave", "lenta", "telefono", "veloce"]
  private static let texts = [
    "it":
      "La ricevuta è pronta. Per ritirarla porti un documento e il codice fiscale. Lo sportello apre alle 9.",
    "en":
      "The receipt is ready. To collect it, bring an identity card. The office opens at nine in the morning.",
    "de": "Die Quittung ist fertig. Bringen Sie bitte Ihren Ausweis mit. Das Amt öffnet um neun Uhr.",
    "fr": "Le reçu est prêt. Pour le retirer, apportez une carte d'identité. Le bureau ouvre à neuf heures.",
    "sl": "Potrdilo je pripravljeno. Prinesite osebni dokument. Urad odpre ob devetih zjutraj.",
  ]

  private func speech(_ engine: SpeechEngine, _ voice: String, volume: Double = 1, rate: Int = 150)
    async throws
    -> [Int16]
  {
    let language = String(voice.prefix { $0 != "+" })
    var bytes: [UInt8] = []
    for try await piece in engine.audio(
      text: Self.texts[language] ?? "",
      prosody: Prosody(rate: rate, volume: volume, voice: voice, language: language),
      format: try SpeechFormat(encoding: .pcm, sampleRate: 8000))
    {
      bytes += piece
    }
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
  }

  @Test("each is there, is in the table of levels, and is loaded: it sounds unlike the plain voice")
  func voices() async throws {
    try await SpeechFixture.withEngine { engine in
      #expect(engine.pool.voices.own == Self.names)
      let expected = Self.names.map { "it+\($0)" } + VoiceCatalogue.languages.keys
      #expect(engine.pool.voices.levels.voices == expected.sorted())
      let plain = try await speech(engine, "it")
      for name in Self.names {
        let samples = try await speech(engine, "it+\(name)")
        #expect(abs(brightness(samples) - brightness(plain)) > 0.3, "\(name)")
      }
    }
  }

  @Test("every voice leaves at -20 dBFS within 1.5 dB, with no peak above -1 dBFS")
  func levels() async throws {
    try await SpeechFixture.withEngine { engine in
      for voice in engine.pool.voices.levels.voices {
        let samples = try await speech(engine, voice)
        let level = try #require(ActiveSpeechLevel.decibels(samples, sampleRate: 8000))
        let right =
          SpeechLevel.target - engine.pool.voices.levels.gain(of: voice) + level - SpeechLevel.target
        #expect(
          abs(level - SpeechLevel.target) < 1.5, "\(voice): \(level) dBFS; the table's row should be \(right)"
        )
        #expect(TestSignal.peak(samples) <= -0.99, "\(voice)")
      }
      let half = try await speech(engine, "it", volume: 0.5)
      let level = try #require(ActiveSpeechLevel.decibels(half, sampleRate: 8000))
      #expect(abs(level - SpeechLevel.target + 6) < 1.5)
    }
  }

  @Test(
    "lenta takes more time at the same speed, veloce no more than the plain voice, grave is lower than chiara"
  )
  func characters() async throws {
    try await SpeechFixture.withEngine { engine in
      let plain = try await speech(engine, "it").count
      let slow = try await speech(engine, "it+lenta").count
      #expect(Double(slow) > 1.1 * Double(plain))
      let fast = try await speech(engine, "it+veloce", rate: 400).count
      let plainFast = try await speech(engine, "it", rate: 400).count
      #expect(Double(fast) < 1.05 * Double(plainFast))
      #expect(try await brightness(speech(engine, "it+grave")) < brightness(speech(engine, "it+chiara")))
    }
  }

  @Test("a damaged table of levels is refused with its line")
  func damaged() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("levels-\(UUID()).tsv")
    defer { try? FileManager.default.removeItem(at: file) }
    for text in ["it\t-20\nit\t-21\n", "# a\nit\n", "it\tx\n", "it\t5\n"] {
      try Data(text.utf8).write(to: file)
      let error = #expect(throws: SpeechError.self) { try VoiceLevels(file: file) }
      #expect(
        error?.description.contains("riga \(text.hasPrefix("it\t-20") || text.hasPrefix("#") ? 2 : 1)")
          == true)
    }
  }

  /// dB of the differences between neighbouring samples against the samples: high voices and consonants raise it.
  private func brightness(_ samples: [Int16]) -> Double {
    let differences = zip(samples, samples.dropFirst()).reduce(0.0) {
      $0 + pow(Double($1.1) - Double($1.0), 2)
    }
    return 10 * log10(differences / samples.reduce(1.0) { $0 + pow(Double($1), 2) })
  }
}
