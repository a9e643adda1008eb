/// Marks of punctuation said by name, for whoever checks a text by ear. The mark itself stays where it makes a pause.
struct PunctuationReading: Sendable {
  struct Mark: Sendable, Equatable {
    var written: [Unicode.Scalar]
    var name: String
    /// The least level at which it is named.
    var level: Prosody.Punctuation
  }

  private let byInitial: [Unicode.Scalar: [Mark]]

  init(marks: [Mark]) {
    byInitial = Dictionary(grouping: marks) { $0.written.first ?? " " }
      .mapValues { $0.sorted { $0.written.count > $1.written.count } }
  }

  /// The marks of a table: mark, name, level.
  static func marks(_ table: TableFile) throws -> [Mark] {
    try table.rows(fields: 3...3).map { row in
      guard let level = Prosody.Punctuation(rawValue: row.fields[2]), level != .none else {
        throw row.error("il livello è some, most o all")
      }
      return Mark(written: Array(row.fields[0].unicodeScalars), name: row.fields[1], level: level)
    }
  }

  private static let pausing: Set<Unicode.Scalar> = [".", ",", ";", ":", "?", "!", "…"]

  var reading: Reading {
    Reading { text, index, style in
      guard style.punctuation != .none, let first = text[index], let marks = byInitial[first] else {
        return nil
      }
      // "l'altro": the mark belongs to the word.
      if first == "'", text.isLetter(index - 1), text.isLetter(index + 1) { return nil }
      for mark in marks where mark.level <= style.punctuation && stands(mark, text, index) {
        let end = index + mark.written.count
        let last = mark.written[mark.written.count - 1]
        let isPause = Self.pausing.contains(last) && !text.isAlphanumeric(end)
        return .init(end: end, spoken: mark.name + (isPause ? String(Character(last)) : ""))
      }
      return nil
    }
  }

  private func stands(_ mark: Mark, _ text: SourceText, _ index: Int) -> Bool {
    mark.written.indices.allSatisfy { text[index + $0] == mark.written[$0] }
  }
}

extension Prosody.Punctuation: Comparable {
  /// None to all, in order.
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  package static func < (first: Self, second: Self) -> Bool { first.rank < second.rank }
}
