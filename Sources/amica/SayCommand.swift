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
  @Option(help: "Voce: chiara, grave, lenta, telefono, veloce, o una lingua (it, en, de, fr, sl).") var voice:
    String?
  @Option(help: "Velocità: da 80 a 449 parole al minuto.") var rate: Int?
  @Option(help: "Formato: wav, alaw, ulaw, pcm.") var format = "wav"
  @Option(name: .customLong("sample-rate"), help: "Frequenza: 8000, 16000 o 22050 Hz.") var sampleRate: Int?
  @Option(name: .shortAndLong, help: "File da scrivere; - per stdout.") var output: String
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
    let spoken = SpokenText(try Input.text(argument: text))
    let file = output == "-" ? nil : try OutputFile.checked(output, option: "--output")
    let style = NormalisationStyle(profile: resolved)
    let speech = try bench.speech(workers: 1)
    guard let file else {
      for try await bytes in speech.audio(spoken: spoken, prosody: prosody, style: style, format: format) {
        Output.bytes(Data(bytes))
      }
      return await speech.shutdown()
    }
    let seconds = try await speech.write(
      spoken: spoken, prosody: prosody, style: style, format: format, to: file)
    Output.error(
      "Voce: \(output), \(String(format: "%.1f", seconds).replacingOccurrences(of: ".", with: ",")) secondi.")
    await speech.shutdown()
  }

  private func resolvedProfile(_ bench: Workbench) async throws -> ResolvedProfile {
    let table = try bench.terms()
    let templates = try bench.templates(table)
    let resolver = ProfileResolver(table: table, templates: templates)
    return resolver.resolve(profile: try await chosen(bench, table, templates), channel: .voice, at: Date())
  }

  private func chosen(_ bench: Workbench, _ table: TermTable, _ templates: TemplateLibrary) async throws
    -> Profile?
  {
    guard let profile else { return nil }
    if profile.contains("/") || profile.hasSuffix(".json") {
      return try ProfileFile(table: table).read(profile)
    }
    if let template = templates[profile] { return template }
    if let stored = try await bench.store().profiles.profile(profile) { return stored.profile }
    return try templates.template(profile)
  }
}
