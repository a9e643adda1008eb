import Domain
import Foundation
import Profiles

/// Resolving a profile, which happens once for every message.
struct ProfileBenchmark {
  let bench: BenchmarkBench

  func run() throws {
    let profiles = bench.share.appendingPathComponent("profiles")
    let table = try TermTable(file: profiles.appendingPathComponent("terms.json"))
    let templates = try TemplateLibrary(folder: profiles, table: table)
    let resolver = ProfileResolver(table: table, templates: templates)
    let moment = Date()
    let times = BenchmarkBench.times(10_000) { index in
      _ = resolver.resolve(
        profile: templates.templates[index % templates.templates.count], channel: .voice, at: moment)
    }
    print("Profile resolve: \(BenchmarkBench.summary(times)).")
  }
}
