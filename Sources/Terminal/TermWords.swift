package import Foundation

/// The words for the terms of a profile and their values, from `profiles/terms.json`.
package struct TermWords: Sendable {
  private struct File: Decodable {
    var terms: [Term]
  }

  private struct Term: Decodable {
    struct Option: Decodable {
      var value: String
      var label: [String: String]
    }

    var id: String
    var label: [String: String]
    var description: [String: String]?
    var unit: [String: String]?
    var options: [Option]?
  }

  private let terms: [String: Term]
  /// The ids in the order of the file.
  let order: [String]

  /// Knows no words: terms are called by their ids.
  package init() {
    terms = [:]
    order = []
  }

  /// - Throws: ``TerminalError`` with code `badTerms` naming the file.
  package init(file: URL) throws {
    let table: File
    do {
      table = try JSONDecoder().decode(File.self, from: try Data(contentsOf: file))
    } catch {
      throw TerminalError(.badTerms, "the table of terms \(file.path) cannot be read: \(error)")
    }
    terms = Dictionary(table.terms.map { ($0.id, $0) }) { first, _ in first }
    order = table.terms.map(\.id)
  }

  /// What people call the term; its id where the table does not have it.
  func name(_ term: String, _ language: String) -> String { pick(terms[term]?.label, language) ?? term }

  /// What the term does, in one or two sentences.
  func description(_ term: String, _ language: String) -> String? { pick(terms[term]?.description, language) }

  /// What follows a number: "parole al minuto".
  func unit(_ term: String, _ language: String) -> String? { pick(terms[term]?.unit, language) }

  /// One choice of the term: "a coppie".
  func option(_ value: String, of term: String, _ language: String) -> String? {
    pick(terms[term]?.options?.first { $0.value == value }?.label, language)
  }

  private func pick(_ words: [String: String]?, _ language: String) -> String? {
    words?[String(language.prefix { $0 != "-" }).lowercased()] ?? words?["it"]
  }
}
