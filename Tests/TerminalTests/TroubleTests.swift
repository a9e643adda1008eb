import Domain
import Foundation
import GatewayAPI
import Terminal
import TestSupport
import Testing

/// What a person meets when something goes wrong.
@Suite struct TroubleTests {
  @Test func `lines that are no text or too long are refused and the same question follows`() async throws {
    let run = try await SessionRun.of(events: [.notText, .tooLong(limit: 65536), .line(""), .line("stop")])
    #expect(run.text.contains("Errore: la riga non è testo UTF-8."))
    #expect(run.text.contains("Errore: la riga è troppo lunga. Scriva al massimo 65536 byte per riga."))
    #expect(
      run.text.contains("Errore: la riga è vuota. Scelga un numero da 0 a 6, oppure scriva la domanda."))
    #expect(run.text.components(separatedBy: "Scriva la domanda o un numero: ").count == 5)
  }

  @Test func `Ctrl-C and the end of the input close the session in words`() async throws {
    let interrupted = try await SessionRun.of(events: [.line("Una domanda"), .interrupted])
    #expect(interrupted.code == 0)
    #expect(interrupted.text.hasSuffix("\nSessione interrotta con Ctrl-C.\nLinea Amica: arrivederci.\n"))
    let ended = try await SessionRun.of(events: [])
    #expect(ended.code == 0)
    #expect(ended.text.hasSuffix("\nIl testo in ingresso è finito.\nLinea Amica: arrivederci.\n"))
  }

  @Test(arguments: [
    (GatewayError.Code.unreachable, Int32(4)), (.badInput, 3), (.notFound, 3), (.unauthorised, 3),
    (.internal, 5),
  ])
  func `a service that refuses the start gives its reason and its exit code`(
    code: GatewayError.Code, exit: Int32
  ) async throws {
    let run = try await SessionRun.of(
      ["stop"], gateway: RefusingGateway(error: GatewayError(code, "Non va. Riprovi.")))
    #expect(run.lines.first == "Errore: Non va. Riprovi.")
    #expect(run.code == exit)
  }

  @Test func `a profile that is not there is refused with the way to mend it`() async throws {
    let run = try await SessionRun.of(["stop"], options: TerminalOptions(width: 0, profile: "boh"))
    #expect(run.lines.first == "Errore: Il profilo boh non c'è. Scelga un profilo dell'elenco.")
    #expect(run.code == 3)
    let later = try await SessionRun.of(["profilo boh", "dove"])
    #expect(later.text.contains("Errore: il profilo boh non c'è."))
    #expect(later.lines.contains("Profilo: nessuno."))
  }

  @Test func `a service that fails for one question keeps the session`() async throws {
    let gateway = ScriptedGateway { message in
      if message.text == "prima domanda" {
        throw GatewayError(.unreachable, "Il servizio non risponde. Riprovi.")
      }
      if message.text == "seconda domanda" { throw CocoaError(.fileNoSuchFile) }
      return Samples.reply(to: message)
    }
    let run = try await SessionRun.of(
      ["prima domanda", "seconda domanda", "terza domanda"], gateway: gateway)
    #expect(run.lines.contains("Errore: Il servizio non risponde. Riprovi."))
    #expect(run.text.contains("Errore: il servizio ha avuto un problema."))
    #expect(run.lines.contains("Risposta pronta: 9 righe."))
  }

  @Test func `waiting is told at once, by heartbeats on the progress output, and ended by Ctrl-C`()
    async throws
  {
    let output = RecordedOutput()
    let progress = RecordedOutput()
    let gateway = ScriptedGateway { _ in
      try await Task.sleep(for: .seconds(3600))
      return Samples.reply(lines: [])
    }
    let input = InterruptibleInput(lines: ["Una domanda"])
    let session = TerminalSession(
      gateway: gateway, messages: try SessionRun.messages(), commands: try SessionRun.commands(),
      options: TerminalOptions(width: 0, heartbeat: .milliseconds(1)), input: input, output: output,
      progress: progress)
    async let code = session.run()
    await progress.wait(for: "Attendo ancora: 2 secondi.")
    input.interrupt()
    #expect(try await code == 0)
    #expect(progress.text.hasPrefix("Cerco la risposta.\n"))
    #expect(!output.text.contains("Attendo"))
    #expect(output.text.hasSuffix("\nSessione interrotta con Ctrl-C.\nLinea Amica: arrivederci.\n"))
  }

  @Test func `silence leaves out the notices of waiting, not the answer`() async throws {
    let run = try await SessionRun.of(["Una domanda"], options: TerminalOptions(width: 0, silence: true))
    #expect(!run.text.contains("Cerco la risposta."))
    #expect(run.lines.contains("Risposta pronta: 9 righe."))
  }

  @Test func `an output that is closed ends the session quietly`() async throws {
    let session = TerminalSession(
      gateway: ScriptedGateway(), messages: try SessionRun.messages(), commands: try SessionRun.commands(),
      options: TerminalOptions(), input: ScriptedInput(["Una domanda"]), output: ClosedOutput())
    #expect(try await session.run() == 0)
  }

  @Test(arguments: [-1, 1, 19, 201, 100_000])
  func `a width outside its range is refused with the range`(width: Int) async throws {
    let error = await #expect(throws: TerminalError.self) {
      try await SessionRun.of([], options: TerminalOptions(width: width))
    }
    #expect(error?.code == .badOption)
    #expect(error?.message.contains("da 20 a 200") == true)
  }

  @Test(arguments: [20, 40, 200, 0])
  func `hostile text from outside cannot draw, move or break the lines`(width: Int) async throws {
    let hostile = [
      "\u{1B}[2J\u{1B}[31mRosso\u{1B}[0m e \u{7}campana\u{8}\u{8} {name} {count}",
      "╔════════╗\r║ Ufficio ║\r\n╚════════╝", "⠋⠙⠹ attendere ✓ fatto → poi 📞 800 123 456 ♿", "==========",
      "a\u{202E}nascosto\u{200B}\u{FEFF}\u{AD}", "z\u{0300}\u{0301}\u{0302}\u{0303}\u{0304}algo",
      String(repeating: "x", count: 5000), "漢字漢字漢字漢字漢字漢字漢字漢字", "colonna  \t  colonna", "\u{9B}31m C1",
    ]
    let gateway = ScriptedGateway { _ in Samples.reply(lines: hostile) }
    let typed = ["Una domanda", "ripeti", "\u{1B}[A\u{1B}[Bboh\u{7}", "stop"]
    let run = try await SessionRun.of(typed, gateway: gateway, options: TerminalOptions(width: width))
    #expect(try await TerminalLint.complaints(Data(run.text.utf8), width: width) == [])
    #expect(run.text.contains("poi telefono") || width == 20)
    #expect(run.text.contains("{count}") || width == 20)
  }

  @Test func `a very long answer and very deep questions end`() async throws {
    let gateway = ScriptedGateway { _ in
      Samples.reply(lines: (1...20_000).map { "Riga numero \($0) della risposta." })
    }
    let run = try await SessionRun.of(["Una domanda", "ripeti 20000"], gateway: gateway)
    #expect(run.lines.contains("Risposta pronta: 20000 righe."))
    #expect(run.lines.contains("Riga 20000 di 20000. Riga numero 20000 della risposta."))
    let deep = try await SessionRun.of([
      "cerca ente", "profilo", "perché", "operatore", "cerca ente", "profilo", "stop",
    ])
    #expect(deep.text.contains("Errore: ci sono già troppe domande aperte."))
  }
}

