import ArgumentParser
import Directory
import Domain
import Foundation

/// Shows a body, its offices, and what is known of them.
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
    let topics = try directory.topics(of: body)
    if json {
      return try Output.json(
        BodyDetail(
          organisation: body, offices: offices, topics: topics,
          assured: try directory.assuredDay(of: body.code)),
        pretty: true)
    }
    BodyLines(body, office: nil, directory: directory).write("Ente")
    // Numbers of offices are not those of the whole body, but who looks the body up must see them.
    for point in body.contactPoints {
      guard let office = point.office else { continue }
      Output.line("Ufficio: \(office).")
      BodyLines.write(point, directory)
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
    for (index, topic) in topics.enumerated() {
      Output.line(
        "Si occupa di, \(index + 1) di \(topics.count): \(topic.label)"
          + "\(topic.office.map { " (\($0))" } ?? ""). Fonte: \(topic.source).")
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
      for point in office.contactPoints { BodyLines.write(point, directory) }
    }
  }
}

extension DirectoryShow {
  /// Where a fact comes from, when it is not where the entry comes from.
  private static func origin(_ field: String, of body: Organisation) -> String {
    guard let origin = body.factSources?[field] else { return "" }
    return " Fonte: \(origin.source), \(DateWords.day(origin.checked))."
  }

  private static func write(access features: [AccessFeature]?, _ directory: DirectoryIndex) {
    for feature in features ?? [] {
      Output.line(
        "Accesso, \(directory.accessFeatures.line(feature, language: "it")). "
          + "Fonte: \(feature.source), \(DateWords.day(feature.checked)).")
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
