import Foundation
import GatewayAPI
import Messages
import Terminal
import TestSupport

/// One session with typed lines, and what a person got.
struct SessionRun {
  var text: String
  var code: Int32

  var lines: [String] { text.components(separatedBy: "\n") }

  static let folder = TestFolders.checkout.appendingPathComponent("data/messages-terminal", isDirectory: true)

  static func messages() throws -> MessageCatalogue { try MessageCatalogue(folder: folder) }

  static func commands() throws -> CommandCatalogue {
    try CommandCatalogue(folder: folder.appendingPathComponent("commands", isDirectory: true))
  }

  static func terms() throws -> TermWords {
    try TermWords(file: TestFolders.checkout.appendingPathComponent("profiles/terms.json"))
  }

  static func of(
    _ typed: [String], gateway: any Gateway = ScriptedGateway(),
    options: TerminalOptions = TerminalOptions(width: 0)
  ) async throws -> SessionRun {
    try await of(events: typed.map { .line($0) }, gateway: gateway, options: options)
  }

  static func of(
    events: [InputEvent], gateway: any Gateway = ScriptedGateway(),
    options: TerminalOptions = TerminalOptions(width: 0)
  ) async throws -> SessionRun {
    let output = RecordedOutput()
    let session = TerminalSession(
      gateway: gateway, messages: try messages(), commands: try commands(), terms: try terms(),
      options: options,
      input: ScriptedInput(events: events), output: output)
    let code = try await session.run()
    return SessionRun(text: output.text, code: code)
  }
}
