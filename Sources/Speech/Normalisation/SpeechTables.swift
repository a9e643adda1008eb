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
  /// Small words in capitals and how they are said.
  let capitals: [String: String]
  /// Emoji and their names.
  let pictograms: [String: String]
  let punctuation: [PunctuationReading.Mark]

  init(folder: URL) throws {
    lexicon = try Lexicon(file: folder.appendingPathComponent("lexicon-it.pls"))
    abbreviations = try AbbreviationReading.entries(TableFile(folder, "abbreviations-it.tsv"))
    units = try TableFile(folder, "units-it.tsv").rows(fields: 3...3).reduce(into: [:]) { units, row in
      guard units.updateValue(.init(one: row.fields[1], many: row.fields[2]), forKey: row.fields[0]) == nil
      else {
        throw row.error("«\(row.fields[0])» c'è già")
      }
    }
    romanNouns = try TableFile(folder, "ordinal-nouns-it.tsv").rows(fields: 2...2).reduce(into: [:]) {
      nouns, row in
      guard row.fields[1] == "m" || row.fields[1] == "f" else { throw row.error("il genere è m o f") }
      nouns[row.fields[0]] = row.fields[1] == "m" ? .masculine : .feminine
    }
    provinces = try TableFile(folder, "provinces-it.tsv").pairs()
    shortNumbers = try TableFile(folder, "short-numbers-it.tsv").pairs()
    measures = try TableFile(folder, "measures-it.tsv").rows(fields: 3...3).reduce(into: ([:], [:])) {
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
      names: try TableFile(folder, "spelling-it.tsv").rows(fields: 2...4).reduce(into: [:]) { names, row in
        guard row.fields[0].count == 1, let character = row.fields[0].first else {
          throw row.error("il primo campo è un carattere solo")
        }
        let fields = row.fields + ["", ""]
        names[character] = .init(letter: fields[1], city: fields[2], nato: fields[3])
      })
    capitals = try TableFile(folder, "capitals-it.tsv").pairs()
    pictograms = try TableFile(folder, "emoji-it.tsv").pairs()
    punctuation = try PunctuationReading.marks(TableFile(folder, "punctuation-it.tsv"))
  }
}
