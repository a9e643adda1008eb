import Speech
import TestSupport

/// Engines with unusual settings.
enum TestEngine {
  static func with(
    _ change: (inout SynthesizerPool.Configuration) -> Void, _ body: (SpeechEngine) async throws -> Void
  ) async throws {
    try await TestFolders.temporary { folder in
      var configuration = try SpeechFixture.configuration(in: folder)
      change(&configuration)
      let engine = try SpeechEngine(configuration: configuration)
      do {
        try await body(engine)
        await engine.shutdown()
      } catch {
        await engine.shutdown()
        throw error
      }
    }
  }
}
