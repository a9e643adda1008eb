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

struct DirectoryShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Mostra un ente e i suoi uffici.")
  @OptionGroup var data: DataOption
  @Option(help: "Solo gli uffici di questo tipo, per esempio urp o anagrafe.") var office: String?
  @Flag var json = false
  @Argument(help: "Il codice IndicePA, per esempio inps o c_h501.") var code: String

  func run() throws {
    let directory = try Workbench(data: data).directory()
    guard let body = try directory.organisation(code: code) else {
      throw UsageError(
        "'\(code)': nessun ente ha questo codice IndicePA. Lo cerchi per nome con: amica directory search.")
    }
    if let office, directory.officeLabel(office) == nil {
      throw UsageError(
        "--office: '\(office)' non è un tipo di ufficio. I tipi sono: \(directory.officeKindNames.joined(separator: ", "))."
      )
    }
    let offices = try directory.offices(of: body.code, kind: office)
    let topics = directory.topics(of: body)
    if json {
      return try Output.json(
        BodyDetail(
          organisation: body, offices: offices, topics: topics,
          assured: try directory.assuredDay(of: body.code)),
        pretty: true)
    }
    BodyLines(body, office: nil).write("Ente")
    // Numbers of offices are not those of the whole body, but who looks the body up must see them.
    for point in body.contactPoints {
      guard let office = point.office else { continue }
      Output.line("Ufficio: \(office).")
      BodyLines.write(point)
    }
    let address = [body.address, body.postcode.map { "CAP \($0)" }].compactMap { $0 }
    if !address.isEmpty {
      Output.line("Indirizzo: \(address.joined(separator: ", ")).\(Self.origin("address", of: body))")
    }
    Self.write(access: body.accessibility, directory)
    if let areas = body.areasServed {
      Output.line("Per chi vive in: \(areas.map(Self.words).joined(separator: "; ")).")
    }
    if let fiscalCode = body.fiscalCode {
      Output.line("Codice fiscale: \(fiscalCode).\(Self.origin("fiscalCode", of: body))")
    }
    Output.line("Fonte: \(body.source). Letto il \(body.checked).")
    if let day = try directory.assuredDay(of: body.code) {
      Output.line("Controllato da un operatore il \(day).")
    }
    Output.line("Si occupa di: \(topics.count) argomenti\(topics.isEmpty ? "" : ":")")
    for topic in topics {
      Output.line("\(topic.label)\(topic.office.map { " (\($0))" } ?? ""). Fonte: \(topic.source).")
    }
    Output.line("Uffici: \(offices.count).")
    for (index, office) in offices.enumerated() {
      Output.line("Ufficio \(index + 1) di \(offices.count): \(office.name).")
      if let label = office.kind.flatMap(directory.officeLabel) { Output.line("Tipo: \(label).") }
      if let address = office.address { Output.line("Indirizzo: \(address).") }
      Self.write(access: office.accessibility, directory)
      if let areas = office.areasServed {
        Output.line("Per chi vive in: \(areas.map(Self.words).joined(separator: "; ")).")
      }
      for point in office.contactPoints { BodyLines.write(point) }
    }
  }
}

extension DirectoryShow {
  /// Where a fact comes from, when it is not where the entry comes from.
  private static func origin(_ field: String, of body: Organisation) -> String {
    guard let origin = body.factSources?[field] else { return "" }
    return " Fonte: \(origin.source), \(origin.checked)."
  }

  private static func write(access features: [AccessFeature]?, _ directory: DirectoryIndex) {
    for feature in features ?? [] {
      Output.line(
        "Accesso, \(directory.accessFeatures.line(feature, language: "it")). Fonte: \(feature.source), \(feature.checked)."
      )
    }
  }

  static func words(_ area: ServedArea) -> String {
    let name =
      switch area.kind {
      case .comune: area.name
      case .province: "provincia \(area.name) (\(area.code))"
      case .region: "regione \(area.name)"
      case .country: "tutta Italia"
      }
    return area.isPartial == true ? "una parte: \(name)" : name
  }
}

/// A body with its offices and what it does.
struct BodyDetail: Encodable {
  var organisation: Organisation
  var offices: [Office]
  var topics: [BodyTopic]
  /// The day an operator last found the whole entry right.
  var assured: String?
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

/// A body as lines, the name first.
struct BodyLines {
  let body: Organisation
  let office: String?

  init(_ body: Organisation, office: String?) {
    self.body = body
    self.office = office
  }

  private static func label(_ medium: ContactPoint.Medium) -> String {
    switch medium {
    case .phone: "Telefono"
    case .fax: "Fax"
    case .sms: "SMS"
    case .email: "E-mail"
    case .pec: "PEC"
    case .web: "Pagina"
    case .counter: "Sportello"
    case .textTelephone: "Telefono testuale"
    case .video: "Video in lingua dei segni"
    case .chat: "Chat"
    }
  }

  /// One contact point: what it is for, when and from where it answers.
  static func write(_ point: ContactPoint) {
    let limits = [point.service, point.hours, point.reachableFrom, point.accessibility].compactMap { $0 }
      .map { " \($0.prefix(1).uppercased())\($0.dropFirst())." }.joined()
    Output.line("\(label(point.medium)): \(point.value).\(limits)")
    if let hours = point.openingHours { Output.line("Orari: \(hours.words()). \(hours.status(at: Date())).") }
  }

  func write(_ title: String) {
    Output.line("\(title): \(body.name).")
    if let office { Output.line("Ufficio: \(office).") }
    if let comune = body.comune { Output.line("Luogo: \(comune)\(body.province.map { " (\($0))" } ?? "").") }
    for point in body.contactPoints where point.office == nil || point.office == office {
      Self.write(point)
    }
    if let site = body.site { Output.line("Sito: \(site)") }
    Output.line("Codice IndicePA: \(body.code).")
  }
}
