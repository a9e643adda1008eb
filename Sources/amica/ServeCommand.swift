import ArgumentParser
import Foundation
import Logging
import Mediation
import Service
import ServiceLifecycle
import UnixSignals

/// The HTTP service.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", abstract: "Avvia il servizio HTTP.")

  @OptionGroup var data: DataOption
  @Option(help: ArgumentHelp("Indirizzo e porta.", valueName: "HOST:PORTA")) var listen: String?
  @Option(help: ArgumentHelp("File JSON con listen e workers.", valueName: "FILE")) var config: String?

  struct File: Decodable {
    var listen: String?
    /// Speech processes.
    var workers: Int?
  }

  func run() async throws {
    let file = try configuration()
    let address = try Self.address(listen ?? file.listen ?? "127.0.0.1:8080")
    OpenFiles.raise()
    let bench = try Workbench(data: data)
    let mediator = try bench.mediator(workers: file.workers)
    var logger = Logger(label: "linea-amica") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    let service = AmicaService(mediator: mediator, openAPI: try bench.openAPI(), logger: logger)
    let services = service.services(address) { port in
      Output.error("Servizio pronto: http://\(address.shownHost):\(port). Per fermarlo: Ctrl-C.")
    }
    let group = ServiceGroup(
      configuration: .init(
        services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
        logger: logger))
    do {
      try await group.run()
    } catch {
      await mediator.shutdown()
      throw InputError(
        "il servizio non si avvia su \(address.shown): l'indirizzo non è di questo computer o la porta è occupata. "
          + "Ne scelga un altro con --listen.")
    }
    await mediator.shutdown()
    Output.error("Servizio fermato.")
  }

  private static let fields: Set<String> = ["listen", "workers"]

  private func configuration() throws -> File {
    guard let config else { return File() }
    guard let data = FileManager.default.contents(atPath: config) else {
      throw InputError("il file di configurazione \(config) non si legge.")
    }
    do {
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      if let unknown = object.keys.filter({ !Self.fields.contains($0) }).min() {
        throw InputError(
          "il file di configurazione \(config) ha il campo '\(unknown)', che non esiste. I campi sono: listen, workers."
        )
      }
      return try JSONDecoder().decode(File.self, from: data)
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(
        "il file di configurazione \(config) non è JSON con i campi listen (testo) e workers (numero).")
    }
  }

  static func address(_ text: String) throws -> AmicaService.Configuration {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65535).contains(port), colon > text.startIndex
    else {
      throw UsageError("--listen: '\(text)' non ha la forma HOST:PORTA, per esempio 127.0.0.1:8080.")
    }
    let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    return AmicaService.Configuration(host: host, port: port)
  }
}

extension AmicaService.Configuration {
  /// The host as it stands in an address: IPv6 in brackets.
  fileprivate var shownHost: String { host.contains(":") ? "[\(host)]" : host }

  fileprivate var shown: String { "\(shownHost):\(port)" }
}
