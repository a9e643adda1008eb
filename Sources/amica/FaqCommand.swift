import ArgumentParser
import Domain
import Foundation
import Questions

/// The questions and answers an operator takes from others, completes and publishes.
struct FaqCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faq", abstract: "Importa, completa e pubblica domande e risposte.",
    subcommands: [FaqImport.self, FaqList.self, FaqPublish.self, FaqReview.self])

  /// Today, ISO 8601.
  static var today: String { String(Date().ISO8601Format().prefix(10)) }
}

struct FaqImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Importa un elenco pubblicato come bozze.")
  @OptionGroup var data: DataOption
  @Option(help: "io-contextualhelp o padigitale2026.") var format: String
  @Argument var file: String

  func run() throws {
    guard let format = QuestionImportFormat(rawValue: format) else {
      let names = QuestionImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("--format: '\(self.format)' non è un formato. I formati sono: \(names).")
    }
    let (drafts, report) = try QuestionImport.read(
      format, file: URL(fileURLWithPath: file), on: FaqCommand.today)
    let known = try Workbench(data: data).faq().add(drafts)
    Output.line("Importazione finita: \(report.format.rawValue), \(report.file).")
    Output.line("Voci lette: \(report.read). Tenute: \(report.kept). Scartate: \(report.skipped).")
    Output.line("Bozze nuove: \(drafts.count - known.count). C'erano già: \(known.count).")
    Output.line("Correzioni: \(report.dirt.count) tipi.")
    for dirt in report.dirt { Output.line("\(dirt.kind): \(dirt.count). Esempio: \(dirt.example)") }
  }
}

struct FaqList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Elenca le voci.")
  @OptionGroup var data: DataOption
  @Option(help: "draft, published o withdrawn. Senza: tutte.") var status: String?
  @Flag var json = false

  func run() throws {
    let wanted = try status.map { name in
      guard let status = DraftQuestion.Status(rawValue: name) else {
        throw UsageError("--status: '\(name)' non è uno stato. Gli stati sono: draft, published, withdrawn.")
      }
      return status
    }
    let entries = try Workbench(data: data).faq().entries(wanted)
    if json {
      try Output.json(entries, pretty: true)
    } else {
      Output.line("Voci: \(entries.count).")
      for entry in entries { Output.line("\(entry.id): \(entry.question) Stato: \(entry.status.rawValue).") }
    }
    if entries.isEmpty { throw ExitStatus.nothingFound }
  }
}

struct FaqPublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Completa una bozza e la pubblica, o dice che cosa manca.")
  @OptionGroup var data: DataOption
  @Option(help: "Chi risponde: codice dell'ente, comune, asl o regione.") var competent: String?
  @Option(help: "IT o codice ISTAT di regione, provincia o comune.") var place: String?
  @Option(help: "Vale da questo giorno, per esempio 2026-11-25.") var from: String?
  @Option(help: "Vale fino a questo giorno.") var to: String?
  @Option(help: "Nome della fonte.") var source: String?
  @Option(help: "Indirizzo web della fonte.") var url: String?
  @Option(help: "Giorno entro cui rileggere la risposta.") var reviewBy: String?
  @Flag(help: "Ritira una voce pubblicata.") var withdraw = false
  @Argument var id: String

  func run() throws {
    let store = try Workbench(data: data).faq()
    let day = FaqCommand.today
    if withdraw {
      try store.withdraw(id, on: day)
      return Output.line("Ritirata: \(id).")
    }
    do {
      try store.edit(id, on: day) { entry in
        if let competent { entry.competent = competent.lowercased() }
        if let place { entry.place = place }
        if let from { entry.validFrom = from }
        if let to { entry.validTo = to }
        if let reviewBy { entry.reviewBy = reviewBy }
        if let source {
          entry.blocks.append(AnswerBlock(.source(.init(text: source, url: url, checked: day))))
        }
        entry.reviewed = day
      }
      try store.publish(id, on: day)
    } catch let fault as DraftFault {
      throw UsageError(fault.description)
    }
    Output.line("Pubblicata: \(id).")
  }
}

struct FaqReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Elenca le voci da rileggere, o segna che una è stata riletta.")
  @OptionGroup var data: DataOption
  @Option(help: "Il giorno da guardare. Senza: oggi.") var day: String?
  @Option(help: "Con una voce: il giorno entro cui rileggerla la prossima volta.") var next: String?
  @Argument(help: "La voce riletta; niente per l'elenco.") var id: String?

  func run() throws {
    let store = try Workbench(data: data).faq()
    let day = day ?? FaqCommand.today
    guard let id else {
      let due = try store.due(on: day)
      Output.line("Voci da rileggere: \(due.count).")
      for entry in due {
        Output.line("\(entry.id): \(entry.question) Entro: \(entry.reviewBy ?? entry.validTo ?? "subito").")
      }
      if due.isEmpty { throw ExitStatus.nothingFound }
      return
    }
    guard let next else { throw UsageError("--next: scriva il giorno della prossima lettura: 2027-05-25.") }
    do {
      try store.review(id, on: day, next: next)
    } catch let fault as DraftFault {
      throw UsageError(fault.description)
    }
    Output.line("Riletta: \(id). Prossima lettura entro il \(next).")
  }
}
