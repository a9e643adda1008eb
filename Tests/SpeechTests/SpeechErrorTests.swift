import Foundation
import Speech
import TestSupport
import Testing

@Suite("Errors of speech say what to do")
struct SpeechErrorTests {
  @Test("an unknown voice names the product's own, not every variant of eSpeak")
  func unknownVoice() async throws {
    try await SpeechFixture.withEngine { engine in
      #expect(engine.pool.voices.own == ["chiara", "grave", "lenta", "telefono", "veloce"])
      #expect(engine.pool.voices.variants.count > 20)
      let error = #expect(throws: SpeechError.self) {
        try engine.pool.voices.engineName(voice: "nope", language: "it-IT")
      }
      let known = ["chiara", "grave", "lenta", "telefono", "veloce", "de", "en", "fr", "it", "sl"]
      #expect(error == .unknownVoice("nope", known: known))
      #expect(
        error?.description.contains("chiara, grave, lenta, telefono, veloce, de, en, fr, it, sl") == true)
      #expect(error?.description.contains("docs/speech.md") == true)
    }
  }

  @Test("a value out of range is named with its option")
  func options() throws {
    let rate = #expect(throws: SpeechError.self) { try Prosody(rate: 900).validate() }
    #expect(rate?.description.contains("--rate") == true)
    #expect(rate?.description.contains("da 80 a 449") == true)
    let frequency = #expect(throws: SpeechError.self) {
      try SpeechFormat(encoding: .wav, sampleRate: 44_100)
    }
    #expect(frequency?.description.contains("--sample-rate") == true)
  }

  @Test("a file that cannot be written is refused with its cause in Italian")
  func files() async throws {
    try await SpeechFixture.withEngine { engine in
      try await TestFolders.temporary { folder in
        func cause(_ path: String) async -> String? {
          do {
            try await engine.write(spoken: SpokenText("Ciao."), to: URL(fileURLWithPath: path))
            return nil
          } catch SpeechError.file(_, let reason) {
            return reason
          } catch {
            return "\(error)"
          }
        }
        #expect(await cause(folder.path) == "è una cartella")
        #expect(await cause(folder.path + "/manca/voce.wav") == "la cartella non c'è")
        #expect(
          await cause(folder.path + "/" + String(repeating: "a", count: 300)) == "il nome è troppo lungo")
        let file = folder.appendingPathComponent("file")
        try Data("x".utf8).write(to: file)
        #expect(await cause(file.path + "/voce.wav") == "una parte del percorso non è una cartella")
        #expect(await cause("/dev/full") == "il disco è pieno")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
      }
    }
  }

  @Test("a device is written, never replaced, and a link keeps pointing at its file")
  func devices() async throws {
    try await SpeechFixture.withEngine { engine in
      try await engine.write(spoken: SpokenText("Ciao."), to: URL(fileURLWithPath: "/dev/null"))
      let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
      #expect(kind == .typeCharacterSpecial)
      try await TestFolders.temporary { folder in
        let file = folder.appendingPathComponent("voce.wav")
        let link = folder.appendingPathComponent("link.wav")
        try Data("x".utf8).write(to: file)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        try await engine.write(spoken: SpokenText("Ciao."), to: link)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
        #expect(try Data(contentsOf: file).count > 10_000)
      }
    }
  }
}
