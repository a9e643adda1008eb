import ArgumentParser
import Domain
import Foundation
import GatewayAPI
import Mediation
import Profiles

/// Profiles: who a person is to the service, in functional needs.
struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Crea, mostra, cambia e spiega i profili di accessibilità.",
    subcommands: [
      ProfileList.self, ProfileShow.self, ProfileCreate.self, ProfileSet.self, ProfileExplain.self,
      ProfileImport.self, ProfileExport.self, ProfileDelete.self,
    ])
}

/// What the profile commands work with.
struct ProfileBench {
  let table: TermTable
  let templates: TemplateLibrary
  let desk: ProfileDesk
  let actor = Mediator.Actor(name: "amica profile", role: .admin)

  init(_ data: DataOption) throws {
    let bench = try Workbench(data: data)
    table = try bench.terms()
    templates = try bench.templates(table)
    desk = ProfileDesk(
      parts: .init(
        store: try bench.store(), resolver: ProfileResolver(table: table, templates: templates),
        templates: templates))
  }

  /// The profile with its template's preferences written out, for systems that have not got the template.
  func whole(_ profile: Profile) -> Profile {
    guard let template = profile.template.flatMap({ templates[$0] }) else { return profile }
    var whole = profile
    whole.preferences = template.preferences.merging(profile.preferences) { $1 }
    whole.required.formUnion(template.required)
    return whole
  }

  func write(_ profile: Profile) {
    Output.line("Profilo: \(profile.id).")
    if let name = profile.name { Output.line("Nome: \(name).") }
    if let summary = profile.summary { Output.line("Descrizione: \(summary)") }
    if let template = profile.template { Output.line("Modello di partenza: \(template).") }
    let preferences = profile.preferences.sorted { $0.key < $1.key }
    Output.line("Preferenze: \(preferences.count).")
    for (id, value) in preferences {
      guard let term = table[id] else { continue }
      let required = profile.required.contains(id) ? " Necessaria." : ""
      let status = term.status == .recorded ? " Registrata, non ancora applicata." : ""
      Output.line("\(term.label.it) (\(id)): \(ValueText.shown(value, rule: term.rule)).\(required)\(status)")
    }
    if !profile.contexts.isEmpty {
      Output.line("Contesti: \(profile.contexts.count).")
      for context in profile.contexts {
        for (id, value) in context.preferences.sorted(by: { $0.key < $1.key }) {
          guard let term = table[id] else { continue }
          Output.line(
            "Contesto \(context.name). \(term.label.it) (\(id)): \(ValueText.shown(value, rule: term.rule)).")
        }
      }
    }
    if !profile.foreign.isEmpty {
      Output.line("Termini di altri vocabolari, conservati: \(profile.foreign.count).")
    }
  }
}

struct ProfileList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Elenca i modelli e i profili salvati.")
  @OptionGroup var data: DataOption
  @Flag var json = false

  func run() async throws {
    let desk = try ProfileBench(data).desk
    let templates = try await desk.templates()
    let stored = try await desk.list()
    if json { return try Output.json(["templates": templates, "profiles": stored], pretty: true) }
    Output.line("Modelli: \(templates.count).")
    for (index, item) in templates.enumerated() {
      Output.line("Modello \(index + 1) di \(templates.count). \(item.id): \(item.name). \(item.summary)")
    }
    Output.line("Profili salvati: \(stored.count).")
    for (index, item) in stored.enumerated() {
      Output.line(
        "Profilo \(index + 1) di \(stored.count). \(item.id)\(item.name.isEmpty ? "" : ": \(item.name)").")
    }
  }
}

struct ProfileShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Mostra un profilo o un modello.")
  @OptionGroup var data: DataOption
  @Flag var json = false
  @Argument var id: String

  func run() async throws {
    let bench = try ProfileBench(data)
    let profile = try await bench.desk.profile(id, reader: bench.actor)
    if json { return try Output.json(profile, pretty: true) }
    bench.write(profile)
  }
}

struct ProfileCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Crea un profilo, anche da un modello.")
  @OptionGroup var data: DataOption
  @Option(help: "Modello da cui partire.") var template: String?
  @Option(help: "Nome che la persona dà al profilo.") var name: String?
  @Option(help: "Telefono o e-mail della persona a cui appartiene.") var address: String?
  @Argument(help: "Identificativo: lettere, cifre e trattini. Senza, ne viene fatto uno.") var id: String?

  func run() async throws {
    let bench = try ProfileBench(data)
    let profile = try await bench.desk.create(
      id: id, template: template, name: name, preferences: [:], required: [], address: address,
      actor: bench.actor)
    Output.line("Profilo creato: \(profile.id).")
  }
}

