import Foundation

/// The tables of the `voices` folder, read once and checked line by line.
struct SpeechTables: Sendable {
  let lexicon: Lexicon
  let abbreviations: [AbbreviationReading.Entry]
  let units: [String: QuantityReading.Unit]
  let romanNouns: [String: ItalianNumerals.Gender]
  /// Signs of provinces and how they are said.
  let provinces: [String: String]
  /// Emergency and service numbers and how they are said.
  let shortNumbers: [String: String]
  let measures: (singular: [String: FractionReading.Measure], plural: [String: FractionReading.Measure])
  let speller: Speller

  init(folder: URL) throws {
    lexicon = try Lexicon(file: folder.appendingPathComponent("lexicon-it.pls"))
    abbreviations = try Self.rows(folder, "abbreviations-it.tsv", fields: 3...4).map { row in
      guard let condition = AbbreviationReading.Entry.Condition(rawValue: row.fields[2]),
        row.fields.count == 3 || row.fields[3] == "esatto"
      else {
        let known = AbbreviationReading.Entry.Condition.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.error("condizione o nota sconosciuta; condizioni: \(known); nota: esatto")
      }
      return .init(
        form: row.fields[0], spoken: row.fields[1], condition: condition, isExact: row.fields.count == 4)
    }
    units = try Self.rows(folder, "units-it.tsv", fields: 3...3).reduce(into: [:]) { units, row in
      guard units.updateValue(.init(one: row.fields[1], many: row.fields[2]), forKey: row.fields[0]) == nil
      else {
        throw row.error("«\(row.fields[0])» c'è già")
      }
    }
    romanNouns = try Self.rows(folder, "ordinal-nouns-it.tsv", fields: 2...2).reduce(into: [:]) {
      nouns, row in
      guard row.fields[1] == "m" || row.fields[1] == "f" else { throw row.error("il genere è m o f") }
      nouns[row.fields[0]] = row.fields[1] == "m" ? .masculine : .feminine
    }
    provinces = try Self.pairs(folder, "provinces-it.tsv")
    shortNumbers = try Self.pairs(folder, "short-numbers-it.tsv")
    measures = try Self.rows(folder, "measures-it.tsv", fields: 3...3).reduce(into: ([:], [:])) {
      measures, row in
      guard row.fields[2] == "m" || row.fields[2] == "f" else { throw row.error("il genere è m o f") }
      // The first field may name a unit's sign too: "chilo kg".
      let forms = row.fields[0].split(separator: " ").map(String.init)
      let measure = FractionReading.Measure(
        one: forms[0], gender: row.fields[2] == "m" ? .masculine : .feminine)
      for form in forms { measures.0[form] = measure }
      measures.1[row.fields[1]] = measure
    }
    speller = Speller(
      names: try Self.rows(folder, "spelling-it.tsv", fields: 2...4).reduce(into: [:]) { names, row in
        guard row.fields[0].count == 1, let character = row.fields[0].first else {
          throw row.error("il primo campo è un carattere solo")
        }
        let fields = row.fields + ["", ""]
        names[character] = .init(letter: fields[1], city: fields[2], nato: fields[3])
      })
  }

  private struct Row {
    var fields: [String]
    var file: URL
    var line: Int

    func error(_ reason: String) -> SpeechError {
      .dataFile(path: file.path, reason: "riga \(line): \(reason)")
    }
  }

  /// A table of two fields, the first of which is there once.
  private static func pairs(_ folder: URL, _ name: String) throws -> [String: String] {
    try rows(folder, name, fields: 2...2).reduce(into: [:]) { pairs, row in
      guard pairs.updateValue(row.fields[1], forKey: row.fields[0]) == nil else {
        throw row.error("«\(row.fields[0])» c'è già")
      }
    }
  }

  /// The rows of a table: fields between tabs, `#` begins a comment line.
  private static func rows(_ folder: URL, _ name: String, fields: ClosedRange<Int>) throws -> [Row] {
    let file = folder.appendingPathComponent(name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw SpeechError.dataFile(path: file.path, reason: "non si può leggere come UTF-8")
    }
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("# ") else { continue }
      let row = Row(
        fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init), file: file,
        line: index + 1)
      guard fields.contains(row.fields.count), row.fields.prefix(2).allSatisfy({ !$0.isEmpty }) else {
        throw row.error("servono \(fields.lowerBound) campi separati da tabulazioni")
      }
      rows.append(row)
    }
    return rows
  }
}
