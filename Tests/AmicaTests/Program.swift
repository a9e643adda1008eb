import Foundation
import Installation
import TestSupport

/// The built `amica`, run as a person runs it, on a data folder of its own.
struct Program {
  let data: URL

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
    }
  }

  static var executable: URL {
    Installation.executableURL().deletingLastPathComponent().appendingPathComponent("amica")
  }

  /// Runs the program to its end; output goes through files, so that no pipe can fill up.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let folder = data.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try ChildProcess.waitedRun(
      Self.executable, arguments,
      environment: [
        "AMICA_SHARE": TestFolders.checkout.path, "AMICA_DATA": data.path, "PATH": "/usr/bin:/bin",
      ], input: input, in: folder)
    return Outcome(status: result.status, output: result.output, errors: result.errors)
  }
}
