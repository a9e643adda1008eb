import Foundation
import Installation
import Speech

/// First audio and whole speech through one worker, beside the `espeak-ng` command where it is installed.
struct SpeechBenchmark {
  let bench: BenchmarkBench

  static let text =
    "La domanda va presentata entro il 31 dicembre 2026. Porti il verbale e la carta d'identità."

  func run() async throws {
    let speech = try SpeechEngine(
      configuration: .init(
        worker: try Installation.synthesizer(), workers: 1,
        dataFolder: bench.dataFolder.appendingPathComponent("speech"),
        voicesFolder: bench.share.appendingPathComponent("voices")))
    var first: [Double] = []
    var whole: [Double] = []
    var bytes = 0
    for round in 0..<220 {
      let start = ContinuousClock.now
      var isFirst = true
      bytes = 0
      for try await chunk in speech.audio(text: Self.text, format: try SpeechFormat(encoding: .pcm)) {
        if isFirst, round >= 20 { first.append(BenchmarkBench.milliseconds(ContinuousClock.now - start)) }
        isFirst = false
        bytes += chunk.count
      }
      if round >= 20 { whole.append(BenchmarkBench.milliseconds(ContinuousClock.now - start)) }
    }
    await speech.shutdown()
    let seconds = Double(bytes) / 2 / 22050
    print("Speech first audio: \(BenchmarkBench.summary(first.sorted())).")
    print(
      "Speech whole (\(String(format: "%.1f", seconds)) s of audio): \(BenchmarkBench.summary(whole.sorted()))."
    )
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/espeak-ng") else { return }
    let spawned = try BenchmarkBench.times(50) { _ in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/espeak-ng")
      process.arguments = ["-v", "it", "--stdout", Self.text]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      _ = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    }
    print("Peer, the espeak-ng command, whole: \(BenchmarkBench.summary(spawned)).")
  }
}
