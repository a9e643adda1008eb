/// Abbreviations from the table of voices, each only where its condition holds: nothing is guessed.
struct AbbreviationReading: Sendable {
  struct Entry: Sendable, Equatable {
    enum Condition: String, Sendable, CaseIterable {
      /// Everywhere, always followed by what it belongs to: its point never ends a sentence before a capital.
      case sempre
      /// Everywhere; its point may end a sentence too.
      case fine
      /// Before a digit, or before another abbreviation of "numero".
      case numero
      /// Before a number of at most three digits.
      case numeroBreve
      /// Before a word with a capital.
      case nome
      /// Before a single letter: "lett. a".
      case lettera
      /// Before a number with a point: "v. 2.0" is a version, "v. 5" is "vedi".
      case versione
      /// After a digit, also with a comma or "bis" between.
      case dopoNumero
      /// After "art." and its number, and before a digit.
      case dopoArticolo
      /// After the name of a street in the same line: "via Roma snc".
      case dopoVia
      /// After a Roman numeral: "XX sec.".
      case dopoRomano
    }

    var form: String
    var spoken: String
    var condition: Condition
    /// Capitals count: "L." is a law, "l." is not.
    var isExact: Bool
  }

  private let byInitial: [Character: [Entry]]

  init(entries: [Entry]) {
    byInitial = Dictionary(grouping: entries) { Character($0.form.prefix(1).lowercased()) }
      .mapValues { $0.sorted { $0.form.count > $1.form.count } }
  }

