import Directory
import Foundation

/// Search and routing over the starter directory, or over the index of a data folder named by AMICA_BENCHMARK_INDEX.
struct DirectoryBenchmark {
  let bench: BenchmarkBench

  static let queries = [
    "inps", "comune di roma", "ag. entrate", "forli", "universita di bologna", "ministero interno", "dogane",
    "camera commercio roma", "comune milano", "garante privacy",
  ]
  static let misspelt = [
    "agenzia dele entrate", "comune di bolonia", "istituto nazionale previdensa sociale",
  ]
  static let requests = [
    "Devo rinnovare la carta d'identità, abito a Trieste.", "Come si paga l'IMU a Bologna?",
    "Ho perso il lavoro, posso avere la NASpI?", "Mi serve una visura catastale.",
  ]

  func run() throws {
    let named = ProcessInfo.processInfo.environment["AMICA_BENCHMARK_INDEX"].map { URL(fileURLWithPath: $0) }
    let directory = try DirectoryIndex(
      file: named ?? bench.dataFolder.appendingPathComponent("directory.sqlite"),
      dataFolder: bench.share.appendingPathComponent("data"))
    _ = try directory.search("inps", limit: 5)
    print("Directory: \(try directory.count()) bodies.")
    for (name, texts) in [("search", Self.queries), ("search with a typo", Self.misspelt)] {
      let times = try BenchmarkBench.times(1000) {
        _ = try directory.search(texts[$0 % texts.count], limit: 5)
      }
      print("Directory \(name): \(BenchmarkBench.summary(times)).")
    }
    let times = try BenchmarkBench.times(1000) {
      _ = try directory.route(Self.requests[$0 % Self.requests.count], place: nil)
    }
    print("Directory route: \(BenchmarkBench.summary(times)).")
  }
}
