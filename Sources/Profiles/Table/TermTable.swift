package import Domain
package import Foundation

/// The closed, versioned table of every preference a person can state: `profiles/terms.json`.
package struct TermTable: Sendable {
  package let version: Int
  /// In the order of the file.
  package let terms: [Term]
  /// Group ids with their names, in the order of the file.
  package let groups: [Group]
  package let freeText: FreeTextRule
  private let byID: [String: Term]

  package struct Group: Sendable, Hashable, Decodable, Identifiable {
    package var id: String
    package var label: LocalizedText
  }

  private struct File: Decodable {
    var version: Int
    var groups: [Group]
    var freeText: FreeTextRule
    var terms: [Term]
  }

  /// Reads and checks the table.
  ///
  /// - Throws: ``ProfileError`` with code `badTable`: the file is missing, is not JSON of this form, repeats a term or
  ///   has a default that its own rule refuses.
  package init(file: URL) throws(ProfileError) {
    let table: File
    do {
      table = try JSONDecoder().decode(File.self, from: Data(contentsOf: file))
    } catch {
      throw ProfileError(
        .badTable, field: file.path, reason: "la tabella delle preferenze non si legge: \(error).")
    }
    version = table.version
    groups = table.groups
    terms = table.terms
    freeText = table.freeText
    byID = Dictionary(terms.map { ($0.id, $0) }) { first, _ in first }
    try checkTable(file: file)
  }

  package var ids: [String] { terms.map(\.id) }

  package subscript(id: String) -> Term? { byID[id] }

  /// Refuses an unknown term and a value that the term does not accept.
  ///
  /// - Throws: ``ProfileError`` with the field, the reason and what is accepted.
  package func validate(id: String, value: PreferenceValue) throws(ProfileError) {
    _ = try canonical(id: id, value: value)
  }

  /// The value in its one canonical form: whole numbers as integers, sets in the order of the options.
  ///
  /// - Throws: as ``validate(id:value:)``.
  package func canonical(id: String, value: PreferenceValue) throws(ProfileError) -> PreferenceValue {
    try term(id).rule.checked(value, field: id, freeText: freeText)
  }

  /// The term of that id.
  ///
  /// - Throws: ``ProfileError`` `unknownTerm`, with the nearest term where one is near.
  package func term(_ id: String) throws(ProfileError) -> Term {
    if let term = byID[id] { return term }
    throw ProfileError(
      .unknownTerm, field: ValueText.excerpt(id), reason: "questa preferenza non esiste.",
      suggestion: nearest(to: id))
  }

  private func checkTable(file: URL) throws(ProfileError) {
    guard byID.count == terms.count else {
      throw ProfileError(.badTable, field: file.path, reason: "una preferenza è scritta due volte.")
    }
    let known = Set(groups.map(\.id))
    for term in terms {
      guard known.contains(term.group), (term.status == .active) == (term.capability == nil) else {
        throw ProfileError(
          .badTable, field: term.id, reason: "gruppo sconosciuto, o stato senza la sua capacità.")
      }
      for value in [term.defaultValue] + term.channelDefaults.values {
        guard try canonical(id: term.id, value: value) == value else {
          throw ProfileError(
            .badTable, field: term.id, reason: "un valore di base non è nella forma canonica.")
        }
      }
    }
  }
}
