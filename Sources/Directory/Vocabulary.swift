import Foundation

/// What the search knows of words: kinds of body, abbreviations, words without weight. From `categories.json` and
/// `abbreviations.json`.
struct Vocabulary: Sendable {
  /// One group of IndicePA categories.
  struct Category: Decodable, Sendable {
    /// IndicePA category codes (`L6`).
    let codes: [String]
    /// Plural label in Italian, for docs and lists.
    let label: String
    /// 0 to 1: how likely a citizen means such a body when names tie.
    let prior: Double
    /// Words by which people name the kind (`comune`, `municipio`).
    let words: [String]
    /// Labels that older lists use for the same kind (`tipologia_istat`).
    let formerLabels: [String]?
  }

  let categories: [Category]
  /// Folded abbreviation to the words it may stand for.
  let abbreviations: [String: [String]]
  /// Abbreviations that count only when a full stop follows (`s.`, `com.`).
  let dottedOnly: Set<String>
  let stopwords: Set<String>
  /// Words around a name that say what is wanted of the body (`numero verde`, `sede`), not which body it is.
  let fillers: Set<String>
  let acronyms: Set<String>
  private let priorByCode: [String: Double]
  private let kindByWord: [String: Set<String>]
  private let codeByFormerLabel: [String: String]

  init(_ files: DataFile) throws {
    let list = try files.read("categories.json", as: CategoryFile.self)
    let words = try files.read("abbreviations.json", as: AbbreviationFile.self)
    categories = list.categories
    var priors: [String: Double] = [:]
    var kinds: [String: Set<String>] = [:]
    var labels: [String: String] = [:]
    for category in list.categories {
      for code in category.codes { priors[code] = category.prior }
      for word in category.words { kinds[Folding.key(word), default: []].formUnion(category.codes) }
      for label in category.formerLabels ?? [] { labels[Folding.key(label)] = category.codes.first }
    }
    priorByCode = priors
    kindByWord = kinds
    codeByFormerLabel = labels
    var expansions: [String: [String]] = [:]
    var dotted: Set<String> = []
    for entry in words.abbreviations {
      let key = Folding.key(entry.short)
      expansions[key, default: []] += entry.words.map(Folding.key)
      if entry.onlyWithDot == true { dotted.insert(key) }
    }
    abbreviations = expansions
    dottedOnly = dotted
    stopwords = Set(words.stopwords.map(Folding.key))
    fillers = Set(words.fillers.map(Folding.key))
    acronyms = Set(words.acronyms.map(Folding.key))
  }

  /// 0 to 1; 0.3 for a category the table does not know.
  func prior(ofCategory code: String?) -> Double {
    code.flatMap { priorByCode[$0] } ?? 0.3
  }

  /// The categories that a word names (`municipio` names `L6`); nil for other words.
  func kinds(named word: String) -> Set<String>? { kindByWord[word] }

  /// The category code of an older label (`Citta' Metropolitane` is `L45`).
  func category(ofFormerLabel label: String) -> String? { codeByFormerLabel[Folding.key(label)] }

  /// A name without the words that carry no weight, for comparing whole names: `comune di san remo` and
  /// `Comune di San Remo` are `comune san remo`.
  func bareKey(_ text: String) -> String {
    let words = Folding.words(text).map(\.text)
    let bare = words.filter { !stopwords.contains($0) }
    return (bare.isEmpty ? words : bare).joined(separator: " ")
  }

  private struct CategoryFile: Decodable {
    let categories: [Category]
  }

  private struct AbbreviationFile: Decodable {
    struct Entry: Decodable {
      let short: String
      let words: [String]
      let onlyWithDot: Bool?
    }
    let abbreviations: [Entry]
    let stopwords: [String]
    let fillers: [String]
    let acronyms: [String]
  }
}