struct ProfileSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Cambia una preferenza.",
    discussion: "Esempio: amica profile set mio speech.rate 120")
  @OptionGroup var data: DataOption
  @Flag(help: "Segna la preferenza come necessaria.") var required = false
  @Flag(help: "Toglie la preferenza.") var unset = false
  @Argument var id: String
  @Argument(help: "Il termine, per esempio speech.rate.") var term: String
  @Argument(help: "Il valore.") var value: String?

  func run() async throws {
    let bench = try ProfileBench(data)
    let editor = ProfileEditor(table: bench.table, templates: bench.templates)
    if bench.desk.isTemplate(id) {
      throw InputError(
        "'\(id)' è un modello e non si cambia. Crei un profilo: amica profile create --template \(id) NOME.")
    }
    var profile = try await bench.desk.profile(id, reader: bench.actor)
    if unset {
      profile = try editor.unset(term, in: profile)
    } else {
      guard let value else {
        throw InputError("manca il valore di \(term). Scriva: amica profile set \(id) \(term) VALORE.")
      }
      profile = try editor.set(term, from: value, in: profile)
    }
    if required { profile = try editor.require(term, in: profile) }
    let saved = try await bench.desk.replace(profile, actor: bench.actor)
    guard let value = saved.preferences[term], let known = bench.table[term] else {
      return Output.line("Fatto: \(term).")
    }
    Output.line("Fatto. \(known.label.it) (\(term)): \(ValueText.shown(value, rule: known.rule)).")
  }
}

struct ProfileExplain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Spiega perché un termine ha il suo valore.",
    discussion: "Esempio: amica profile explain ascolto speech.rate --channel voice")
  @OptionGroup var data: DataOption
  @Option(help: "Canale per cui si chiede.") var channel = "terminal"
  @Flag var json = false
  @Argument(help: "Il profilo o il modello.") var id: String
  @Argument(help: "Il termine; senza, tutti.") var term: String?

  func run() async throws {
    let bench = try ProfileBench(data)
    guard let channel = Channel(rawValue: channel) else {
      throw UsageError(
        "--channel: '\(self.channel)' non è un canale: \(Channel.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    let profile = try await bench.desk.profile(id, reader: bench.actor)
    let resolver = ProfileResolver(table: bench.table, templates: bench.templates)
    let terms = term.map { [$0] } ?? bench.table.ids
    let explanations = try terms.map {
      try resolver.explain($0, profile: profile, channel: channel, at: Date())
    }
    if json { return try Output.json(explanations, pretty: true) }
    for explanation in explanations {
      for line in explanation.lines { Output.line(line) }
      if explanations.count > 1 { Output.line("") }
    }
  }
}

struct ProfileImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Importa un profilo da JSON: AccessForAll PNP 3.0, GPII o il nostro formato.")
  @OptionGroup var data: DataOption
  @Option(help: "afa, gpii o linea-amica; senza, lo riconosce.") var format: String?
  @Option(help: "Identificativo del nuovo profilo; senza, il nome del file.") var id: String?
  @Option(help: "Telefono o e-mail della persona a cui appartiene.") var address: String?
  @Argument(help: "Il file; - per stdin.") var file: String

  func run() async throws {
    let bench = try ProfileBench(data)
    let imported = try ProfileFile(table: bench.table).imported(
      file, format: try ProfileExport.format(format), id: id)
    let saved = try await bench.desk.add(imported.profile, address: address, actor: bench.actor)
    Output.line("Profilo importato: \(saved.id). Preferenze: \(saved.preferences.count).")
    Output.line("Termini conservati senza applicarli: \(saved.foreign.count).")
    for note in imported.notes { Output.line("\(note.name): \(note.message)") }
  }
}

struct ProfileExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Esporta un profilo come JSON.")
  @OptionGroup var data: DataOption
  @Option(help: "afa (AccessForAll PNP 3.0), gpii o linea-amica.") var format = "afa"
  @Argument var id: String

  func run() async throws {
    let bench = try ProfileBench(data)
    let profile = try await bench.desk.profile(id, reader: bench.actor)
    let format = try Self.format(format) ?? .accessForAll
    Output.line(
      try ProfileFile(table: bench.table).text(
        format == .lineaAmica ? profile : bench.whole(profile), format: format))
  }

  static func format(_ name: String?) throws -> ProfileDocument.Format? {
    guard let name else { return nil }
    guard let format = ProfileDocument.Format(rawValue: name) else {
      throw UsageError(
        "--format: '\(name)' non è un formato. I formati sono: \(ProfileDocument.Format.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    return format
  }
}

struct ProfileDelete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Cancella un profilo salvato.")
  @OptionGroup var data: DataOption
  @Argument var id: String

  func run() async throws {
    let bench = try ProfileBench(data)
    try await bench.desk.delete(id, actor: bench.actor)
    Output.line("Profilo cancellato: \(id).")
  }
}
