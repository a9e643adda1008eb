import ArgumentParser
import Directory
import Domain

/// Who says it and how they know: what every change of the directory carries.
struct DirectoryAuthor: ParsableArguments {
  @Option(help: "Il nome di chi scrive.") var by: String
  @Option(help: "Come lo sa: «ho telefonato il 3 marzo».") var reason: String
}

/// Corrects the entry of a body, or takes a correction back.
struct DirectoryCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Corregge la scheda di un ente; le importazioni non tolgono la correzione.")
  @OptionGroup var data: DataOption
  @OptionGroup var author: DirectoryAuthor
  @Option(
    help:
      "name, comune, address, postcode, fiscalCode, site, accessibility, area, o un tipo di recapito: phone, email, pec, fax, textTelephone..."
  )
  var field: String?
  @Option(help: "Il codice dell'ufficio (codice_uni_uo), se si corregge un ufficio e non l'ente.") var office:
    String?
  @Option(help: "Il recapito sbagliato; senza --to viene tolto.") var from: String?
  @Option(help: "Il valore giusto.") var to: String?
  @Option(help: "Gli orari del recapito, in parole.") var hours: String?
  @Option(help: "Gli stessi orari come regole: «lunedì e mercoledì dalle 9 alle 13; sabato dalle 9 alle 12».")
  var schedule: String?
  @Option(help: "Da dove si può chiamare.") var reachableFrom: String?
  @Option(help: "L'accessibilità del recapito, in parole.") var accessibility: String?
  @Option(help: "A che cosa serve il recapito.") var service: String?
  @Option(help: "Con --field accessibility: la caratteristica, per esempio stepFree o signLanguage.")
  var feature: AccessFeature.Kind?
  @Option(
    help:
      "Con --field accessibility: il tipo del recapito (--from ne è il valore); senza, si parla del luogo.")
  var medium: ContactPoint.Medium?
  @Option(help: "Con --field accessibility: come, dove, con chi.") var note: String?
  @Option(help: "Ritira la correzione con questo numero.") var withdraw: Int64?
  @Argument(help: "Il codice IndicePA dell'ente.") var code: String

  func run() throws {
    let directory = try Workbench(data: data).directory()
    if let withdraw {
      try directory.withdraw(withdraw)
      return Output.line("Correzione \(withdraw) ritirata: ora vale di nuovo quello che dicono le fonti.")
    }
    let note = try directory.correct(code, try correction(), reason: author.reason, by: author.by)
    Output.line("Correzione \(note.id) registrata.")
    DirectoryNoteLines(note).write()
  }

  private func correction() throws -> Correction {
    let media = ContactPoint.Medium.allCases.map(\.rawValue)
    let fields = Correction.Field.allCases.filter { $0 != .contact }.map(\.rawValue)
    guard let field else {
      throw UsageError("--field: dica che cosa correggere: \((fields + media).joined(separator: ", ")).")
    }
    if let medium = ContactPoint.Medium(rawValue: field) {
      return Correction(
        field: .contact, office: office, medium: medium, old: from, new: to, hours: hours,
        schedule: try readSchedule(), reachableFrom: reachableFrom, accessibility: accessibility,
        service: service)
    }
    guard let named = Correction.Field(rawValue: field), named != .contact else {
      throw UsageError(
        "--field: '\(field)' non si può correggere. Si possono: \((fields + media).joined(separator: ", ")).")
    }
    return Correction(
      field: named, office: office, medium: medium, old: from, new: to, feature: feature, note: note)
  }

  private func readSchedule() throws -> OpeningHours? {
    guard let schedule else { return nil }
    guard let hours = OpeningHours(italian: schedule) else {
      throw UsageError(
        "--schedule: '\(schedule)' non si legge come regole. Si scrivono giorni e ore: «da lunedì a venerdì dalle 9 alle 13, martedì dalle 15 alle 17, festivi esclusi»."
      )
    }
    return hours
  }
}

/// Marks an entry as wrong, or lists the marks.
struct DirectoryWrong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wrong",
    abstract: "Segnala che in una scheda c'è un errore; senza codice elenca le segnalazioni aperte.")
  @OptionGroup var data: DataOption
  @Option(help: "Il nome di chi scrive.") var by: String?
  @Option(help: "Che cosa è sbagliato.") var reason: String?
  @Flag var json = false
  @Argument(help: "Il codice IndicePA dell'ente.") var code: String?

  func run() throws {
    let directory = try Workbench(data: data).directory()
    guard let code else {
      let marks = try directory.openMarks()
      if json { return try Output.json(marks, pretty: true) }
      Output.line("Segnalazioni aperte: \(marks.count).")
      for mark in marks {
        Output.line(
          "Ente: \(try directory.organisation(code: mark.organisation)?.name ?? mark.organisation).")
        DirectoryNoteLines(mark).write()
      }
      return
    }
    let note = try directory.markWrong(code, reason: reason ?? "", by: by ?? "")
    Output.line("Segnalazione \(note.id) registrata.")
  }
}

/// Says that an entry was checked.
struct DirectoryAssure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assure", abstract: "Dice che tutta la scheda di un ente è stata controllata ed è giusta.")
  @OptionGroup var data: DataOption
  @OptionGroup var author: DirectoryAuthor
  @Argument(help: "Il codice IndicePA dell'ente.") var code: String

  func run() throws {
    let note = try Workbench(data: data).directory().assure(code, reason: author.reason, by: author.by)
    Output.line("Controllo registrato, \(note.at.prefix(10)).")
  }
}

/// All that operators have said of an entry.
struct DirectoryHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Mostra correzioni, segnalazioni e controlli di una scheda.")
  @OptionGroup var data: DataOption
  @Flag var json = false
  @Argument(help: "Il codice IndicePA dell'ente.") var code: String

  func run() throws {
    let notes = try Workbench(data: data).directory().history(of: code)
    if json { return try Output.json(notes, pretty: true) }
    Output.line("Annotazioni: \(notes.count).")
    for note in notes { DirectoryNoteLines(note).write() }
    if notes.isEmpty { throw ExitStatus.nothingFound }
  }
}

/// A note as one line after the other.
struct DirectoryNoteLines {
  let note: DirectoryNote

  init(_ note: DirectoryNote) {
    self.note = note
  }

  func write() {
    Output.line("Numero \(note.id), \(kind), \(note.at.prefix(10)), di \(note.by).")
    if let correction = note.correction {
      let what =
        correction.feature.map { "accesso, \($0.rawValue)" } ?? correction.medium?.rawValue
        ?? correction.field.rawValue
      if let office = correction.office { Output.line("Ufficio: \(office).") }
      Output.line("\(what): prima \(correction.old ?? "niente"), ora \(correction.new ?? "niente").")
    }
    if let hours = note.correction?.hours {
      let read = note.correction?.schedule ?? OpeningHours(italian: hours)
      Output.line(
        "Orari: \(hours). "
          + (read.map { "Letti come: \($0.words())." }
            ?? "Non si leggono come regole: restano le parole. Con --schedule si dicono anche le regole."))
    }
    Output.line("Motivo: \(note.reason).")
    if let ended = note.endedAt { Output.line("Chiusa il \(ended.prefix(10)).") }
  }

  private var kind: String {
    switch note.kind {
    case .correction: "correzione"
    case .wrong: "segnalazione di errore"
    case .assured: "controllo"
    }
  }
}

extension AccessFeature.Kind: ExpressibleByArgument {}
extension ContactPoint.Medium: ExpressibleByArgument {}
