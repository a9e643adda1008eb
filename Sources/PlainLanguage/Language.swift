import Foundation

/// All language data of the target, read once.
struct Language: Sendable {
  let abbreviations: Abbreviations
  let facts: FactExtractor
  let verbs: VerbTable
  /// All forms with their readings.
  let words: WordLexicon
  let tagger: Tagger
  let agreement: AgreementChecker
  let inflector: Inflector
  /// Verb forms that are nouns or adjectives as well.
  let homographs: Set<String>
  let lexicon: Lexicon
  let acronyms: AcronymTable
  let glossary: GlossaryTable
  let sources: LabelTable
  let proof: ProofRules
  let connectives: ConnectiveTable
  /// Nouns of action with their verbs: `presentazione`, presentare.
  let nominals: [String: String]
  let genders: GenderTable
  let wordKeys: WordKeys
  let proofWords: ProofWordTable
  let licences: WordLicences
  let letterParts: LetterParts
  let sections: SectionTable
  let addressees: AddresseeTable
  let agents: AgentTable
  let complements: ComplementTable

  init(folder: URL) throws {
    abbreviations = try Abbreviations(folder: folder)
    facts = try FactExtractor(folder: folder)
    verbs = try VerbTable(folder: folder)
    words = try WordLexicon(folder: folder, verbs: verbs)
    tagger = try Tagger(folder: folder, lexicon: words)
    agreement = AgreementChecker(lexicon: words, tagger: tagger)
    inflector = Inflector(lexicon: words, verbs: verbs)
    homographs = Set(
      try DataTable(folder: folder, file: "homographs.tsv", columns: 1...1).rows.flatMap {
        $0.columns[0].split(separator: " ").map(String.init)
      })
    lexicon = try Lexicon(folder: folder, verbs: verbs)
    acronyms = try AcronymTable(folder: folder)
    glossary = try GlossaryTable(folder: folder)
    sources = try LabelTable(folder: folder, file: "sources.tsv")
    proof = try ProofRules(folder: folder)
    var nominals: [String: String] = [:]
    let table = try DataTable(folder: folder, file: "nominals.tsv", columns: 2...2)
    for row in table.rows {
      guard verbs.contains(lemma: row.columns[1]) else {
        throw table.error(row, "the verb '\(row.columns[1])' is not in verbs.tsv")
      }
      nominals[row.columns[0]] = row.columns[1]
    }
    self.nominals = nominals
    genders = try GenderTable(folder: folder)
    complements = try ComplementTable(folder: folder)
    agents = try AgentTable(folder: folder)
    addressees = try AddresseeTable(folder: folder)
    sections = try SectionTable(folder: folder)
    letterParts = try LetterParts(folder: folder)
    connectives = try ConnectiveTable(folder: folder)
    wordKeys = WordKeys(verbs: verbs, homographs: homographs, nominals: nominals)
    proofWords = try ProofWordTable(folder: folder, keys: wordKeys)
    licences = WordLicences(lexicon: lexicon, keys: wordKeys, grammar: proofWords.grammar)
  }

  /// A rule made in code; its source is named in `sources.tsv`.
  func rule(_ id: String, _ reason: String, source: String) -> Rule {
    Rule(id: id, reason: reason, source: sources[source] ?? source)
  }
}
