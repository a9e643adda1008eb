import ArgumentParser
import Directory
import Domain
import Foundation

/// The directory of public bodies.
struct DirectoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory", abstract: "Importa, cerca e instrada nella rubrica degli enti pubblici.",
    subcommands: [
      DirectoryImport.self, DirectorySearch.self, DirectoryShow.self, DirectoryRoute.self,
      DirectoryCorrect.self, DirectoryWrong.self, DirectoryAssure.self, DirectoryHistory.self,
      DirectoryStatus.self,
    ])
}

struct DirectoryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Importa un elenco pubblicato.")
  @OptionGroup var data: DataOption
  @Option(help: "\(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: String
  @Argument var file: String

  func run() throws {
    guard let format = ImportFormat(rawValue: format) else {
      throw UsageError(
        "--format: '\(self.format)' non è un formato. I formati sono: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    let directory = try Workbench(data: data).directory()
    let report = try directory.importFile(format, file: URL(fileURLWithPath: file)) { Output.error($0) }
    Output.line("Importazione finita: \(report.format.rawValue), \(report.file).")
    Output.line("Righe lette: \(report.read). Tenute: \(report.kept). Scartate: \(report.skipped).")
    Output.line("Enti nella rubrica: \(report.organisations).")
    Output.line("Correzioni: \(report.dirt.count) tipi.")
    for dirt in report.dirt { Output.line("\(dirt.kind): \(dirt.count). Esempio: \(dirt.example)") }
  }
}

struct DirectorySearch: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "search", abstract: "Cerca un ente.")
  @OptionGroup var data: DataOption
  @Option(help: "Numero massimo di risultati, da 1 a 100.") var limit = 5
  @Flag var json = false
  @Flag(help: "Legge righe {\"id\",\"query\"} e scrive una riga JSON per ognuna.") var jsonl = false
  @Argument(help: "Che cosa cercare; - o niente per stdin.") var query: String?

  func run() throws {
    guard (1...100).contains(limit) else { throw UsageError("--limit: il numero va da 1 a 100.") }
    let directory = try Workbench(data: data).directory()
    if jsonl {
      for line in try Input.jsonLines(QueryLine.self, try Input.text(argument: query)) {
        let hits = try directory.search(line.query ?? line.text ?? "", limit: limit)
        try Output.json(ResultLine(id: line.id, results: hits.map(BodyResult.init)))
      }
      return
    }
    let hits = try directory.search(try Input.words(query, name: "la ricerca"), limit: limit)
    if json {
      try Output.json(hits.map(BodyResult.init), pretty: true)
    } else {
      Output.line("Enti trovati: \(hits.count).")
      for (index, hit) in hits.enumerated() {
        BodyLines(hit.organisation, office: nil).write("Ente \(index + 1) di \(hits.count)")
      }
    }
    if hits.isEmpty { throw ExitStatus.nothingFound }
  }
}

struct DirectoryRoute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: "Trova l'ente competente per una richiesta.")
  @OptionGroup var data: DataOption
  @Option(help: "Comune, per nome o codice ISTAT.") var place: String?
  @Flag var json = false
  @Flag(help: "Legge righe {\"id\",\"text\"} e scrive una riga JSON per ognuna.") var jsonl = false
  @Argument(help: "La richiesta; - o niente per stdin.") var text: String?

  func run() throws {
    let directory = try Workbench(data: data).directory()
    if jsonl {
      for line in try Input.jsonLines(QueryLine.self, try Input.text(argument: text)) {
        let routing = try directory.route(line.text ?? line.query ?? "", place: line.place ?? place)
        try Output.json(
          ResultLine(id: line.id, results: routing.candidates.map(BodyResult.init), routing: routing))
      }
      return
    }
    let routing = try directory.route(try Input.words(text, name: "la richiesta"), place: place)
    if json {
      try Output.json(routing, pretty: true)
    } else {
      write(routing)
    }
    if routing.candidates.isEmpty { throw ExitStatus.nothingFound }
  }

  private func write(_ routing: Routing) {
    Output.line(
      routing.isCertain ? "Ente competente certo." : "Ente competente non certo: serve un operatore.")
    if let place = routing.place { Output.line("Comune: \(place.name).") }
    if case .place = routing.missing { Output.line("Manca il Comune: lo indichi con --place.") }
    for (index, body) in routing.candidates.enumerated() {
      BodyLines(body.organisation, office: body.office).write(
        "Ente \(index + 1) di \(routing.candidates.count)")
      if let label = body.topicLabel { Output.line("Argomento: \(label).") }
    }
  }
}

struct DirectoryStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Dice quanti enti ci sono, e prepara la rubrica se manca.")
  @OptionGroup var data: DataOption

  func run() throws {
    Output.line("Enti nella rubrica: \(try Workbench(data: data).directory().count()).")
  }
}

/// One line of `--jsonl` input; other fields are ignored.
struct QueryLine: Decodable {
  var id: LineID?
  var query: String?
  var text: String?
  var place: String?
}

struct ResultLine: Encodable {
  var id: LineID?
  var results: [BodyResult]
  var certain: Bool?
  var confidence: Double?

  init(id: LineID?, results: [BodyResult], routing: Routing? = nil) {
    self.id = id
    self.results = results
    certain = routing?.isCertain
    confidence = routing?.confidence
  }
}

struct BodyResult: Encodable {
  var code: String
  var name: String
  var score: Double
  var office: String?
  var topic: String?
  var reason: String?

  init(_ hit: DirectoryHit) {
    code = hit.organisation.code
    name = hit.organisation.name
    score = hit.score
    reason = hit.reason.kind.rawValue
  }

  init(_ body: RoutedBody) {
    code = body.organisation.code
    name = body.organisation.name
    score = body.score
    office = body.office
    topic = body.topic
  }
}
