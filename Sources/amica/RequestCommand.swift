import ArgumentParser
import Domain
import Foundation
import Questions
import Store

/// The requests that wait for a person.
struct RequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Elenca le richieste che aspettano un operatore e le chiude.",
    subcommands: [List.self, Close.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Elenca le richieste aperte, dalla più vecchia.")
    @OptionGroup var data: DataOption
    @Flag(help: "Scrive l'elenco come JSON.") var json = false

    func run() async throws {
      let bench = try Workbench(data: data)
      let store = try bench.store()
      let requests = try await store.requests.list(.open)
      if json { return try Output.json(requests, pretty: true) }
      let lines = RequestLines(
        messages: try bench.messages(), questions: try bench.questions(), directory: try bench.directory())
      Output.line("Richieste aperte: \(requests.count).")
      for (index, request) in requests.enumerated() {
        Output.line("Richiesta \(index + 1) di \(requests.count). Numero: \(request.number).")
        let contact = try await store.contacts.find(request.contactID)
        for line in try lines.lines(request, contact: contact) { Output.line(line) }
      }
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Chiude una richiesta.")
    @OptionGroup var data: DataOption
    @Argument(help: "Il numero, per esempio 2026-000123.") var number: String

    func run() async throws {
      let store = try Workbench(data: data).store()
      guard let request = try await store.requests.find(number: number) else {
        Output.error(
          "Errore: non c'è una richiesta con il numero \(number). Il numero ha la forma 2026-000123.")
        throw ExitStatus.nothingFound
      }
      _ = try await store.requests.close(request.id)
      Output.line("Richiesta \(request.number) chiusa.")
    }
  }
}
