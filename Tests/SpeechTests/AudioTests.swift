import Foundation
import Speech
import TestSupport
import Testing

@Suite("Audio formats")
struct AudioTests {
  @Test("A-law and mu-law codes of ITU-T G.711")
  func companding() {
    #expect(Companding.alaw(0) == 0xD5)
    #expect(Companding.alaw(-1) == 0x55)
    #expect(Companding.alaw(.max) == 0xAA)
    #expect(Companding.alaw(.min) == 0x2A)
    #expect(Companding.alaw(1000) == 0xFA)
    #expect(Companding.ulaw(0) == 0xFF)
    #expect(Companding.ulaw(.max) == 0x80)
    #expect(Companding.ulaw(.min) == 0x00)
    #expect(Companding.ulaw(1000) == 0xCE)
  }

  @Test("a tone keeps its length and its strength at 8000 and 16000 Hz", arguments: [8000, 16000])
  func resampling(_ rate: Int) throws {
    let tone = (0..<44100).map { Int16(10000 * sin(2 * Double.pi * 1000 * Double($0) / 22050)) }
    let encoder = try SpeechEncoder(format: SpeechFormat(encoding: .pcm, sampleRate: rate))
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: tone.count, by: 441) {
      bytes += try encoder.encode(Array(tone[start..<start + 441]))
    }
    bytes += try encoder.finish()
    #expect(abs(bytes.count / 2 - 2 * rate) <= 4)
    let samples = stride(from: 0, to: bytes.count - 1, by: 2).map {
      Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
    #expect(abs(SpeechFixture.loudness(samples) - 7071) < 150)
  }

  @Test("what a telephone cannot carry does not come back as another tone")
  func aliasing() throws {
    let tone = (0..<44100).map { Int16(10000 * sin(2 * Double.pi * 5500 * Double($0) / 22050)) }
    let encoder = try SpeechEncoder(format: SpeechFormat(encoding: .pcm, sampleRate: 8000))
    let bytes = try encoder.encode(tone) + encoder.finish()
    let samples = stride(from: 2000, to: bytes.count - 2001, by: 2).map {
      Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
    #expect(SpeechFixture.loudness(samples) < 10)
  }

  @Test("only known sample rates")
  func rates() throws {
    #expect(throws: SpeechError.self) { try SpeechFormat(encoding: .wav, sampleRate: 44100) }
    #expect(try SpeechFormat(encoding: .alaw).sampleRate == 8000)
    #expect(try SpeechFormat(encoding: .wav).sampleRate == 22050)
  }

  @Test("the WAV header, field by field")
  func header() {
    let expected: [UInt8] =
      Array("RIFF".utf8) + [36 + 4, 0, 0, 0] + Array("WAVE".utf8)
      + Array("fmt ".utf8) + [16, 0, 0, 0] + [1, 0] + [1, 0]  // PCM, one channel
      + [0x22, 0x56, 0, 0] + [0x44, 0xAC, 0, 0]  // 22050 Hz, 44100 bytes a second
      + [2, 0] + [16, 0]  // bytes a frame, bits
      + Array("data".utf8) + [4, 0, 0, 0]
    #expect(WAVHeader(sampleRate: 22050, dataBytes: 4).bytes == expected)
  }

  @Test("files have the length of what was spoken, in every format")
  func files() async throws {
    try await SpeechFixture.withEngine { engine in
      try await TestFolders.temporary { folder in
        let text = SpokenText("Il suo appuntamento è martedì alle ore 9.45.")
        let wav = try await engine.wav(spoken: text)
        let seconds = Double(wav.count - 44) / 44100
        #expect(seconds > 1.5)
        let size = wav[40..<44].reversed().reduce(0) { $0 << 8 | Int($1) }
        #expect(size == wav.count - 44)
        for encoding in SpeechFormat.Encoding.allCases {
          let file = folder.appendingPathComponent("voce.\(encoding.rawValue)")
          let format = try SpeechFormat(encoding: encoding, sampleRate: 8000)
          let written = try await engine.write(spoken: text, format: format, to: file)
          #expect(abs(written - seconds) < 0.1)
          let bytes = try Data(contentsOf: file)
          let sampleBytes = encoding == .alaw || encoding == .ulaw ? 1 : 2
          let samples = (bytes.count - (encoding == .wav ? 44 : 0)) / sampleBytes
          #expect(Double(samples) / 8000 == written)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.count == 4)
      }
    }
  }

  @Test("a folder that is not there is refused, and a failed speech leaves no file")
  func unwritable() async throws {
    try await SpeechFixture.withEngine { engine in
      await #expect(throws: SpeechError.self) {
        try await engine.write(spoken: SpokenText("Ciao."), to: URL(fileURLWithPath: "/nonexistent/voce.wav"))
      }
      try await TestFolders.temporary { folder in
        await #expect(throws: SpeechError.emptyText) {
          try await engine.write(spoken: SpokenText("  "), to: folder.appendingPathComponent("voce.wav"))
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left == [])
      }
    }
  }
}
