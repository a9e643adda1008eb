import Foundation

/// One line of the phrase file.
struct LexiconEntry: Sendable {
  var id: String
  var level: SimplificationLevel
  var pattern: [PatternItem]
  var output: [OutputItem]
  var reason: String
  var source: String
  var guards: [PhraseGuard]
  /// A phrase for the test of this entry: it must change.
  var example: String
}

/// Words and phrases with their plainer equals (`phrases.tsv`), found by their first word.
struct Lexicon: Sendable {
  private(set) var entries: [LexiconEntry] = []
  private var byFirst: [String: [Int]] = [:]

  init(folder: URL, verbs: VerbTable) throws {
    let reasons = try LabelTable(folder: folder, file: "reasons.tsv")
    let sources = try LabelTable(folder: folder, file: "sources.tsv")
    let table = try DataTable(folder: folder, file: "phrases.tsv", columns: 5...7)
    var ids: [String: Int] = [:]
    for row in table.rows {
      do {
        var entry = try Self.entry(row, table, reasons, sources, verbs)
        // the same phrase may be there again with other guards
        let times = ids[entry.id, default: 0] + 1
        ids[entry.id] = times
        if times > 1 { entry.id += ".\(times)" }
        entries.append(entry)
      } catch let problem as SyntaxProblem {
        throw table.error(row, problem.text)
      }
    }
    for (index, entry) in entries.enumerated() {
      for first in Self.firstWords(entry.pattern[0], verbs) { byFirst[first, default: []].append(index) }
    }
    for key in byFirst.keys {
      byFirst[key]?.sort {
        let (a, b) = (entries[$0].pattern.count, entries[$1].pattern.count)
        return a == b ? $0 < $1 : a > b
      }
    }
  }

  /// The entries that may begin with a word in lower case, longest first.
  func candidates(_ lower: String) -> [Int] { byFirst[lower] ?? [] }

  private static func entry(
    _ row: DataTable.Row, _ table: DataTable, _ reasons: LabelTable, _ sources: LabelTable, _ verbs: VerbTable
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
      id: "lessico." + slug(columns[1]), level: level, pattern: pattern, output: output, reason: reason,
      source: source, guards: guards, example: columns.count > 6 ? columns[6] : "")
  }

  /// The phrase itself names the entry; spaces become hyphens.
  private static func slug(_ pattern: String) -> String {
    pattern.split(separator: " ").joined(separator: "-")
  }

  private static func firstWords(_ item: PatternItem, _ verbs: VerbTable) -> Set<String> {
    switch item {
    case .word(let words): Set(words)
    case .preposition(let preposition): Set(PhraseWords.forms(preposition))
    case .joined(let preposition):
      Set(PhraseWords.forms(preposition).filter { Determiner.article(of: $0) != nil })
    case .determiner: Set(PhraseWords.determiners)
    case .bareArticle: Set(PhraseWords.articles)
    case .verb(let lemma): Set(verbs.forms(lemma).filter { !$0.isEmpty }).union(Enclitic.forms(lemma, verbs))
    case .adjective(let forms): Set(forms)
    case .noun(let noun): [noun.singular, noun.plural]
    case .infinitive, .number, .nominal, .anyNoun: []
    }
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
