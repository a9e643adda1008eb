import Foundation
import Speech
import Testing

@Suite("Audio for a telephone line")
struct TelephonyTests {
  @Test(
    "what a line carries passes within 1 dB, and what it cannot carry is 60 dB down",
    arguments: [(8000, 3400.0, 4200.0), (16_000, 7000.0, 8400.0)])
  func filter(_ rate: Int, _ passed: Double, _ stopped: Double) throws {
    let reference = TestSignal.decibels(TestSignal.tone(1000))
    for hertz in stride(from: 200, through: passed, by: 200) {
      let level = TestSignal.decibels(try TestSignal.encoded(TestSignal.tone(hertz), at: rate))
      #expect(abs(level - reference) < 1, "\(hertz) Hz: \(level - reference) dB")
    }
    for hertz in stride(from: stopped, through: 11_000, by: 200) {
      let level = TestSignal.decibels(try TestSignal.encoded(TestSignal.tone(hertz), at: rate))
      #expect(level - reference < -60, "\(hertz) Hz: \(level - reference) dB")
    }
  }

  @Test("a rising tone is even up to 3400 Hz and gone from 4200 Hz", arguments: [8000, 16_000])
  func sweep(_ rate: Int) throws {
    let scale = rate == 8000 ? 1.0 : 2.0
    let passed = try TestSignal.encoded(
      TestSignal.sweep(from: 300, to: rate == 8000 ? 3400 : 7000), at: rate)
    let blocks = stride(from: rate / 10, to: rate * 9 / 10, by: rate / 50).map {
      20 * log10(SpeechFixture.loudness(Array(passed[$0..<$0 + rate / 50])) / 7071)
    }
    #expect(blocks.allSatisfy { abs($0) < 1 }, "\(blocks)")
    let stopped = try TestSignal.encoded(TestSignal.sweep(from: 4200 * scale, to: 10_900), at: rate)
    #expect(TestSignal.decibels(stopped) - 20 * log10(7071) < -60)
  }

  @Test("A-law and mu-law of all 65,536 samples are those of ITU-T G.191")
  func companding() {
    for sample in Int16.min...Int16.max {
      let (alaw, ulaw) = (G191.alaw(sample), G191.ulaw(sample))
      guard Companding.alaw(sample) != alaw || Companding.ulaw(sample) != ulaw else { continue }
      Issue.record("\(sample): \(Companding.alaw(sample)) \(alaw), \(Companding.ulaw(sample)) \(ulaw)")
      return
    }
  }

  @Test("frames are 20 ms each, numbered, and the last is filled with silence")
  func frames() throws {
    for (encoding, rate, size, silence) in [
      (SpeechFormat.Encoding.alaw, 8000, 160, UInt8(0xD5)), (.ulaw, 8000, 160, 0xFF), (.pcm, 8000, 320, 0),
      (.alaw, 16_000, 320, 0xD5), (.pcm, 16_000, 640, 0),
    ] {
      var framer = try SpeechFramer(format: SpeechFormat(encoding: encoding, sampleRate: rate))
      var frames = framer.append([UInt8](repeating: 1, count: size - 1))
      #expect(frames.isEmpty)
      frames += framer.append([UInt8](repeating: 1, count: 2 * size + 3))
      let last = framer.finish()
      frames += [try #require(last)]
      let none = framer.finish()
      #expect(none == nil)
      #expect(frames.map(\.number) == [0, 1, 2, 3])
      #expect(frames.map(\.sample) == [0, 1, 2, 3].map { $0 * rate / 50 })
      #expect(frames.allSatisfy { $0.bytes.count == size })
      #expect(frames[3].bytes == [1, 1] + [UInt8](repeating: silence, count: size - 2))
    }
    #expect(throws: SpeechError.self) { try SpeechFramer(format: .wav) }
    #expect(throws: SpeechError.self) {
      try SpeechFramer(format: SpeechFormat(encoding: .pcm, sampleRate: 22_050))
    }
  }

  @Test("a speech leaves in frames that hold all of it")
  func framedSpeech() async throws {
    try await SpeechFixture.withEngine { engine in
      var framer = try SpeechFramer(format: .telephony)
      var (frames, bytes) = (0, 0)
      for try await piece in engine.audio(text: "Buongiorno, come posso aiutarla?", format: .telephony) {
        bytes += piece.count
        frames += framer.append(piece).count
      }
      frames += framer.finish() == nil ? 0 : 1
      #expect(bytes > 8000)
      #expect(frames == (bytes + 159) / 160)
    }
  }
}

/// The reference encoder of ITU-T G.191 (STL), in its own terms: one's complement, segment by shifting.
private enum G191 {
  static func alaw(_ sample: Int16) -> UInt8 {
    var magnitude = Int(sample < 0 ? ~sample : sample) >> 4
    if magnitude > 15 {
      var exponent = 1
      while magnitude > 16 + 15 {
        magnitude >>= 1
        exponent += 1
      }
      magnitude -= 16
      magnitude += exponent << 4
    }
    if sample >= 0 { magnitude |= 0x80 }
    return UInt8(magnitude) ^ 0x55
  }

  static func ulaw(_ sample: Int16) -> UInt8 {
    let magnitude = min((Int(sample < 0 ? ~sample : sample) >> 2) + 33, 0x1FFF)
    var segment = 1
    var rest = magnitude >> 6
    while rest != 0 {
      segment += 1
      rest >>= 1
    }
    let code = (8 - segment) << 4 | (0xF - (magnitude >> segment & 0xF))
    return UInt8(sample >= 0 ? code | 0x80 : code)
  }
}
