import Foundation

/// What a rewriting must keep besides facts: negation, duty, permission, condition, limits (`proof.tsv`).
struct ProofRules: Sendable {
  /// How often the words of a class must be there after the rewriting.
  enum Count: String, Sendable {
    /// As many as before.
    case equal
    /// Not fewer than before, and none where there was none.
    case kept
    /// Not fewer than before.
    case held
    /// Points back to a condition: more only where a condition is.
    case backref
    /// Not counted.
    case free
  }

  struct Class: Sendable {
    var name: String
    var count: Count
    /// The words stay beside the same words.
    var place: Bool
    /// Says what the number or date after it means: `entro`, `almeno`.
    var bind: Bool
    /// Says what the number before it counts: `giorni`, `lavorativi`.
    var unit: Bool
    /// Opens a condition or an exception that governs another statement.
    var condition: Bool
    /// The class that the words belong to when they are denied.
    var denied: Int?
  }

  /// Words of a class in a text.
  struct Occurrence: Sendable {
    var group: Int
    var start: Int
    var end: Int
    /// Counts nothing: an idiom such as "entro e non oltre".
    var isExempt: Bool
  }

  private struct Term: Sendable {
    var words: [String]
    var isOpen: Bool
    var group: Int
    var isExempt: Bool
  }

  private(set) var classes: [Class] = []
  private var byFirst: [String: [Term]] = [:]
  private var openByStem: [UInt32: [Term]] = [:]

  /// Columns: class; count and notes parted by commas; phrases parted by `|`; idioms that count nothing; class when
  /// denied.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "proof.tsv", columns: 3...5)
    for row in table.rows {
      let notes = row.columns[1].split(separator: ",").map(String.init)
      guard let first = notes.first, let count = Count(rawValue: first),
        notes.dropFirst().allSatisfy({ ["place", "bind", "unit", "condition"].contains($0) })
      else { throw table.error(row, "the comparison '\(row.columns[1])' is not known") }
      classes.append(
        Class(
          name: row.columns[0], count: count, place: notes.contains("place"), bind: notes.contains("bind"),
          unit: notes.contains("unit"), condition: notes.contains("condition")))
      let group = classes.count - 1
      for phrase in Self.phrases(row, 2) { add(phrase, group, isExempt: false) }
      for phrase in Self.phrases(row, 3) { add(phrase, group, isExempt: true) }
    }
    for row in table.rows where row.columns.count > 4 {
      guard let group = classes.firstIndex(where: { $0.name == row.columns[0] }),
        let denied = classes.firstIndex(where: { $0.name == row.columns[4] })
      else { throw table.error(row, "the class '\(row.columns[4])' is not in the file") }
      classes[group].denied = denied
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.words.count > $1.words.count } }
  }

  private static func phrases(_ row: DataTable.Row, _ column: Int) -> [String] {
    guard row.columns.count > column else { return [] }
    return row.columns[column].split(separator: "|").map(String.init)
  }

  private mutating func add(_ phrase: String, _ group: Int, isExempt: Bool) {
    var words = Tokenizer.tokens(phrase).map(\.lower)
    let isOpen = words.last == "*"
    if isOpen { words.removeLast() }
    guard let first = words.first else { return }
    let term = Term(words: words, isOpen: isOpen, group: group, isExempt: isExempt)
    if isOpen, words.count == 1 {
      openByStem[Self.stem(first), default: []].append(term)
    } else {
      byFirst[first, default: []].append(term)
    }
  }

  /// The classes of duty and permission, which forms of verbs may say as well.
  var duty: Int? { classes.firstIndex { $0.name == "obbligo" } }
  var permission: Int? { classes.firstIndex { $0.name == "facoltà" } }

  /// A word of a class, or of its opposite where it is denied.
  func occurrence(_ group: Int, _ index: Int, _ tokens: [Token]) -> Occurrence {
    let isDenied = Self.isDenied(index, tokens)
    return Occurrence(
      group: isDenied ? classes[group].denied ?? group : group, start: index, end: index + 1, isExempt: false)
  }

  /// The first three bytes.
  private static func stem(_ word: String) -> UInt32 {
    word.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The words of all classes, in order; of two that overlap in one class the longer counts.
  func occurrences(_ tokens: [Token]) -> [Occurrence] {
    var result: [Occurrence] = []
    var free = [Int](repeating: 0, count: classes.count)
    for (index, token) in tokens.enumerated() where token.kind == .word {
      for term in byFirst[token.lower] ?? [] where index >= free[term.group] {
        guard matches(term, at: index, tokens) else { continue }
        add(term, index, index + term.words.count, tokens, &free, &result)
      }
      guard token.lower.utf8.count > 2 else { continue }
      for term in openByStem[Self.stem(token.lower)] ?? [] where index >= free[term.group] {
        guard token.lower.hasPrefix(term.words[0]) else { continue }
        add(term, index, index + 1, tokens, &free, &result)
      }
    }
    return result
  }

  private func add(
    _ term: Term, _ start: Int, _ end: Int, _ tokens: [Token], _ free: inout [Int],
    _ result: inout [Occurrence]
  ) {
    free[term.group] = end
    var group = term.group
    if let denied = classes[group].denied, !term.isExempt, Self.isDenied(start, tokens) { group = denied }
    result.append(Occurrence(group: group, start: start, end: end, isExempt: term.isExempt))
  }

  /// `non può`, `non ne è tenuto`, `né deve`.
  private static func isDenied(_ index: Int, _ tokens: [Token]) -> Bool {
    var place = index - 1
    while place >= 0, index - place < 5 {
      let lower = tokens[place].lower
      if lower == "non" || lower == "né" { return true }
      guard betweenNegationAndVerb.contains(lower) else { return false }
      place -= 1
    }
    return false
  }

  private static let betweenNegationAndVerb: Set<String> = [
    "si", "ne", "ci", "vi", "lo", "la", "li", "le", "gli", "l'", "c'", "è", "sono", "sia", "siano", "era",
    "sarà", "ha", "hanno", "abbia", "più", "stato", "stata", "anche", "inoltre", "altresì", "mai", "alcun",
    "alcuna", "un", "una", "il", "viene", "vengono", "fatto", "fatta", "risulta", "risultano",
  ]

  private func matches(_ term: Term, at index: Int, _ tokens: [Token]) -> Bool {
    guard index + term.words.count <= tokens.count else { return false }
    for (offset, word) in term.words.enumerated().dropFirst() {
      let lower = tokens[index + offset].lower
      let isLast = offset == term.words.count - 1
      if isLast && term.isOpen ? !lower.hasPrefix(word) : lower != word { return false }
    }
    return true
  }
}
