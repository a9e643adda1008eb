import Foundation
import Testing

@testable import Speech

@Suite("Level and silence")
struct LevelTests {
  @Test(
    "peaks stop at -1 dBFS without clipping, and quiet speech passes untouched",
    arguments: [8000, 16_000, 22_050])
  func limiter(_ rate: Int) throws {
    let loud = try TestSignal.encoded(TestSignal.tone(440, amplitude: 30_000), at: rate, gain: 12)
    #expect(TestSignal.peak(loud) <= -0.999)
    #expect(TestSignal.decibels(loud) > 20 * log10(20_000))
    // A clipped tone would be square: its strength at three times its frequency tells.
    #expect(distortion(loud, of: 440, at: rate) < 0.01)
    let quiet = TestSignal.tone(440, amplitude: 5000)
    let passed = try TestSignal.encoded(quiet, at: rate)
    #expect(abs(TestSignal.decibels(passed) - TestSignal.decibels(quiet)) < 0.05)
    if rate == 22_050 { #expect(passed == quiet) }
  }

  @Test("after a peak the gain comes back, and nothing is lost or added")
  func recovery() throws {
    var samples = TestSignal.tone(300, amplitude: 5000, seconds: 1)
    samples.replaceSubrange(
      4000..<4100, with: TestSignal.tone(300, amplitude: 32_000, seconds: 0.01).prefix(100))
    let passed = try TestSignal.encoded(samples, at: 22_050)
    #expect(passed.count == samples.count)
    #expect(TestSignal.peak(passed) <= -0.999)
    #expect(Array(passed[..<3800]) == Array(samples[..<3800]))
    #expect(
      abs(
        SpeechFixture.loudness(Array(passed[18_000...])) - SpeechFixture.loudness(Array(samples[18_000...])))
        < 30)
  }

  @Test("blocks of any size give the same audio")
  func blocks() throws {
    let samples = TestSignal.sweep(from: 200, to: 3000).map { Int16(clamping: Int($0) * 3) }
    let whole = try TestSignal.encoded(samples, at: 8000, gain: 6, block: samples.count)
    for block in [1, 7, 441, 5000] {
      #expect(try TestSignal.encoded(samples, at: 8000, gain: 6, block: block) == whole)
    }
  }

  @Test("active speech level leaves pauses out")
  func activeLevel() throws {
    let speech = TestSignal.tone(500, amplitude: 3276.8 * 2.squareRoot(), seconds: 2)
    let steady = try #require(ActiveSpeechLevel.decibels(speech, sampleRate: 22_050))
    #expect(abs(steady + 20) < 0.1)
    let paused = speech + [Int16](repeating: 0, count: 44_100) + speech
    let level = try #require(ActiveSpeechLevel.decibels(paused, sampleRate: 22_050))
    #expect(abs(level + 20) < 0.6)
    #expect(ActiveSpeechLevel.decibels([Int16](repeating: 0, count: 1000), sampleRate: 22_050) == nil)
  }

  @Test("silence before the first sound goes but for 5 ms, silence inside stays, silence after has a limit")
  func trim() {
    var trim = SilenceTrim(maximumTrailing: 100)
    let silence = [Int16](repeating: 0, count: 500)
    let sound = [Int16](repeating: 100, count: 300)
    var result: [Int16] = []
    for block in [silence, silence, sound, silence, sound] + Array(repeating: silence, count: 20) {
      result += trim.process(block)
    }
    result += trim.finish()
    #expect(trim.removed == 1000 - 110)
    #expect(result.count == 110 + 300 + 500 + 300 + 2205)
    #expect(Array(result[110..<410]) == sound)
  }

  @Test("a passage that is silent on purpose keeps its time")
  func silentPassage() {
    var trim = SilenceTrim(maximumTrailing: 500)
    let count = trim.process([Int16](repeating: 0, count: 22_050)).count + trim.finish().count
    #expect(count == 22_050)
  }

  @Test(
    "speech begins within 6 ms and ends soon", arguments: ["Per favore attenda.", "Sì.", "Scelga un numero."])
  func onset(_ text: String) async throws {
    try await SpeechFixture.withEngine { engine in
      let samples = try await SpeechFixture.samples(engine, text)
      let first = try #require(samples.firstIndex { $0.magnitude > 50 })
      let last = try #require(samples.lastIndex { $0.magnitude > 50 })
      #expect(first <= 22_050 * 6 / 1000)
      #expect(samples.count - last <= 22_050 * 130 / 1000)
    }
  }

  /// Amplitude at three times a frequency against that at the frequency.
  private func distortion(_ samples: [Int16], of hertz: Double, at rate: Int) -> Double {
    let middle = Array(samples[samples.count / 4..<samples.count * 3 / 4])
    func amplitude(_ hertz: Double) -> Double {
      var (sine, cosine) = (0.0, 0.0)
      for (index, sample) in middle.enumerated() {
        let angle = 2 * Double.pi * hertz * Double(index) / Double(rate)
        sine += Double(sample) * sin(angle)
        cosine += Double(sample) * cos(angle)
      }
      return (sine * sine + cosine * cosine).squareRoot()
    }
    return amplitude(3 * hertz) / amplitude(hertz)
  }
}
