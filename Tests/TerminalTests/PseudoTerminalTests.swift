import Foundation
import Terminal
import Testing

/// The real edges of a terminal: keys, Ctrl-C, Ctrl-D, bytes that are no text.
@Suite(.serialized) struct PseudoTerminalTests {
  private func run(_ act: (PseudoTerminal, StandardInput) async -> Void) async throws -> (String, Int32) {
    let terminal = try PseudoTerminal()
    let input = StandardInput(descriptor: terminal.programEnd)
    let session = TerminalSession(
      gateway: ScriptedGateway(), messages: try SessionRun.messages(), commands: try SessionRun.commands(),
      options: TerminalOptions(width: 0), input: input,
      output: StandardOutput(descriptor: terminal.programEnd, linger: .zero))
    async let code = session.run()
    _ = await terminal.waitForPrompt(after: 0)
    await act(terminal, input)
    let result = try await code
    await terminal.wait(for: "arrivederci.\r\n")
    return (String(decoding: terminal.recording, as: UTF8.self), result)
  }

  @Test func `the terminal's own echo stays and nothing typed is written twice`() async throws {
    let (text, _) = try await run { terminal, _ in terminal.type("stop\n") }
    #expect(text.contains("Scriva la domanda o un numero: stop\r\nSessione chiusa su Sua richiesta.\r\n"))
  }

  @Test func `Ctrl-D ends the session in words`() async throws {
    let (text, code) = try await run { terminal, _ in terminal.type(bytes: [4]) }
    #expect(code == 0)
    #expect(text.hasSuffix(": \r\nIl testo in ingresso è finito.\r\nLinea Amica: arrivederci.\r\n"))
  }

  @Test func `an interruption at a prompt ends the session in words`() async throws {
    let (text, code) = try await run { _, input in input.interrupt() }
    #expect(code == 0)
    #expect(text.hasSuffix(": \r\nSessione interrotta con Ctrl-C.\r\nLinea Amica: arrivederci.\r\n"))
  }

  @Test func `bytes that are not UTF-8 are refused, and the next line is read`() async throws {
    let (text, _) = try await run { terminal, _ in
      terminal.type(bytes: [0xE8, 0x20, 0xFF, 0x0A])
      _ = await terminal.waitForPrompt(after: 400)
      terminal.type("stop\n")
    }
    #expect(text.contains("Errore: la riga non è testo UTF-8."))
    #expect(text.contains("Sessione chiusa su Sua richiesta."))
  }

  @Test func `the arrow keys do nothing`() async throws {
    let (text, _) = try await run { terminal, _ in terminal.type("\u{1B}[A\u{1B}[Dstop\u{1B}OC\n") }
    #expect(text.contains("Sessione chiusa su Sua richiesta."))
  }
}
