import Foundation

/// All forms the program knows with their readings, made at start from the data files by the project's own inflection.
struct WordLexicon: Sendable {
  private(set) var table = WordTable(capacity: 260_000)
  private(set) var lemmas: [String] = [""]
  /// Gender code and note of each noun, and note of each adjective: what the inflector needs.
  private(set) var nouns: [String: [(gender: String, note: String)]] = [:]
  private(set) var adjectives: [String: String] = [:]

  /// - Throws: ``PlainLanguageError`` when a file cannot be read or a line cannot be inflected.
  init(folder: URL, verbs: VerbTable) throws {
    try addFunctionWords(folder)
    try addNouns(folder)
    try addAdjectives(folder)
    try addAdverbs(folder)
    addVerbs(verbs)
  }

  func lemma(of reading: Reading) -> String { lemmas[reading.lemma] }

  /// The readings of a form in lower case, the commonest first: known forms, then forms with attached pronouns,
  /// shortened forms and prefixed words. Empty where nothing is known of it.
  func readings(_ form: String) -> [Reading] {
    var form = form
    return form.withUTF8 { bytes in
      var result: [Reading] = []
      forEachReading(UnsafeRawBufferPointer(bytes)) { result.append($0) }
      return result
    }
  }

  func isKnown(_ form: String) -> Bool { !readings(form).isEmpty }

  /// Calls `body` with each reading of a form.
  func forEachReading(_ form: UnsafeRawBufferPointer, _ body: (Reading) -> Void) {
    if let entry = table.entry(form) {
      table.forEachReading(of: entry, body)
      // "porsi" is porgere in the past, and porre with its pronoun
      if form.count > 4, form[form.count - 3] == 0x72, form[form.count - 2] == 0x73,
        form[form.count - 1] == 0x69
      {
        FormParts(lexicon: self, form: form).forEachPronounReading(body)
      }
    } else {
      FormParts(lexicon: self, form: form).forEachReading(body)
    }
  }

  private mutating func lemmaNumber(_ lemma: String) -> Int {
    lemmas.append(lemma)
    return lemmas.count - 1
  }

  private mutating func addFunctionWords(_ folder: URL) throws {
    let file = try LexiconFile(folder: folder, file: "function-words.tsv")
    var numbers: [String: Int] = [:]
    try file.forEachRow(columns: 4...4) { columns, line in
      guard let wordClass = WordClass(code: columns[1]) else {
        throw file.error(line, "the category '\(columns[1])' is not known")
      }
      var gender: GenderSet = []
      var number: NumberSet = []
      var person = 0
      for letter in columns[2].utf8 {
        switch letter {
        case 0x6D: gender.insert(.masculine)
        case 0x66: gender.insert(.feminine)
        case 0x73: number.insert(.singular)
        case 0x70: number.insert(.plural)
        case 0x31...0x33: person = Int(letter - 0x30)
        default: throw file.error(line, "'\(columns[2])' may hold only m, f, s, p, 1, 2 and 3")
        }
      }
      let lemma = numbers[columns[3]] ?? lemmaNumber(columns[3])
      numbers[columns[3]] = lemma
      table.add(columns[0], Reading(wordClass, lemma: lemma, gender, number, person: person))
    }
  }

  private mutating func addNouns(_ folder: URL) throws {
    let file = try LexiconFile(folder: folder, file: "nouns.tsv")
    try file.forEachRow(columns: 2...3) { columns, line in
      let note = columns.count > 2 ? columns[2] : ""
      guard let forms = NounForms.forms(columns[0], gender: columns[1], note: note) else {
        throw file.error(line, "'\(columns[0])' cannot be a noun of the gender '\(columns[1])'")
      }
      nouns[columns[0], default: []].append((columns[1], note))
      let lemma = lemmaNumber(columns[0])
      for form in forms { table.add(form.text, Reading(.noun, lemma: lemma, form.gender, form.number)) }
    }
  }

  private mutating func addAdjectives(_ folder: URL) throws {
    let file = try LexiconFile(folder: folder, file: "adjectives.tsv")
    try file.forEachRow(columns: 1...2) { columns, line in
      let note = columns.count > 1 ? columns[1] : ""
      guard let forms = AdjectiveForms.forms(columns[0], note: note) else {
        throw file.error(line, "the adjective '\(columns[0])' cannot be inflected")
      }
      adjectives[columns[0]] = note
      let lemma = lemmaNumber(columns[0])
      for form in forms {
        table.add(form.text, Reading(.adjective, lemma: lemma, form.gender, form.number))
      }
      if let adverb = AdjectiveForms.adverb(columns[0], note: note) {
        table.add(adverb, Reading(.adverb, lemma: lemmaNumber(adverb)))
      }
    }
  }

  private mutating func addAdverbs(_ folder: URL) throws {
    let file = try LexiconFile(folder: folder, file: "adverbs.tsv")
    try file.forEachRow(columns: 1...1) { columns, _ in
      table.add(columns[0], Reading(.adverb, lemma: lemmaNumber(columns[0])))
    }
  }

  private mutating func addVerbs(_ verbs: VerbTable) {
    for verb in verbs.lemmas {
      let lemma = lemmaNumber(verb)
      let forms = verbs.forms(verb)
      // a form's third person before its other persons, and indicative before subjunctive
      for index in Self.order where index < forms.count && !forms[index].isEmpty {
        table.add(forms[index], Reading(verb: lemma, form: VerbFeature(rawValue: index)))
      }
      // recante, contenenti: an adjective of the verb's lemma
      let gerund = forms[VerbFeature.gerund.rawValue]
      if gerund.hasSuffix("ndo") {
        let stem = String(gerund.dropLast(2))
        table.add(stem + "te", Reading(.adjective, lemma: lemma, .both, .singular))
        table.add(stem + "ti", Reading(.adjective, lemma: lemma, .both, .plural))
      }
    }
  }

  private static let order: [Int] =
    Array(42..<VerbFeature.count) + (0..<7).flatMap { [$0 * 6 + 2, $0 * 6 + 5] }
    + (0..<7).flatMap { tense in [0, 1, 3, 4].map { tense * 6 + $0 } }
}
