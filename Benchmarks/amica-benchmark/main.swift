import Directory
import Domain
import Foundation
import Installation
import Mediation
import PlainLanguage
import Profiles
import Speech

// Prints the product's speed figures, one a line. Usage: amica-benchmark [simplify] [directory] [profile] [speech]
let wanted = Set(CommandLine.arguments.dropFirst())
let benchmarks: [(String, @Sendable (BenchmarkBench) async throws -> Void)] = [
  ("simplify", { try SimplifyBenchmark(bench: $0).run() }),
  ("directory", { try DirectoryBenchmark(bench: $0).run() }),
  ("profile", { try ProfileBenchmark(bench: $0).run() }),
  ("speech", { try await SpeechBenchmark(bench: $0).run() }),
]
do {
  let bench = try BenchmarkBench()
  print("Load at the start: \(bench.load). Cores: \(ProcessInfo.processInfo.activeProcessorCount).")
  for (name, run) in benchmarks where wanted.isEmpty || wanted.contains(name) { try await run(bench) }
  try? FileManager.default.removeItem(at: bench.dataFolder)
} catch {
  FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
  exit(1)
}
