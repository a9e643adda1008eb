import Foundation
import Installation

/// Shows a figure as soon as it is known, in a file too.
func print(_ line: String) {
  Swift.print(line)
  fflush(nil)
}

/// What the benchmarks share: folders and the way a figure is made and printed.
struct BenchmarkBench: Sendable {
  let share: URL
  let dataFolder: URL

  init() throws {
    share = try Installation.shareFolder()
    dataFolder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "amica-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: dataFolder, withIntermediateDirectories: true)
  }

  /// One-minute load of the machine, to be told beside every figure.
  var load: String {
    (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first.map(
      String.init) ?? "?"
  }

  /// The times of a work repeated, in milliseconds, shortest first.
  static func times(_ count: Int, _ work: (Int) throws -> Void) rethrows -> [Double] {
    var times: [Double] = []
    for index in 0..<count {
      let start = ContinuousClock.now
      try work(index)
      times.append(milliseconds(ContinuousClock.now - start))
    }
    return times.sorted()
  }

  static func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// "median 0.210 ms, p99 0.500 ms, most 0.900 ms of 1000".
  static func summary(_ sorted: [Double]) -> String {
    func at(_ share: Double) -> String {
      String(format: "%.3f ms", sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
    }
    return "median \(at(0.5)), p99 \(at(0.99)), most \(at(1)) of \(sorted.count)"
  }
}
