import Foundation

/// One line of the phrase file.
final class LexiconEntry: Sendable {
  let id: String
  let level: SimplificationLevel
  let pattern: [PatternItem]
  let output: [OutputItem]
  let reason: String
  let source: String
  let guards: [PhraseGuard]
  /// A phrase for the test of this entry: it must change.
  let example: String
  /// Whether the entry turns a noun of action into its verb.
  let isNominal: Bool

  init(
    id: String, level: SimplificationLevel, pattern: [PatternItem], output: [OutputItem], reason: String,
    source: String, guards: [PhraseGuard], example: String
  ) {
    self.id = id
    self.level = level
    self.pattern = pattern
    self.output = output
    self.reason = reason
    self.source = source
    self.guards = guards
    self.example = example
    isNominal = pattern.contains { if case .nominal = $0 { true } else { false } }
  }
}

/// Words and phrases with their plainer equals (`phrases.tsv`), found by their first word.
struct Lexicon: Sendable {
  private(set) var entries: [LexiconEntry] = []
  private var index = PhraseIndex()

  init(folder: URL, verbs: VerbTable) throws {
    let reasons = try LabelTable(folder: folder, file: "reasons.tsv")
    let sources = try LabelTable(folder: folder, file: "sources.tsv")
    let table = try DataTable(folder: folder, file: "phrases.tsv", columns: 5...7)
    var ids: [String: Int] = [:]
    for row in table.rows {
      do {
        // the same phrase may be there again with other guards
        let id = "lessico." + Self.slug(row.columns[1])
        let times = ids[id, default: 0] + 1
        ids[id] = times
        entries.append(
          try Self.entry(row, times > 1 ? id + ".\(times)" : id, table, reasons, sources, verbs))
      } catch let problem as SyntaxProblem {
        throw table.error(row, problem.text)
      }
    }
    index = PhraseIndex(entries, verbs)
  }

  /// The entries that may begin at a token, longest first.
  func candidates(at place: Int, _ words: [UInt64]) -> PhraseIndex.Candidates {
    index.candidates(at: place, words)
  }

  private static func entry(
    _ row: DataTable.Row, _ id: String, _ table: DataTable, _ reasons: LabelTable, _ sources: LabelTable,
    _ verbs: VerbTable
  ) throws -> LexiconEntry {
    let columns = row.columns
    guard let level = SimplificationLevel(rawValue: columns[0]), level != .off else {
      throw SyntaxProblem("the level '\(columns[0])' is neither plain nor easy")
    }
    guard let reason = reasons[columns[3]] else {
      throw SyntaxProblem("reason '\(columns[3])' is not in reasons.tsv")
    }
    guard let source = sources[columns[4]] else {
      throw SyntaxProblem("source '\(columns[4])' is not in sources.tsv")
    }
    let pattern = try PhraseSyntax.pattern(columns[1])
    let output = try PhraseSyntax.output(columns[2])
    for case .verb(let lemma) in pattern where !verbs.contains(lemma: lemma) {
      throw SyntaxProblem("the verb '\(lemma)' is not in verbs.tsv")
    }
    for case .verb(let lemma) in output where !verbs.contains(lemma: lemma) {
      throw SyntaxProblem("the verb '\(lemma)' is not in verbs.tsv")
    }
    let guards = try (columns.count > 5 ? columns[5] : "").split(separator: " ").map {
      try PhraseGuard(String($0))
    }
    return LexiconEntry(
      id: id, level: level, pattern: pattern, output: output, reason: reason,
      source: source, guards: guards, example: columns.count > 6 ? columns[6] : "")
  }

  /// The phrase itself names the entry; spaces become hyphens.
  private static func slug(_ pattern: String) -> String {
    pattern.split(separator: " ").joined(separator: "-")
  }
}

/// A file of short names with the texts they stand for.
struct LabelTable {
  private var texts: [String: String] = [:]

  init(folder: URL, file: String) throws {
    let table = try DataTable(folder: folder, file: file, columns: 2...2)
    for row in table.rows { texts[row.columns[0]] = row.columns[1] }
  }

  subscript(name: String) -> String? { texts[name] }
}

/// The forms of prepositions and articles that a pattern may meet.
enum PhraseWords {
  static let articles = ["il", "lo", "la", "l'", "i", "gli", "le"]

  static func forms(_ preposition: String) -> [String] {
    let bare = preposition == "di" ? ["di", "d'"] : preposition == "a" ? ["a", "ad"] : [preposition]
    if ["di", "a", "da", "in", "su"].contains(preposition) {
      return bare + articles.map { Determiner.join(preposition, $0) }
    }
    return preposition == "con" ? bare + ["col", "coi"] : bare
  }

  static let determiners: [String] =
    articles
    + ["di", "a", "da", "in", "su"].flatMap { preposition in
      articles.map { Determiner.join(preposition, $0) }
    }
}
