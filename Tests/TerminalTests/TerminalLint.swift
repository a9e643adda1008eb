import Foundation
import TestSupport
import Testing

/// Runs `scripts/terminal-lint`, the checker that operators use too.
enum TerminalLint {
  /// - Returns: what the checker complained of, one line each.
  static func complaints(
    _ recording: Data, width: Int = 0, typed: [String]? = nil, same: Data? = nil, bell: Bool = false
  ) async throws -> [String] {
    try await TestFolders.temporary { folder in
      let file = folder.appendingPathComponent("recording")
      try recording.write(to: file)
      var arguments = ["--width", String(width)]
      if bell { arguments.append("--bell") }
      if let typed {
        let list = folder.appendingPathComponent("typed")
        try Data(typed.map { $0 + "\n" }.joined().utf8).write(to: list)
        arguments += ["--typed", list.path]
      }
      if let same {
        let other = folder.appendingPathComponent("other")
        try same.write(to: other)
        arguments += ["--same", other.path]
      }
      let result = try await run(arguments + [file.path], in: folder)
      try #require(result.code <= 1, "\(result.output)")
      return result.output.split(separator: "\n").map(String.init)
    }
  }

  private static func run(_ arguments: [String], in folder: URL) async throws -> (code: Int32, output: String)
  {
    let result = try await ChildProcess.run(
      TestFolders.checkout.appendingPathComponent("scripts/terminal-lint"), arguments,
      environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"], in: folder)
    return (result.status, result.output + result.errors)
  }
}
