import ArgumentParser
import Directory
import Disservices
import Domain
import Foundation
import Store

/// Reports of disservice, for operators.
struct DisserviceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disservice", abstract: "Elenca, mostra e chiude le segnalazioni di disservizio.",
    subcommands: [Services.self, List.self, Show.self, Close.self, Reopen.self])

  struct Services: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Elenca i tipi di segnalazione.")
    @OptionGroup var data: DataOption
    @Flag(help: "Scrive l'elenco come JSON.") var json = false

    private struct Line: Encodable {
      var code: String
      var name: String
      var description: String
    }

    func run() throws {
      let services = try Workbench(data: data).disservices().services.map {
        Line(code: $0.code, name: $0.name("it"), description: $0.description["it"] ?? "")
      }
      if json { return try Output.json(services, pretty: true) }
      Output.line("Tipi di segnalazione: \(services.count).")
      for service in services {
        Output.line("\(service.name). Codice: \(service.code). \(service.description)")
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Elenca le segnalazioni senza le parole, dalla più nuova.")
    @OptionGroup var data: DataOption
    @Option(help: "open, closed o all.") var state = "open"
    @Option(help: "Codice di un tipo.") var service: String?
    @Option(help: "Numero massimo, da 1 a 1000.") var limit = 100
    @Flag(help: "Scrive l'elenco come JSON.") var json = false

    func run() async throws {
      guard state == "all" || Report.State(rawValue: state) != nil else {
        throw UsageError("--state: '\(state)' non è uno stato. Gli stati sono: open, closed, all.")
      }
      guard (1...1000).contains(limit) else { throw UsageError("--limit: il numero va da 1 a 1000.") }
      let bench = try Workbench(data: data)
      let catalogue = try bench.disservices()
      if let service, catalogue[code: service] == nil {
        throw UsageError("--service: '\(service)' non è un tipo. Per l'elenco: amica disservice services.")
      }
      let reports = try await bench.store().reports.list(
        ReportFilter(service: service.map { [$0] } ?? [], state: Report.State(rawValue: state), limit: limit))
      let lines = DisserviceLines(catalogue: catalogue, directory: try bench.directory())
      if json { return try Output.json(reports.map { lines.record($0, withWords: false) }, pretty: true) }
      Output.line("Segnalazioni: \(reports.count).")
      for (index, report) in reports.enumerated() {
        Output.line("Segnalazione \(index + 1) di \(reports.count). Numero: \(report.number).")
        for line in try lines.lines(report) { Output.line(line) }
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mostra una segnalazione con le parole; la lettura resta scritta.")
    @OptionGroup var data: DataOption
    @Flag(help: "Scrive la segnalazione come JSON.") var json = false
    @Argument(help: "Il numero, per esempio 2026-000123.") var number: String

    func run() async throws {
      let bench = try Workbench(data: data)
      let store = try bench.store()
      let report = try await DisserviceCommand.find(number, store)
      if let citizen = report.citizenID {
        try await store.accessLog.record(
          AccessRecord(
            actor: "amica disservice show", role: .operator, citizenID: citizen, subject: "report",
            act: "read",
            at: Date()))
      }
      let lines = DisserviceLines(catalogue: try bench.disservices(), directory: try bench.directory())
      if json { return try Output.json(lines.record(report, withWords: true), pretty: true) }
      Output.line("Segnalazione \(report.number).")
      for line in try lines.lines(report) + lines.words(report) { Output.line(line) }
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Chiude una segnalazione, con una nota che tutti possono leggere.")
    @OptionGroup var data: DataOption
    @Option(help: "La nota, senza dati personali.") var notes: String?
    @Argument(help: "Il numero, per esempio 2026-000123.") var number: String

    func run() async throws {
      let store = try Workbench(data: data).store()
      let report = try await DisserviceCommand.find(number, store)
      _ = try await store.reports.setState(report.id, to: .closed, notes: notes)
      Output.line("Segnalazione \(report.number) chiusa.")
    }
  }

  struct Reopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Riapre una segnalazione.")
    @OptionGroup var data: DataOption
    @Option(help: "La nota, senza dati personali.") var notes: String?
    @Argument(help: "Il numero, per esempio 2026-000123.") var number: String

    func run() async throws {
      let store = try Workbench(data: data).store()
      let report = try await DisserviceCommand.find(number, store)
      _ = try await store.reports.setState(report.id, to: .open, notes: notes)
      Output.line("Segnalazione \(report.number) riaperta.")
    }
  }

  fileprivate static func find(_ number: String, _ store: Store) async throws -> Report {
    guard let report = try await store.reports.find(number: number) else {
      Output.error(
        "Errore: non c'è una segnalazione con il numero \(number). Il numero ha la forma 2026-000123.")
      throw ExitStatus.nothingFound
    }
    return report
  }
}

/// A report as an operator reads it.
struct DisserviceLines {
  let catalogue: DisserviceCatalogue
  let directory: DirectoryIndex

  struct Record: Encodable {
    var number: String
    var service: String
    var state: Report.State
    var comune: String?
    var organisation: String?
    var requestedAt: Date
    var closedAt: Date?
    var notes: String?
    var hasPhoto: Bool
    var words: ReportContent?
  }

  func record(_ report: Report, withWords: Bool) -> Record {
    Record(
      number: report.number, service: report.service, state: report.state, comune: report.comune,
      organisation: report.organisation, requestedAt: report.requestedAt, closedAt: report.closedAt,
      notes: report.statusNotes, hasPhoto: report.hasPhoto, words: withWords ? report.words : nil)
  }

  func lines(_ report: Report) throws -> [String] {
    var lines = [
      "Tipo: \(catalogue[code: report.service]?.name("it") ?? report.service).",
      "Stato: \(report.state == .open ? "aperta" : "chiusa").",
      "Arrivata: \(DateWords.moment(report.requestedAt)).",
    ]
    if let code = report.comune, let place = try directory.comune(code: code) {
      lines.append("Comune: \(place.name)\(place.province.map { " (\($0))" } ?? "").")
    }
    if let code = report.organisation {
      lines.append("Ente competente: \(try directory.organisation(code: code)?.knownName ?? code).")
    }
    if let notes = report.statusNotes { lines.append("Nota per tutti: «\(notes)».") }
    return lines
  }

  func words(_ report: Report) -> [String] {
    guard let words = report.words else { return ["Le parole di questa segnalazione sono state cancellate."] }
    var lines = ["Che cosa non funziona: «\(words.description)»."]
    if let place = words.place { lines.append("Punto: «\(place)».") }
    if let latitude = words.latitude, let longitude = words.longitude {
      lines.append("Coordinate: latitudine \(latitude), longitudine \(longitude).")
    }
    if let since = words.since {
      lines.append("Da quando: «\(since)»\(words.sinceDay.map { ", cioè \(DateWords.day($0))" } ?? "").")
    }
    let attributes = catalogue[code: report.service]?.attributes ?? []
    for (code, values) in words.attributes.sorted(by: { $0.key < $1.key }) {
      let question = attributes.first { $0.code == code }?.description["it"] ?? code
      lines.append("\(question): \(values.joined(separator: ", ")).")
    }
    for (name, value) in words.reporter.sorted(by: { $0.key < $1.key }) {
      let label =
        ["first_name": "Nome", "last_name": "Cognome", "email": "E-mail", "phone": "Telefono"][name] ?? name
      lines.append("\(label): \(value).")
    }
    lines.append(report.hasPhoto ? "C'è una fotografia: si legge con l'API." : "Non c'è una fotografia.")
    return lines
  }
}
