import Foundation
import GatewayAPI
import Messages
import Terminal

/// One session that meets every task and every kind of prompt.
enum FullSession {
  static let typed = [
    "dove", "xyz 1.000", "ripeti", "ripeti 2", "ripeti passo 2", "ripeti 99", "banana", "9", "", "compita",
    "compita 2", "compita ABC", "più semplice", "dettagli", "lento", "veloce", "velocità 10", "storia",
    "silenzio", "silenzio", "annulla", "aiuto", "aiuto ripeti", "operatore", "operatore", "0",
    "1", "zzz", "comune", "1", "7", "0", "inps",
    "2", "9", "0", "0", "profilo profilo-3", "annulla", "3", "1", "perché speech.rate",
    "4", "Ho ricevuto una lettera.", "Che cosa devo fare?", "fine", "0",
    "5", "Vorrei un aiuto", "lingua inglese", "help", "language italian", "esperto", "Un'altra domanda", "0",
    "principiante", "larghezza 10", "0", "no", "0", "stop",
  ]

  /// Runs the session at a pseudo-terminal.
  ///
  /// - Returns: the bytes the terminal got, and the exit code.
  static func recording(width: Int, gateway: any Gateway = ScriptedGateway()) async throws -> (Data, Int32) {
    try await recording(of: typed, options: TerminalOptions(width: width), gateway: gateway)
  }

  static func recording(
    of typed: [String], options: TerminalOptions, gateway: any Gateway = ScriptedGateway()
  ) async throws -> (Data, Int32) {
    let terminal = try PseudoTerminal()
    let output = StandardOutput(descriptor: terminal.programEnd, linger: .zero)
    let session = TerminalSession(
      gateway: gateway, messages: try SessionRun.messages(), commands: try SessionRun.commands(),
      terms: try SessionRun.terms(),
      options: options, input: StandardInput(descriptor: terminal.programEnd), output: output)
    async let code = session.run()
    await terminal.answer(with: typed)
    let result = try await code
    await terminal.wait(for: "arrivederci.\r\n")
    return (terminal.recording, result)
  }
}
