import Foundation

/// One rule of `tagger-rules.tsv`.
struct TaggerRule: Sendable {
  enum Action: Sendable { case keep, drop }

  var id: String
  var action: Action
  var classes: UInt32
  var conditions: [TaggerCondition]
  /// Sentence with the judged word between asterisks, and the class it gets.
  var example: String
  var expected: String
}

/// The rules in their order, and the words they name.
struct TaggerRules: Sendable {
  private(set) var rules: [TaggerRule] = []
  /// For each word named in a rule, the lists it is in.
  private(set) var wordLists: [String: UInt128] = [:]
  private var lists: [String: UInt128] = [:]

  /// Columns: id; `keep` or `drop` and classes; conditions; example; class of the marked word.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "tagger-rules.tsv", columns: 5...5)
    for row in table.rows {
      let action = row.columns[1].split(separator: " ")
      guard action.count == 2, action[0] == "keep" || action[0] == "drop",
        let classes = Self.classes(action[1])
      else { throw table.error(row, "'\(row.columns[1])' is not 'keep' or 'drop' and classes") }
      var conditions: [TaggerCondition] = []
      for text in row.columns[2].split(separator: " ") {
        guard let condition = condition(text) else {
          throw table.error(row, "the condition '\(text)' cannot be read")
        }
        conditions.append(condition)
      }
      guard row.columns[3].split(separator: "*", omittingEmptySubsequences: false).count == 3 else {
        throw table.error(row, "the example must have one word between asterisks")
      }
      rules.append(
        TaggerRule(
          id: row.columns[0], action: action[0] == "keep" ? .keep : .drop, classes: classes,
          conditions: conditions, example: row.columns[3], expected: row.columns[4]))
    }
    guard lists.count + TokenTrait.firstWordList < 128 else {
      throw PlainLanguageError.badLine(
        file: table.file, line: 1, problem: "more than 120 word lists; join some of them")
    }
  }

  private static func classes(_ text: Substring) -> UInt32? {
    var bits: UInt32 = 0
    for name in text.split(separator: "+") {
      guard let bit = ReadingTrait.named[String(name)] else { return nil }
      bits |= bit
    }
    return bits == 0 ? nil : bits
  }

  private mutating func condition(_ text: Substring) -> TaggerCondition? {
    guard let at = text.firstIndex(where: { "=?!~#".contains($0) }) else { return nil }
    let place: TaggerCondition.Place
    switch text[..<at] {
    case "<": place = .left
    case ">": place = .right
    default:
      guard let offset = Int(text[..<at]), abs(offset) < 8 else { return nil }
      place = .offset(offset)
    }
    let rest = text[text.index(after: at)...]
    switch (text[at], rest) {
    case ("~", ""): return TaggerCondition(place: place, test: .agrees(true))
    case ("!", "~"): return TaggerCondition(place: place, test: .agrees(false))
    case ("#", ""): return TaggerCondition(place: place, test: .sameNumber)
    default: break
    }
    let parts = rest.split(separator: "/", maxSplits: 1)
    guard let first = parts.first, let operand = operand(first) else { return nil }
    var result = TaggerCondition(
      place: place, test: text[at] == "=" ? .certain : text[at] == "?" ? .possible : .impossible,
      operand: operand)
    if parts.count == 2 {
      guard let barrier = self.operand(parts[1]) else { return nil }
      result.barrier = barrier
    }
    return result
  }

  /// Classes joined by `+`, traits with `@`, words in quotation marks parted by `|`.
  private mutating func operand(_ text: Substring) -> TaggerCondition.Operand? {
    var result = TaggerCondition.Operand()
    for part in text.split(separator: "+") {
      if part.hasPrefix("\"") {
        result.traits |= list(part.filter { $0 != "\"" })
      } else if part.hasPrefix("@") {
        guard let trait = TokenTrait.allCases.first(where: { $0.name == part.dropFirst() }) else {
          return nil
        }
        result.traits |= trait.mask
      } else {
        guard let bits = ReadingTrait.named[String(part)] else { return nil }
        result.classes |= bits
      }
    }
    return result
  }

  private mutating func list(_ words: String) -> UInt128 {
    if let known = lists[words] { return known }
    let mask: UInt128 = 1 << UInt128(min(127, TokenTrait.firstWordList + lists.count))
    lists[words] = mask
    for word in words.split(separator: "|") {
      // a space cannot stand in a condition: "_" is written for it
      wordLists[String(word), default: 0] |= mask
    }
    return mask
  }
}
