/// The lists of questions that can be imported. The raw value is the name used on the command line.
package enum QuestionImportFormat: String, Sendable, Codable, CaseIterable {
  /// The contextual help of the IO app (JSON): screens with their questions, in three languages.
  case ioContextualHelp = "io-contextualhelp"
  /// The questions of PA digitale 2026 (JSON list of Markdown files with a header).
  case padigitale2026
}

/// What an import of questions did, and what it had to mend or leave out.
package struct QuestionImportReport: Sendable, Equatable {
  /// One kind of dirt met in the file.
  package struct Dirt: Sendable, Equatable {
    /// In Italian, for the operator.
    package var kind: String
    package var count: Int
    /// The first case met.
    package var example: String
  }

  package var format: QuestionImportFormat
  /// File name without its folder.
  package var file: String
  /// Entries in the file, whatever they hold.
  package var read = 0
  /// Drafts made.
  package var kept = 0
  /// Entries left out, each counted under its kind of dirt.
  package var skipped = 0
  package var dirt: [Dirt] = []

  /// Counts one case of dirt, keeping the first as the example.
  mutating func note(_ kind: String, _ example: String) {
    let short = example.count > 80 ? example.prefix(80) + "…" : example
    if let index = dirt.firstIndex(where: { $0.kind == kind }) {
      dirt[index].count += 1
    } else {
      dirt.append(Dirt(kind: kind, count: 1, example: String(short)))
    }
  }

  mutating func skip(_ kind: String, _ example: String) {
    skipped += 1
    note(kind, example)
  }
}
