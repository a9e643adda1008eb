import GRDB

/// Comuni named in a text: `Vivo a Torino` but not `in via Torino`, `piazza Bologna`, or `vita` for Vita.
struct PlaceRecognition {
  let vocabulary: Vocabulary
  let commonWords: Set<String>

  init(vocabulary: Vocabulary, competence: LocalCompetence) {
    self.vocabulary = vocabulary
    commonWords = Set(competence.commonWords.map(vocabulary.bareKey))
  }

  struct Found: Equatable {
    var place: Place
    /// How surely the person means it as a place: 0 to 1.
    var confidence: Double
    /// Where its words stand in the text.
    var range: Range<Int>
  }

  /// Words of the longest comune name.
  private static let longest = 6

  /// The comuni of a text, surest first; the same comune once.
  func places(in words: [Folding.Word], _ db: Database) throws -> [Found] {
    let known = try lookUp(words, db)
    // In a text without any capital letter, capitals say nothing.
    let hasCase = words.contains { $0.isCapitalised } && words.contains { !$0.isCapitalised }
    var found: [Found] = []
    var taken: Set<Int> = []
    for length in stride(from: Self.longest, through: 1, by: -1) {
      guard length <= words.count else { continue }
      for start in 0...(words.count - length) {
        let range = start..<(start + length)
        guard taken.isDisjoint(with: range), let places = known[key(words[range])],
          !vocabulary.stopwords.contains(words[start].text) || length == 1,
          !vocabulary.stopwords.contains(words[range.upperBound - 1].text) || length == 1
        else { continue }
        guard let confidence = confidence(range, words, hasCase: hasCase) else {
          if length > 1 { taken.formUnion(range) }
          continue
        }
        taken.formUnion(range)
        let ambiguous = places.count > 1
        for place in places {
          found.append(Found(place: place, confidence: confidence * (ambiguous ? 0.5 : 1), range: range))
        }
      }
    }
    var best: [String: Found] = [:]
    for item in found where (best[item.place.code]?.confidence ?? 0) < item.confidence {
      best[item.place.code] = item
    }
    return best.values.sorted { ($1.confidence, $0.range.lowerBound) < ($0.confidence, $1.range.lowerBound) }
  }

  private func key(_ words: ArraySlice<Folding.Word>) -> String {
    let bare = words.map(\.text).filter { !vocabulary.stopwords.contains($0) }
    return (bare.isEmpty ? words.map(\.text) : bare).joined(separator: " ")
  }

  /// All runs of words that are names of comuni.
  private func lookUp(_ words: [Folding.Word], _ db: Database) throws -> [String: [Place]] {
    var keys: Set<String> = []
    for start in words.indices {
      for length in 1...Self.longest where start + length <= words.count {
        keys.insert(key(words[start..<(start + length)]))
      }
    }
    return try PlaceQuery.places(db, keys: Array(keys))
  }

  /// Nil where the words cannot be meant as the comune.
  private func confidence(_ range: Range<Int>, _ words: [Folding.Word], hasCase: Bool) -> Double? {
    let before = range.lowerBound > 0 ? words[range.lowerBound - 1].text : ""
    let beforeThat = range.lowerBound > 1 ? words[range.lowerBound - 2].text : ""
    if Self.streets.contains(before) || Self.bearers.contains(before) { return nil }
    if Self.streets.contains(beforeThat), Self.genitives.contains(before) { return nil }
    let isCapitalised = words[range.lowerBound].isCapitalised
    let isCommon = commonWords.contains(key(words[range])) || key(words[range]).utf8.count <= 3
    let isHome =
      Self.home.contains(before) || Self.home.contains(beforeThat) && Self.particles.contains(before)
    let isMunicipal = Self.municipal.contains(before) || Self.municipal.contains(beforeThat)
    let isPlaced = Self.particles.contains(before)
    if isMunicipal { return 0.98 }
    if isCommon {
      guard isHome || isPlaced, isCapitalised || !hasCase && isHome else { return nil }
      return isHome ? 0.9 : 0.6
    }
    if hasCase, !isCapitalised { return isHome ? 0.7 : isPlaced && range.count > 1 ? 0.6 : nil }
    // `da Genova a Savona`: where one leaves counts less than where one goes.
    if before == "da", !["vengo", "scrivo", "chiamo", "telefono"].contains(beforeThat) { return 0.7 }
    if isHome { return 0.97 }
    if isPlaced { return 0.9 }
    return 0.75
  }

  /// What follows is a street, a lake, a bank: `via Roma`, `lago di Como`.
  static let streets: Set<String> = [
    "via", "viale", "piazza", "piazzale", "corso", "largo", "vicolo", "strada", "lungomare", "lungotevere",
    "borgo",
    "banca", "cassa", "galleria", "rione", "salita", "calle", "ponte", "lago", "monte", "fiume", "festa",
    "coppa",
    "partita", "squadra", "torneo",
  ]

  /// What follows at once is a name that was given to a person, a school, a station; with `di` it is the place.
  private static let bearers: Set<String> = [
    "signor", "signora", "dottor", "dottoressa", "avvocato", "don", "san", "santa", "istituto", "scuola",
    "liceo",
    "stazione", "ospedale", "policlinico", "hotel", "trattoria", "bar", "cinema", "teatro",
  ]

  private static let genitives: Set<String> = ["di", "del", "della", "dell", "dei", "delle", "d", "da"]

  private static let home: Set<String> = [
    "abito", "abitiamo", "abita", "vivo", "viviamo", "vive", "residente", "residenti", "residenza", "risiedo",
    "risiede", "sono", "siamo", "domiciliato", "domiciliata", "sto", "citta", "abitante", "cittadino",
    "cittadina", "trasferito", "trasferita", "trasferisco", "paese",
  ]

  private static let municipal: Set<String> = ["comune", "municipio", "comunale", "sindaco"]

  private static let particles: Set<String> = [
    "a", "ad", "di", "da", "in", "per", "del", "della", "dell", "al", "alla", "all", "nel", "nella", "presso",
    "vicino", "d", "de", "zona",
  ]
}

/// Questions to the table of place names.
enum PlaceQuery {
  /// Places by folded key without stopwords.
  static func places(_ db: Database, keys: [String]) throws -> [String: [Place]] {
    var found: [String: [Place]] = [:]
    for start in stride(from: 0, to: keys.count, by: 500) {
      let part = keys[start..<min(start + 500, keys.count)]
      let marks = part.map { _ in "?" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT key, code, name, otherName, province, region, kind FROM placeKey
          JOIN comune ON comune.code = placeKey.comuneCode WHERE key IN (\(marks)) ORDER BY key, code
          """,
        arguments: StatementArguments(part))
      for row in rows {
        let key: String = row[0]
        let kind: String = row[6]
        let place = Place(
          code: row[1], name: row[2], otherName: row[3], province: row[4], region: row[5], matched: key)
        found[key, default: []].append(place)
        // A comune of today outranks localities and former comuni of the same name.
        if kind == "name" { continue }
        let names = rows.filter { $0[0] == key && $0[6] == "name" }
        if !names.isEmpty { found[key]?.removeLast() }
      }
    }
    return found
  }
}
