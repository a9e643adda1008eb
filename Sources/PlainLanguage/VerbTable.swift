import Foundation

/// The forms of the verbs in `verbs.tsv`, both ways: from a form to its readings and from a reading to its form.
struct VerbTable: Sendable {
  private var readingsByForm: [String: [VerbReading]] = [:]
  private var formsByLemma: [String: [String]] = [:]

  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "verbs.tsv", columns: 1...2)
    var notes: [String: Conjugation.Notes] = [:]
    for row in table.rows {
      notes[row.columns[0]] = Conjugation.Notes(row.columns.count > 1 ? row.columns[1] : "")
    }
    readingsByForm.reserveCapacity(table.rows.count * 45)
    for row in table.rows {
      let infinitive = row.columns[0]
      guard var own = notes[infinitive] else { continue }
      if own.flags.contains("hidden") { continue }
      if let base = own.values["like"]?.first {
        guard infinitive.hasSuffix(base), let pattern = notes[base] else {
          throw table.error(
            row, "the verb '\(base)' is not in the file, or '\(infinitive)' does not end with it")
        }
        own = pattern.prefixed(String(infinitive.dropLast(base.count)))
      }
      guard let forms = Conjugation.forms(of: infinitive, notes: own) else {
        throw table.error(row, "'\(infinitive)' is not an infinitive in -are, -ere, -ire or -rre")
      }
      add(infinitive, forms)
    }
  }

  private mutating func add(_ lemma: String, _ forms: [String]) {
    formsByLemma[lemma] = forms
    for (index, form) in forms.enumerated() where !form.isEmpty {
      readingsByForm[form, default: []].append(
        VerbReading(lemma: lemma, feature: VerbFeature(rawValue: index)))
    }
  }

  var lemmas: [String] { formsByLemma.keys.sorted() }

  func contains(lemma: String) -> Bool { formsByLemma[lemma] != nil }

  /// The readings of a form in lower case.
  func readings(_ form: String) -> [VerbReading] { readingsByForm[form] ?? [] }

  /// A verb's form, or nil where it has none.
  func form(_ lemma: String, _ feature: VerbFeature) -> String? {
    guard let form = formsByLemma[lemma]?[feature.rawValue], !form.isEmpty else { return nil }
    return form
  }

  /// All forms of a verb, by ``VerbFeature/rawValue``.
  func forms(_ lemma: String) -> [String] { formsByLemma[lemma] ?? [] }
}
