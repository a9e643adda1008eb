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
    func file(_ name: String, _ contents: String = "") throws -> URL {
      let url = folder.appendingPathComponent(name)
      try Data(contents.utf8).write(to: url)
      return url
    }
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.environment = [
      "AMICA_SHARE": TestFolders.checkout.path, "AMICA_DATA": data.path, "PATH": "/usr/bin:/bin",
    ]
    process.standardInput = try FileHandle(forReadingFrom: try file("in", input))
    let (output, errors) = (try file("out"), try file("err"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
