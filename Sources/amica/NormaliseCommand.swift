import ArgumentParser
import Domain
import Foundation
import Profiles
import Speech
import Store

/// The text as it will be spoken, with every mode of reading a profile can ask for.
struct NormaliseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalise", abstract: "Mostra il testo come sarà letto ad alta voce.")

  @OptionGroup var data: DataOption
  @Flag(help: "Legge righe {\"id\",\"text\"} e scrive righe {\"id\",\"text\"}.") var jsonl = false
  @Flag(help: "Dice quale regola ha letto che cosa.") var explain = false
  @Flag(help: "Compita: dice il testo carattere per carattere.") var spell = false
  @Option(help: "Profilo: un modello, un profilo salvato o un file JSON.") var profile: String?
  @Option(help: "Lingua del testo: it, de, en, fr, sl.") var language = "it"
  @Option(help: "Numeri di telefono e codici: digits, pairs, words.") var numbers: String?
  @Option(help: "Lettere dei codici: off, letters, cityNames, nato.") var spelling: String?
  @Option(help: "Segni di punteggiatura detti: none, some, most, all.") var punctuation: String?
  @Flag(inversion: .prefixedNo, help: "Dice quali lettere compitate sono maiuscole.") var capitals: Bool?
  @Option(help: "Una unità per riga: word, line, sentence, paragraph.") var unit: String?
  @Argument(help: "Il testo; - o niente per stdin.") var text: String?

  private struct Line: Codable {
    var id: LineID?
    var text: String
  }

  private struct ExplainedLine: Encodable {
    var id: LineID?
    var text: String
    var steps: [ReadingStep]
  }

  func run() async throws {
    let bench = try Workbench(data: data)
    let style = try await style(bench)
    let unit: Speech.ReadingUnit? = try value(unit, option: "--unit")
    let normaliser = try bench.normaliser()
    let text = try Input.text(argument: text)
    guard jsonl else {
      let written = text.trimmingCharacters(in: .newlines)
      let said = said(written, normaliser, style)
      for piece in unit?.pieces(said) ?? [said] { Output.line(piece) }
      if explain { show(normaliser.explain(written, language: language, style: style)) }
      return
    }
    for line in try Input.jsonLines(Line.self, text) {
      let said = said(line.text, normaliser, style)
      if explain {
        let steps = normaliser.explain(line.text, language: language, style: style)
        try Output.json(ExplainedLine(id: line.id, text: said, steps: steps))
      } else {
        try Output.json(Line(id: line.id, text: said))
      }
    }
  }

  private func said(_ text: String, _ normaliser: Normaliser, _ style: NormalisationStyle) -> String {
    spell
      ? normaliser.spell(text, style: style) : normaliser.normalise(text, language: language, style: style)
  }

  private func show(_ steps: [ReadingStep]) {
    guard !steps.isEmpty else { return Output.line("Nessuna regola: il testo si legge come è scritto.") }
    for step in steps {
      let said = step.spoken.trimmingCharacters(in: .whitespaces)
      Output.line("\(step.family.rawValue): «\(step.written)» si dice «\(said)».")
    }
  }

  /// The profile's style, with what the options change.
  private func style(_ bench: Workbench) async throws -> NormalisationStyle {
    var style = NormalisationStyle()
    if let profile {
      let table = try bench.terms()
      let templates = try bench.templates(table)
      let chosen = try await SayCommand.profile(profile, bench, table, templates)
      let resolver = ProfileResolver(table: table, templates: templates)
      style = NormalisationStyle(
        profile: resolver.resolve(profile: chosen, channel: .voice, at: Date()))
    }
    style.numbers = try value(numbers, option: "--numbers") ?? style.numbers
    style.spelling = try value(spelling, option: "--spelling") ?? style.spelling
    style.punctuation = try value(punctuation, option: "--punctuation") ?? style.punctuation
    style.capitals = capitals ?? style.capitals
    return style
  }

  /// The value of an option, or an error that lists those it may have.
  private func value<Value: RawRepresentable & CaseIterable>(_ name: String?, option: String) throws -> Value?
  where Value.RawValue == String {
    guard let name else { return nil }
    guard let value = Value(rawValue: name) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("\(option): i valori sono \(known).")
    }
    return value
  }
}
