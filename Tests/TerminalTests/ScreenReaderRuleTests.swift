import Foundation
import Terminal
import Testing

/// The rules of docs/terminal.md on a whole session at a pseudo-terminal, each with a change that breaks it.
@Suite(.serialized) struct ScreenReaderRuleTests {
  @Test(arguments: [0, 20, 40, 80, 200])
  func `a whole session at a terminal keeps the rules at every width`(width: Int) async throws {
    let (recording, code) = try await FullSession.recording(width: width)
    #expect(code == 0)
    let complaints = try await TerminalLint.complaints(recording, width: width, typed: FullSession.typed)
    #expect(complaints == [], "\(String(decoding: recording, as: UTF8.self))")
  }

  @Test func `the same session gives the same bytes again`() async throws {
    let (first, _) = try await FullSession.recording(width: 40)
    let (second, _) = try await FullSession.recording(width: 40)
    #expect(try await TerminalLint.complaints(first, width: 40, typed: FullSession.typed, same: second) == [])
  }

  /// A rule, and how to break it in a good recording.
  struct Mutation: Sendable, CustomTestStringConvertible {
    var rule: Int
    var name: String
    var change: @Sendable (String) -> String

    var testDescription: String { "rule \(rule): \(name)" }
  }

  static let mutations = [
    Mutation(rule: 1, name: "colour") {
      $0.replacing("Passo 2 di 3.", with: "\u{1B}[1mPasso 2 di 3.\u{1B}[0m")
    },
    Mutation(rule: 1, name: "redrawn line") {
      $0.replacing("Cerco la risposta.", with: "Cerco\rCerco la risposta.")
    },
    Mutation(rule: 1, name: "backspace") {
      $0.replacing("Cerco la risposta.", with: "Cerco\u{8}la risposta.")
    },
    Mutation(rule: 1, name: "bell") { $0.replacing("Risposta pronta", with: "\u{7}Risposta pronta") },
    Mutation(rule: 2, name: "box") { $0.replacing("Passo 2 di 3.", with: "│ Passo 2 di 3.") },
    Mutation(rule: 2, name: "spinner") { $0.replacing("Cerco la risposta.", with: "⠋ Cerco la risposta.") },
    Mutation(rule: 2, name: "symbol") { $0.replacing("Richiesta annotata", with: "✓ Richiesta annotata") },
    Mutation(rule: 2, name: "drawn line") { $0.replacing("Cerco la risposta.", with: "----------") },
    Mutation(rule: 2, name: "columns") { $0.replacing("Orario: ", with: "Orario:     ") },
    Mutation(rule: 5, name: "steps without their count") {
      $0.replacing("Che cosa deve fare: 3 passi.", with: "Che cosa deve fare.")
        .replacing("Risposta pronta: 9 righe.", with: "Risposta pronta.")
    },
    Mutation(rule: 5, name: "bodies without their count") {
      $0.replacing("Enti trovati: 2.", with: "Enti trovati.")
    },
    Mutation(rule: 6, name: "prompt without its colon") {
      $0.replacing("Scelga un numero: ", with: "Scelga un numero ")
    },
    Mutation(rule: 6, name: "prompt that is not last") {
      $0.replacing("Scelga un numero: ", with: "Scelga un numero: \r\nAttenda.\r\n")
    },
    Mutation(rule: 6, name: "two questions") {
      $0.replacing("Scelga un numero: ", with: "Vuole ripetere? Scelga un numero: ")
    },
    Mutation(rule: 7, name: "no way back") { $0.replacing("0 indietro.", with: "Indietro.") },
    Mutation(rule: 7, name: "gap") { $0.replacing(" 3 testo originale.", with: " 4 testo originale.") },
    Mutation(rule: 7, name: "arrow keys") { $0.replacing("0 indietro.", with: "0 indietro. Usi le frecce.") },
    Mutation(rule: 12, name: "error without a way to mend it") {
      $0.replacing(" Scelga un numero da 0 a 7, oppure scriva una domanda di almeno due parole.", with: "")
    },
    Mutation(rule: 17, name: "wide line") {
      $0.replacing("Passo 2 di 3.", with: "Passo 2 di 3." + String(repeating: " ancora", count: 40))
    },
    Mutation(rule: 17, name: "late datum") {
      $0.replacing("Orario: ", with: "Orario di apertura degli sportelli e del telefono: ")
    },
    Mutation(rule: 23, name: "words that depend on the terminal") {
      $0.replacing("arrivederci", with: "a presto")
    },
  ]

  @Test(arguments: mutations)
  func `the checker sees each rule broken`(mutation: Mutation) async throws {
    let (recording, _) = try await FullSession.recording(width: 200)
    let good = String(decoding: recording, as: UTF8.self)
    let bad = mutation.change(good)
    try #require(bad != good)
    let complaints = try await TerminalLint.complaints(
      Data(bad.utf8), width: 200, typed: FullSession.typed, same: mutation.rule == 23 ? recording : nil)
    #expect(complaints.contains { $0.contains("rule \(mutation.rule):") }, "\(complaints)")
  }

  @Test func `a session through a pipe keeps the rules too`() async throws {
    let run = try await SessionRun.of(FullSession.typed, options: TerminalOptions(width: 40))
    #expect(try await TerminalLint.complaints(Data(run.text.utf8), width: 40) == [], "\(run.text)")
  }
}
