import Foundation
import Installation
import Speech
import TestSupport

/// The real engine, shared by the tests: workers are processes, so tests may run side by side.
enum SpeechFixture {
  static let voices = TestFolders.checkout.appendingPathComponent("voices", isDirectory: true)
  static let table = TestFolders.checkout.appendingPathComponent("Tests/SpeechTests", isDirectory: true)

  static func normaliser() throws -> Normaliser { try Normaliser(voicesFolder: voices) }

  static func configuration(workers: Int = 1, in folder: URL) throws -> SynthesizerPool.Configuration {
    .init(
      worker: try Installation.synthesizer(), workers: workers, dataFolder: folder, voicesFolder: voices)
  }

  /// An engine with its own workers, ended when the body returns.
  static func withEngine<Result>(
    workers: Int = 1, _ body: (SpeechEngine) async throws -> Result
  ) async throws -> Result {
    try await TestFolders.temporary { folder in
      let engine = try SpeechEngine(configuration: configuration(workers: workers, in: folder))
      do {
        let result = try await body(engine)
        await engine.shutdown()
        return result
      } catch {
        await engine.shutdown()
        throw error
      }
    }
  }

  static func samples(
    _ engine: SpeechEngine, _ text: String, _ prosody: Prosody = Prosody()
  ) async throws -> [Int16] {
    var samples: [Int16] = []
    for try await chunk in engine.chunks(spoken: SpokenText(text), prosody: prosody) {
      samples += chunk.samples
    }
    return samples
  }

  static func loudness(_ samples: [Int16]) -> Double {
    guard !samples.isEmpty else { return 0 }
    return (samples.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(samples.count)).squareRoot()
  }
}
