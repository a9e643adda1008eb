import ArgumentParser
import Domain
import Foundation
import Rendering
import Store

/// What operators have said of the edits, by rule.
struct SimplifyFeedbackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Elenca i giudizi degli operatori sulle modifiche, per regola, dalla più sbagliata.",
    discussion: "I giudizi arrivano con POST /v1/simplify/feedback.")

  @OptionGroup var data: DataOption
  @Option(help: "Elenca i giudizi su una regola, con le parole della modifica.") var rule: String?
  @Flag(help: "Scrive l'elenco come JSON.") var json = false

  func run() async throws {
    let feedback = try Workbench(data: data).store().feedback
    if let rule { return try write(try await feedback.list(rule: rule), rule) }
    let rules = try await feedback.byRule()
    if json { return try Output.json(rules, pretty: true) }
    Output.line("Regole con giudizi: \(rules.count).")
    for (index, entry) in rules.enumerated() {
      Output.line(
        "Regola \(index + 1) di \(rules.count): \(entry.rule). Sbagliata: \(entry.wrong). Rigida: \(entry.stiff). "
          + "Giusta: \(entry.right). Ultimo giudizio: \(DateWords.moment(entry.last)).")
    }
  }

  private func write(_ verdicts: [Feedback], _ rule: String) throws {
    if json { return try Output.json(verdicts.map(\.draft), pretty: true) }
    Output.line("Giudizi sulla regola \(rule): \(verdicts.count).")
    for (index, verdict) in verdicts.enumerated() {
      let draft = verdict.draft
      let words = ["wrong": "sbagliata", "stiff": "rigida", "right": "giusta"][draft.verdict.rawValue] ?? ""
      Output.line(
        "Giudizio \(index + 1) di \(verdicts.count): \(words). Da: \(verdict.givenBy). "
          + "\(DateWords.moment(verdict.givenAt)).")
      Output.line("Prima: \(draft.before). Dopo: \(draft.after).")
      if let sentence = draft.sentence { Output.line("Frase: \(sentence)") }
      if let comment = draft.comment { Output.line("Commento: \(comment)") }
    }
  }
}
