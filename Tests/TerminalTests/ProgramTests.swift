import Foundation
import TestSupport
import Testing

/// Where the built program is: `AMICA_BIN`, or `amica` beside the tests; nil where it has not been built.
enum Program {
  static let file: URL? = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["AMICA_BIN"].map { URL(fileURLWithPath: $0) }
    let program = named ?? own.appendingPathComponent("amica")
    return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
  }()
}

/// The built program at a pseudo-terminal.
@Suite(.serialized, .enabled(if: Program.file != nil)) struct ProgramTests {
  static let typed = [
    "dove", "Come ottengo il contrassegno per il parcheggio?", "ripeti 1", "ripeti 999", "compita ABC",
    "lento",
    "perché terminal.width", "aiuto ripeti", "0", "cerca ente INPS", "0", "stop",
  ]

  private func recording(width: Int, term: String) async throws -> (Data, Int32) {
    try await TestFolders.temporary { folder in
      let terminal = try PseudoTerminal()
      var environment = ProcessInfo.processInfo.environment
      environment["TERM"] = term
      environment["AMICA_SHARE"] = TestFolders.checkout.path
      let end = terminal.programEnd
      let process = try ChildProcess(
        try #require(Program.file), ["terminal", "--data", folder.path, "--width", String(width)],
        environment: environment, streams: (end, end, end))
      terminal.releaseProgramEnd()
      await terminal.answer(with: Self.typed)
      let code = try await process.status()
      await terminal.waitForEnd()
      return (terminal.recording, code)
    }
  }

  @Test(arguments: [0, 20, 80])
  func `the program keeps the rules, whatever the terminal is called`(width: Int) async throws {
    let (dumb, code) = try await recording(width: width, term: "dumb")
    let (capable, _) = try await recording(width: width, term: "xterm-256color")
    #expect(code == 0)
    let complaints = try await TerminalLint.complaints(dumb, width: width, typed: Self.typed, same: capable)
    #expect(complaints == [], "\(String(decoding: dumb, as: UTF8.self))")
  }
}
