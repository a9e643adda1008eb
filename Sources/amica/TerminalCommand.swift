import ArgumentParser
import Domain
import Foundation
import GatewayAPI
import GatewayClient
import Mediation
import Messages
import Service
import Terminal

/// The screen-reader-friendly terminal.
struct TerminalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terminal", abstract: "Apre il terminale per lettori di schermo e righe braille.")

  @OptionGroup var data: DataOption
  @Option(
    help: ArgumentHelp("Servizio da usare; senza, il servizio è in questo programma.", valueName: "URL"))
  var server: String?
  @Option(help: "Token del servizio; senza, la variabile AMICA_TOKEN.") var token: String?
  @Option(help: "Larghezza: da 20 a 200, o 0 per non andare a capo.") var width: Int?
  @Option(help: "Profilo o modello.") var profile: String?
  @Option(help: "Lingua del terminale: it o en.") var language: String?
  @Option(help: "Telefono o e-mail della persona.") var address: String?
  @Option(help: "Comune, per nome o codice ISTAT.") var place: String?
  @Option(help: "Righe per pagina; 0 per nessuna pagina.") var page: Int?
  @Flag(help: "Senza suggerimenti.") var expert = false
  @Flag(help: "Senza avvisi durante l'attesa.") var silence = false

  func run() async throws {
    let bench = try Workbench(data: data)
    let mediator = server == nil ? try bench.mediator(workers: 1) : nil
    // Without a running service nobody else deletes what may no longer be kept.
    try await mediator?.purgeExpired()
    let gateway = try gateway(mediator)
    let input = StandardInput()
    Interruption.watch(for: input)
    let session = TerminalSession(
      gateway: gateway, messages: try bench.messages("messages-terminal"),
      commands: try CommandCatalogue(folder: bench.commandsFolder),
      terms: try TermWords(file: bench.termsFile),
      options: TerminalOptions(
        width: width, profile: profile, language: language, expert: expert ? true : nil, address: address,
        place: place, silence: silence, pageLines: page),
      input: input, output: StandardOutput(), progress: StandardOutput(descriptor: 2))
    let code = try await session.run()
    await mediator?.shutdown()
    if code != 0 { throw ExitStatus(rawValue: code) ?? .failed }
  }

  private func gateway(_ mediator: Mediator?) throws -> any Gateway {
    if let mediator { return LocalGateway(mediator) }
    guard let server, let url = URL(string: server), url.scheme == "http" || url.scheme == "https",
      url.host != nil
    else {
      throw UsageError("--server: '\(server ?? "")' non è un indirizzo, per esempio http://127.0.0.1:8080.")
    }
    let token = token ?? ProcessInfo.processInfo.environment["AMICA_TOKEN"]
    return HTTPGateway(server: url, token: token)
  }
}
