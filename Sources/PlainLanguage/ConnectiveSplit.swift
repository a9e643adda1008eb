import Foundation

/// `..., mentre il Comune ...`: a connective after a comma opens a sentence of its own (`connectives.tsv`).
struct ConnectiveSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    guard place.tokens[index].text == ",", index > 2, index + 2 < place.tokens.count,
      place.clauses.mainVerb(before: index) != nil,
      let (connective, length) = place.language.connectives.find(at: index + 1, place.tokens)
    else { return nil }
    var next = index + 1 + length
    if place.token(next)?.text == ",",
      ["e inoltre", "ed inoltre", "inoltre", "pertanto", "quindi"].contains(
        place.tokens[(index + 1)..<next].map(\.lower).joined(separator: " "))
    {
      next += 1
    }
    guard next < place.tokens.count, fits(connective, next), !place.clauses.isSubordinate[index] else {
      return nil
    }
    let rule = place.language.rule(
      "frasi.connettivo", "Il legame resta, ma in una frase nuova e più breve.", source: "stile-1997")
    let opening = connective.opening
    return place.stop(from: index, next: next, opening: opening, rule: rule)
  }

  private func fits(_ connective: ConnectiveTable.Entry, _ next: Int) -> Bool {
    let token = place.tokens[next]
    if token.text == "," || token.lower == "anche" || token.lower == "non" && connective.isAdversative {
      // "ma non oltre", "ma anche" belong to what precedes
      guard place.verb(from: next + 1, within: 3) != nil, token.text != ",", token.lower != "anche" else {
        return false
      }
    }
    if connective.isAdversative,
      place.tokens[..<next].contains(where: { $0.lower == "solo" || $0.lower == "soltanto" })
    {
      return false
    }
    let readings = place.language.verbs.readings(token.lower)
    if !readings.isEmpty, readings.allSatisfy({ !$0.feature.isFinite }) { return false }
    if connective.needsConditionFree, place.clauses.hasCondition { return false }
    return place.statementFollows(next, within: connective.isAdversative ? 8 : 20)
  }
}

/// Connectives that may open a sentence, and the words that open it.
struct ConnectiveTable: Sendable {
  struct Entry: Sendable {
    var opening: String
    var isAdversative: Bool
    var needsConditionFree: Bool
  }

  private let index: TermIndex
  private let entries: [Entry]

  /// Columns: connective after the comma; the words that open the new sentence; notes (`adversative`,
  /// `unconditional`).
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "connectives.tsv", columns: 2...3)
    index = TermIndex(table.rows.map { $0.columns[0] })
    entries = table.rows.map { row in
      let notes = row.columns.count > 2 ? row.columns[2] : ""
      return Entry(
        opening: row.columns[1], isAdversative: notes.contains("adversative"),
        needsConditionFree: notes.contains("unconditional"))
    }
  }

  func find(at place: Int, _ tokens: [Token]) -> (Entry, Int)? {
    index.find(at: place, tokens).map { (entries[$0.id], $0.length) }
  }
}
