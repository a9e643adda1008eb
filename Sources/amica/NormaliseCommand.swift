import ArgumentParser
import Foundation
import Speech

/// The text as it will be spoken.
struct NormaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalise", abstract: "Mostra il testo come sarà letto ad alta voce.")

  @OptionGroup var data: DataOption
  @Flag(help: "Legge righe {\"id\",\"text\"} e scrive righe {\"id\",\"text\"}.") var jsonl = false
  @Option(help: "Numeri di telefono e codici: digits, pairs, words.") var numbers = "digits"
  @Option(help: "Lettere dei codici: off, letters, cityNames, nato.") var spelling = "off"
  @Argument(help: "Il testo; - o niente per stdin.") var text: String?

  private struct Line: Codable {
    var id: LineID?
    var text: String
  }

  func run() throws {
    guard let numbers = NormalisationStyle.Numbers(rawValue: numbers) else {
      throw UsageError("--numbers: i valori sono digits, pairs, words.")
    }
    guard let spelling = NormalisationStyle.Spelling(rawValue: spelling) else {
      throw UsageError("--spelling: i valori sono off, letters, cityNames, nato.")
    }
    let style = NormalisationStyle(numbers: numbers, spelling: spelling)
    let normaliser = try Workbench(data: data).normaliser()
    let text = try Input.text(argument: text)
    if jsonl {
      for line in try Input.jsonLines(Line.self, text) {
        try Output.json(Line(id: line.id, text: normaliser.normalise(line.text, style: style)))
      }
    } else {
      Output.line(normaliser.normalise(text.trimmingCharacters(in: .newlines), style: style))
    }
  }
}