  /// The entries of a table: form, how it is said, condition, and "esatto" where capitals count.
  static func entries(_ table: TableFile) throws -> [Entry] {
    try table.rows(fields: 3...4).map { row in
      guard let condition = Entry.Condition(rawValue: row.fields[2]),
        row.fields.count == 3 || row.fields[3] == "esatto"
      else {
        let known = Entry.Condition.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.error("condizione o nota sconosciuta; condizioni: \(known); nota: esatto")
      }
      return Entry(
        form: row.fields[0], spoken: row.fields[1], condition: condition, isExact: row.fields.count == 4)
    }
  }

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isLetter(index), let initial = text[index],
        text[index - 1] != "." || !text.isLetter(index - 2) || isNumberMark(text, index)
      else { return nil }
      for entry in byInitial[Character(String(initial).lowercased())] ?? [] {
        if let end = end(of: entry, text, index), holds(entry.condition, text, index, end) {
          if entry.condition == .versione, text.isDigit(end) { return version(entry, text, end) }
          return .init(end: end, spoken: entry.spoken + stop(entry, text, end))
        }
      }
      return nil
    }
  }

  /// The end of the form, which may be written with spaces after its inner points.
  private func end(of entry: Entry, _ text: SourceText, _ index: Int) -> Int? {
    var position = index
    var previous: Unicode.Scalar?
    for scalar in entry.form.unicodeScalars {
      if previous == ".", scalar != ".", scalar != " ", text.isSpace(position) { position += 1 }
      guard let here = text[position] else { return nil }
      guard here == scalar || (!entry.isExact && SourceText.isSame(here, scalar)) else { return nil }
      position += 1
      previous = scalar
    }
    if previous != ".", previous != "°", text.isAlphanumeric(position),
      !(text.isDigit(position) && (entry.condition == .numero || entry.condition == .versione))
    {
      return nil
    }
    // A longer row of points is another abbreviation.
    if previous == ".", text.isLetter(position), text[position + 1] == ".", !isNumberMark(text, position) {
      return nil
    }
    return position
  }

  /// "n." and its number, which may follow another abbreviation without a space: "D.Lgs.n.62".
  private func isNumberMark(_ text: SourceText, _ index: Int) -> Bool {
    guard text[index] == "n" || text[index] == "N", text[index + 1] == "." else { return false }
    return text.isDigit(text.skipSpaces(index + 2))
  }

  private func holds(_ condition: Entry.Condition, _ text: SourceText, _ index: Int, _ end: Int) -> Bool {
    let next = text.skipSpaces(end)
    switch condition {
    case .sempre, .fine: return true
    case .numero:
      if text.isDigit(next) || RomanReading.value(text.string(next..<text.alphanumericEnd(next))) != nil {
        return true
      }
      return ["n.", "n°", "nr.", "num.", "numero ", "nn.", "(UE", "UE ", "(CE", "CE ", "art", "all.", "pag"]
        .contains { text.end(of: $0, at: next) != nil }
    case .numeroBreve: return (1...3).contains(text.digitsEnd(next) - next)
    case .nome: return text.isUpper(next)
    case .lettera: return text.isLetter(next) && !text.isLetter(next + 1)
    case .versione: return isVersion(text, next)
    case .dopoNumero:
      var before = index - 1
      while text.isSpace(before) || text[before] == "," { before -= 1 }
      if text.isDigit(before) { return true }
      return OrdinalReading.endsWithLatinAdverb(text, before + 1)
    case .dopoArticolo: return text.isDigit(next) && Self.followsArticle(text, index)
    case .dopoVia: return text.wordsBefore(index, count: 7).contains(where: Self.streets.contains)
    case .dopoRomano:
      var start = index - 1
      while text.isSpace(start) { start -= 1 }
      let romanEnd = start + 1
      while text.isUpper(start) { start -= 1 }
      return RomanReading.value(text.string(start + 1..<romanEnd)) != nil && !text.isAlphanumeric(start)
    }
  }

  private static let streets: Set<String> = [
    "via", "viale", "piazza", "piazzale", "corso", "largo", "vicolo", "strada", "località", "loc", "contrada",
    "cda", "frazione", "fraz", "vle", "pzza", "cso", "salita", "lungomare", "borgo", "regione", "zona",
  ]

  /// "art. 3, ", "articolo 10-bis ".
  private static func followsArticle(_ text: SourceText, _ index: Int) -> Bool {
    var before = index
    func skip(_ holds: (Int) -> Bool) { while before > 0, holds(before - 1) { before -= 1 } }
    skip { text.isSpace($0) || text[$0] == "," }
    if OrdinalReading.endsWithLatinAdverb(text, before) {
      skip { text.isLetter($0) }
      skip { text[$0] == "-" }
    }
    let end = before
    skip { text.isDigit($0) && end - $0 <= 5 }
    guard before < end else { return false }
    skip { text.isSpace($0) }
    skip { text[$0] == "." }
    let wordEnd = before
    skip { text.isLetter($0) && wordEnd - $0 <= 8 }
    return ["art", "artt", "articolo", "articoli"].contains(text.string(before..<wordEnd).lowercased())
  }

  /// "2.0" and "1.10.3", but no date and no thousands.
  private func isVersion(_ text: SourceText, _ index: Int) -> Bool {
    var end = text.digitsEnd(index)
    var count = 0
    while text[end] == ".", text.isDigit(end + 1) {
      let next = text.digitsEnd(end + 1)
      guard next - end <= 3 else { return false }
      end = next
      count += 1
    }
    return count > 0 && end > index
  }

  /// "v2.0", in one word.
  private func version(_ entry: Entry, _ text: SourceText, _ start: Int) -> Reading.Match {
    var end = text.digitsEnd(start)
    while text[end] == ".", text.isDigit(end + 1) { end = text.digitsEnd(end + 1) }
    let number = text.string(start..<end).replacing(".", with: " punto ")
    return .init(end: end, spoken: "\(entry.spoken) \(number)")
  }

  /// The abbreviation's point is also the sentence's at the end, and for some before a capital.
  private func stop(_ entry: Entry, _ text: SourceText, _ end: Int) -> String {
    guard entry.form.hasSuffix("."), [.sempre, .fine, .dopoNumero].contains(entry.condition) else {
      return ""
    }
    let next = text.skipSpaces(end)
    guard let following = text[next], following != "\n" else { return "." }
    return entry.condition != .sempre && next > end && text.isUpper(next) ? "." : ""
  }
}
