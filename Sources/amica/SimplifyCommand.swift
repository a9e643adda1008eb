import ArgumentParser
import Foundation
import PlainLanguage

/// `amica simplify`: a text, or what operators have said of the edits.
struct SimplifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simplify", abstract: "Riscrive un testo in italiano chiaro (plain) o facile (easy).",
    subcommands: [SimplifyTextCommand.self, SimplifyFeedbackCommand.self],
    defaultSubcommand: SimplifyTextCommand.self)
}

/// A text in plain or easy Italian, with its facts proved.
struct SimplifyTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Riscrive un testo in italiano chiaro (plain) o facile (easy); si può scrivere senza text.")

  @OptionGroup var data: DataOption
  @Option(help: "off, plain (linguaggio chiaro) o easy (linguaggio facile).") var level = "plain"
  @Option(
    name: .customLong("without"),
    help:
      "Salta un passo (ripetibile): \(SimplificationStep.allCases.map(\.rawValue).joined(separator: ", "))."
  ) var without: [String] = []
  @Option(help: "Il testo parla di chi legge (il richiedente): lei o tu.") var addressee: String?
  @Flag(help: "Divide in sillabe le parole lunghe (do-man-da).") var syllables = false
  @Flag(help: "Spiega ogni modifica.") var explain = false
  @Flag(help: "Scrive testo, modifiche, prova e leggibilità come JSON.") var json = false
  @Flag(help: "Legge righe {\"id\",\"text\"} e scrive una riga JSON per ogni testo.") var jsonl = false
  @Argument(help: "Il file da leggere; - o niente per stdin.") var file: String?

  struct Line: Decodable {
    var id: LineID?
    var text: String
  }

  func run() throws {
    guard let level = SimplificationLevel(rawValue: level) else {
      throw UsageError("--level: '\(self.level)' non è un livello. I livelli sono: off, plain, easy.")
    }
    let simplifier = try Workbench(data: data).simplifier()
    var options = SimplificationOptions(level: level, without: try steps())
    options.addressee = try reader()
    options.syllables = syllables
    let text = try Input.file(file)
    if jsonl {
      for line in try Input.jsonLines(Line.self, text) {
        let result = simplifier.simplify(line.text, options: options)
        let proof = explain ? simplifier.proof(of: result) : nil
        try Output.json(SimplifyResult(id: line.id, result, proof: proof))
      }
      return
    }
    let result = simplifier.simplify(text, options: options)
    if json {
      let proof = simplifier.proof(of: result)
      return try Output.json(SimplifyResult(id: nil, result, proof: proof), pretty: true)
    }
    Output.line(result.text.hasSuffix("\n") ? String(result.text.dropLast()) : result.text)
    if level == .easy { for entry in result.glossary { Output.line("\(entry.term): \(entry.meaning)") } }
    if explain { SimplifyExplanation(result: result, proof: simplifier.proof(of: result)).write() }
  }

  private func reader() throws -> Addressee? {
    guard let addressee else { return nil }
    guard let reader = Addressee(rawValue: addressee) else {
      throw UsageError("--addressee: '\(addressee)' non è una forma. Le forme sono: lei, tu.")
    }
    return reader
  }

  private func steps() throws -> Set<SimplificationStep> {
    try Set(
      without.map { name in
        guard let step = SimplificationStep(rawValue: name) else {
          let known = SimplificationStep.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError("--without: '\(name)' non è un passo. I passi sono: \(known).")
        }
        return step
      })
  }
}

/// One simplification as JSON.
struct SimplifyResult: Encodable {
  var id: LineID?
  var text: String
  var edits: [Edit]
  var undone: [Undone]
  var glossary: [GlossaryEntry]
  var readability: Measures
  var proof: ProofShown

  /// The whole proof, or with `--jsonl` without `--explain` only what came of it.
  enum ProofShown: Encodable {
    case whole(SimplificationProof)
    case outcome(Outcome)

    struct Outcome: Encodable {
      var holds: Bool
      var facts: Int
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .whole(let proof): try proof.encode(to: encoder)
      case .outcome(let outcome): try outcome.encode(to: encoder)
      }
    }
  }

  struct Measures: Encodable {
    var gulpease: Double
    var wordsPerSentence: Double
  }

  struct Undone: Encodable {
    var edit: Edit
    var reason: String
  }

  init(id: LineID?, _ result: Simplification, proof: SimplificationProof?) {
    self.id = id
    text = result.text
    edits = result.edits
    undone = result.undone.map { Undone(edit: $0.edit, reason: $0.reason) }
    glossary = result.glossary
    self.proof =
      proof.map { .whole($0) } ?? .outcome(.init(holds: result.proof.holds, facts: result.proof.facts))
    readability = Measures(gulpease: result.after.gulpease, wordsPerSentence: result.after.wordsPerSentence)
  }
}

/// The edits, what was undone, the proof and the measures, a fact a line.
struct SimplifyExplanation {
  let result: Simplification
  let proof: SimplificationProof

  func write() {
    Output.line("")
    Output.line("Modifiche: \(result.edits.count).")
    for (index, edit) in result.edits.enumerated() {
      Output.line("Modifica \(index + 1) di \(result.edits.count). Prima: \(shown(edit.before))")
      Output.line("Dopo: \(shown(edit.after))")
      Output.line("Perché: \(edit.reason) Regola: \(edit.rule). Fonte: \(edit.source)")
      if proof.edits.indices.contains(index) {
        Output.line("Prova della modifica: \(outcome(proof.edits[index])).")
      }
    }
    Output.line("Modifiche annullate dalla prova: \(result.undone.count).")
    for undone in result.undone {
      Output.line(
        "Annullata. Prima: \(shown(undone.edit.before)). Dopo: \(shown(undone.edit.after)). Motivo: \(undone.reason)"
      )
    }
    Output.line("Prova: \(proof.holds ? "tiene" : "non tiene"). Fatti trovati: \(proof.facts).")
    for comparison in proof.document.comparisons { Output.line(line(comparison)) }
    Output.line("Frasi cambiate: \(proof.sentences.count).")
    for (index, sentence) in proof.sentences.enumerated() {
      Output.line(
        "Frase \(index + 1) di \(proof.sentences.count): \(outcome(sentence.proof)). \(sentence.before)")
      for comparison in sentence.proof.comparisons { Output.line(line(comparison)) }
    }
    Output.line(
      "Leggibilità (Gulpease) prima: \(number(result.before.gulpease)). Dopo: \(number(result.after.gulpease))."
    )
    Output.line(
      "Parole per frase prima: \(number(result.before.wordsPerSentence)). Dopo: \(number(result.after.wordsPerSentence))."
    )
  }

  private func outcome(_ proof: ProofReport) -> String {
    proof.holds ? "tiene" : "non tiene, \(proof.problems.joined(separator: "; "))"
  }

  private func line(_ comparison: ProofComparison) -> String {
    "\(comparison.holds ? "Uguale" : "Diverso"): \(comparison.what). Prima: \(list(comparison.before)). "
      + "Dopo: \(list(comparison.after))."
  }

  private func list(_ values: [String]) -> String {
    values.isEmpty ? "niente" : values.joined(separator: ", ")
  }

  private func shown(_ words: String) -> String {
    let trimmed = words.trimmingCharacters(in: .whitespaces)
    return trimmed.isEmpty ? "niente" : trimmed
  }

  private func number(_ value: Double) -> String {
    String(format: "%.1f", value).replacingOccurrences(of: ".", with: ",")
  }
}
