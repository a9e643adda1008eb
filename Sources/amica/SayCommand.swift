import ArgumentParser
import Domain
import Foundation
import Profiles
import Speech
import Store

/// Speech in a file or on stdout.
struct SayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Legge un testo ad alta voce in un file audio.")

  @OptionGroup var data: DataOption
  @Option(help: "Profilo: un modello, un profilo salvato o un file JSON.") var profile: String?
  @Option(help: "Voce: chiara, grave, lenta, telefono, veloce, o it, en, de, fr, sl.") var voice: String?
  @Option(help: "Velocità: da 80 a 449 parole al minuto.") var rate: Int?
  @Option(help: "Formato: wav, alaw, ulaw, pcm.") var format = "wav"
  @Option(name: .customLong("sample-rate"), help: "Frequenza: 8000, 16000 o 22050 Hz.") var sampleRate: Int?
  @Option(name: .shortAndLong, help: "File da scrivere; - per stdout.") var output: String
  @Option(
    help: ArgumentHelp("Scrive i tempi di parole, frasi e segni, una riga JSON ciascuno.", valueName: "FILE"))
  var events: String?
  @Option(
    help: ArgumentHelp(
      "Comincia da una frase, o da una sua parola, contate da 1.", valueName: "FRASE[:PAROLA]"))
  var from: String?
  @Flag(help: "Il testo è SSML: il sottoinsieme è in docs/speech.md.") var ssml = false
  @Argument(help: "Il testo; - o niente per stdin.") var text: String?

  func run() async throws {
    let bench = try Workbench(data: data)
    guard let encoding = SpeechFormat.Encoding(rawValue: format) else {
      throw UsageError("--format: '\(format)' non è un formato. I formati sono: wav, alaw, ulaw, pcm.")
    }
    let format = try SpeechFormat(encoding: encoding, sampleRate: sampleRate)
    let resolved = try await resolvedProfile(bench)
    var prosody = Prosody(profile: resolved)
    if let voice { prosody.voice = voice }
    if let rate { prosody.rate = rate }
    try prosody.validate()
    let order = SpeechOrder(
      try spoken(), prosody: prosody, style: NormalisationStyle(profile: resolved), start: try start())
    let file = output == "-" ? nil : try OutputFile.checked(output, option: "--output")
    let eventFile = try events.map { try OutputFile.checked($0, option: "--events") }
    let speech = try bench.speech(workers: 1)
    do {
      let said = try await say(order, format: format, file: file, with: speech)
      if let eventFile { try SpeechEventLines(said.events).write(to: eventFile) }
      report(said, file: file)
      await speech.shutdown()
    } catch {
      await speech.shutdown()
      throw error
    }
  }

  private func say(_ order: SpeechOrder, format: SpeechFormat, file: URL?, with speech: SpeechEngine)
    async throws -> SpeechFile
  {
    if let file { return try await speech.write(order, format: format, to: file) }
    var said = SpeechFile(seconds: 0, events: [])
    for try await piece in speech.pieces(order, format: format) {
      Output.bytes(Data(piece.bytes))
      said.events += piece.events
    }
    return said
  }

  private func report(_ said: SpeechFile, file: URL?) {
    for sentence in said.unspoken {
      Output.error(
        "Attenzione: questa frase non si è potuta leggere, al suo posto c'è una scusa: \(sentence)")
    }
    guard file != nil else { return }
    let seconds = String(format: "%.1f", said.seconds).replacingOccurrences(of: ".", with: ",")
    Output.error("Voce: \(output), \(seconds) secondi.")
  }

  private func spoken() throws -> SpokenText {
    let text = try Input.text(argument: text)
    guard ssml else { return SpokenText(text) }
    do {
      return try SpokenText(ssml: text)
    } catch {
      throw InputError("il testo SSML non si può usare: \(error)")
    }
  }

  private func start() throws -> SpeechPosition? {
    guard let from else { return nil }
    let numbers = from.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard let sentence = numbers[0], sentence > 0, numbers.count <= 2,
      numbers.allSatisfy({ ($0 ?? 0) > 0 })
    else {
      throw UsageError("--from: '\(from)' non ha la forma FRASE o FRASE:PAROLA, per esempio 2 o 2:5.")
    }
    guard numbers.count == 2, let word = numbers[1] else { return .sentence(sentence - 1) }
    return .word(word - 1, sentence: sentence - 1)
  }

  private func resolvedProfile(_ bench: Workbench) async throws -> ResolvedProfile {
    let table = try bench.terms()
    let templates = try bench.templates(table)
    let resolver = ProfileResolver(table: table, templates: templates)
    var chosen: Profile?
    if let profile { chosen = try await Self.profile(profile, bench, table, templates) }
    return resolver.resolve(profile: chosen, channel: .voice, at: Date())
  }

  /// The profile that `--profile` names: a JSON file, a template or a profile on record.
  static func profile(
    _ profile: String, _ bench: Workbench, _ table: TermTable, _ templates: TemplateLibrary
  ) async throws -> Profile {
    if profile.contains("/") || profile.hasSuffix(".json") {
      return try ProfileFile(table: table).read(profile)
    }
    if let template = templates[profile] { return template }
    if let stored = try await bench.store().profiles.profile(profile) { return stored.profile }
    return try templates.template(profile)
  }
}
