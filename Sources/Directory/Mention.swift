import Domain
import GRDB

/// A body called by its name in a text: `una lettera dell'INPS`, `l'Agenzia delle Entrate`.
struct Mention: Equatable {
  var code: String
  var matched: String
  var range: Range<Int>
  /// An acronym, a former name or several words: not one word that may mean something else (`Monopoli`).
  var isProper: Bool

  private static let longest = 7

  /// The bodies named in a text, in the order of the text, each once. Names of comuni, provinces and regions are
  /// places, not mentions, unless `comune`, `provincia` or `regione` stands before them.
  static func all(in words: [Folding.Word], vocabulary: Vocabulary, _ db: Database) throws -> [Mention] {
    var ranges: [String: [Range<Int>]] = [:]
    for start in words.indices where !vocabulary.stopwords.contains(words[start].text) {
      for length in 1...longest where start + length <= words.count {
        let range = start..<(start + length)
        if length > 1, vocabulary.stopwords.contains(words[range.upperBound - 1].text) { continue }
        if words[range].dropLast().contains(where: \.endsPhrase) { break }
        let bare = words[range].map(\.text).filter { !vocabulary.stopwords.contains($0) }
        // `la via dell'Agenzia` is a street.
        let before = words[..<start].suffix(2).map(\.text).last { !vocabulary.stopwords.contains($0) }
        if let before, PlaceRecognition.streets.contains(before) { continue }
        // `la ASL`, `il Comune`: a kind of body, not one.
        if bare.count == 1, vocabulary.kinds(named: bare[0]) != nil { continue }
        ranges[bare.joined(separator: " "), default: []].append(range)
      }
    }
    let keys = Array(ranges.keys)
    guard !keys.isEmpty else { return [] }
    var found: [Mention] = []
    for start in stride(from: 0, to: keys.count, by: 500) {
      let part = keys[start..<min(start + 500, keys.count)]
      let marks = part.map { _ in "?" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT nameKey.key, nameKey.code, matched, max(prior), max(strength) AS strength,
            max(kind IN ('acronym', 'successor')) AS isAcronym
          FROM nameKey
          JOIN organisation ON organisation.code = nameKey.code
          WHERE nameKey.key IN (\(marks)) AND kind <> 'code' AND strength >= 0.96 AND prior >= 0.6
            AND (category NOT IN ('L4', 'L5', 'L45', 'L6') OR nameKey.key LIKE 'comune %'
              OR nameKey.key LIKE 'regione %' OR nameKey.key LIKE 'provincia %'
              OR nameKey.key LIKE '%metropolitana %')
          GROUP BY nameKey.key
          """,
        arguments: StatementArguments(part))
      for row in rows {
        let key: String = row[0]
        // An acronym that only the register knows may be a common word (`unica`).
        let isKnown = (row["strength"] as Double) > 0.975
        let isAcronym = isKnown && (row["isAcronym"] as Bool)
        for range in ranges[key] ?? [] where canBeMeant(words, range, isAcronym: isAcronym) {
          found.append(
            Mention(code: row[1], matched: row[2], range: range, isProper: isAcronym || range.count > 1))
        }
      }
    }
    return withoutOverlaps(found)
  }

  /// `art. 3` is no authority, `age` no agency, `è normale` no university: a single word must be written as the name
  /// it is, unless it is an acronym of five letters or more (`inail`) or the one everybody knows.
  private static func canBeMeant(_ words: [Folding.Word], _ range: Range<Int>, isAcronym: Bool) -> Bool {
    guard range.count == 1 else { return true }
    let word = words[range.lowerBound]
    if isAcronym, word.text.utf8.count >= 5 || word.text == "inps" { return true }
    if isAcronym { return word.isAllCapitals && !word.hasDot && words.contains { !$0.isAllCapitals } }
    return word.isCapitalised && range.lowerBound > 0 && words.contains { !$0.isCapitalised }
  }

  private static func withoutOverlaps(_ mentions: [Mention]) -> [Mention] {
    var kept: [Mention] = []
    for mention in mentions.sorted(by: { $0.range.count > $1.range.count }) {
      let isFree = kept.allSatisfy { !$0.range.overlaps(mention.range) && $0.code != mention.code }
      if isFree { kept.append(mention) }
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
