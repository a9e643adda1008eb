import Foundation
import Glibc
import Speech
import TestSupport
import Testing

@Suite("What the speech workers leave and are allowed")
struct EngineDataTests {
  @Test("data folders of earlier versions go, but not recent ones nor those in use")
  func oldFolders() async throws {
    try await TestFolders.temporary { folder in
      let files = FileManager.default
      let old = Date(timeIntervalSinceNow: -200_000)
      for name in ["espeak-old", "espeak-held", "espeak-recent", "draft-old", "altro"] {
        let made = folder.appendingPathComponent(name)
        try files.createDirectory(at: made, withIntermediateDirectories: true)
        if name != "espeak-recent" {
          try files.setAttributes([.modificationDate: old], ofItemAtPath: made.path)
        }
      }
      let held = open(folder.appendingPathComponent("espeak-held").path, O_RDONLY | O_CLOEXEC)
      defer { close(held) }
      #expect(flock(held, LOCK_SH) == 0)
      let engine = try SpeechEngine(configuration: SpeechFixture.configuration(in: folder))
      await engine.shutdown()
      let left = Set(try files.contentsOfDirectory(atPath: folder.path))
      #expect(left.isSuperset(of: ["altro", "espeak-held", "espeak-recent"]))
      #expect(left.isDisjoint(with: ["espeak-old", "draft-old"]))
      #expect(left.count == 4)
    }
  }

  @Test("a worker can gain no rights")
  func privileges() async throws {
    try await SpeechFixture.withEngine { engine in
      _ = try await SpeechFixture.samples(engine, "Ciao.")
      let worker = try #require(engine.pool.workerProcesses.first)
      let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
      #expect(status.contains("NoNewPrivs:\t1"))
    }
  }
}