/// A service that answers nothing.
private struct RefusingGateway: Gateway {
  let error: GatewayError

  func open(_ opening: ConversationOpening) async throws -> ConversationReply { throw error }
  func take(_ turn: TurnMessage, in id: String) async throws -> ConversationReply { throw error }
  func handOver(conversation id: String) async throws -> ConversationReply { throw error }
  func transcript(contact: String) async throws -> String { throw error }
  func search(_ query: String, limit: Int) async throws -> [DirectoryResult] { throw error }
  func templates() async throws -> [ProfileSummary] { throw error }
  func resolve(profile: String?, channel: Channel, session: [String: PreferenceValue]) async throws
    -> ResolvedProfile
  { throw error }
  func simplify(_ text: String, level: String) async throws -> String { throw error }
  func spell(_ text: String, profile: String?) async throws -> String { throw error }
  func speech(_ text: String, profile: String?, session: [String: PreferenceValue]) async throws -> [UInt8] {
    throw error
  }
}

/// Lines, then a person who interrupts on request.
private final class InterruptibleInput: LineSource {
  let echoes = false
  private let lines: ScriptedInput
  private let signal: AsyncStream<Void>
  private let hold: AsyncStream<Void>.Continuation

  init(lines: [String]) {
    self.lines = ScriptedInput(lines)
    (signal, hold) = AsyncStream<Void>.makeStream()
  }

  func interrupt() { hold.finish() }

  func next() async -> InputEvent { await lines.next() }

  func interruption() async {
    for await _ in signal {}
  }
}

private struct ClosedOutput: LineSink {
  func write(_ text: String) throws { throw TerminalError(.outputClosed, "closed") }
  func finish() async {}
}
