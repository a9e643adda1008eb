import Domain
import GRDB

extension DirectoryIndex {
  /// The bodies that a query may mean, best first.
  ///
  /// A number, an address, a site or a fiscal code leads to the bodies that have it. Whole names, acronyms, names of before and in other languages come first; then words of names, as typed, as
  /// the start of words and, where a word is not known, as a near word.
  ///
  /// - Parameters:
  ///   - query: what a person typed; case, accents and punctuation do not matter.
  ///   - limit: at most this many, 1 to 100.
  /// - Throws: ``DirectoryError``: `tooLong`, `index`.
  package func search(_ query: String, limit: Int = 10) throws -> [DirectoryHit] {
    guard query.utf8.count <= Self.longestText else {
      throw DirectoryError(
        .tooLong,
        "La ricerca supera \(Self.longestText) caratteri: scrivere il nome dell'ente, con poche parole.")
    }
    let limit = min(max(limit, 1), 100)
    return try read { db in
      let reached = try contacts(db, query, limit: limit)
      if !reached.isEmpty { return reached }
      let lexicon = try self.lexicon(db)
      let parsed = SearchQuery(query, vocabulary: vocabulary, lexicon: lexicon)
      guard !parsed.terms.isEmpty else { return [] }
      var found = try wholeNames(db, parsed)
      for (id, hit) in try words(db, parsed, lexicon) where (found[id]?.score ?? 0) < hit.score {
        found[id] = hit
      }
      let best = found.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }.prefix(limit)
      return try best.compactMap { id, found in
        try BodyQuery.organisation(db, code: id).map {
          DirectoryHit(organisation: $0, score: found.score, reason: found.reason)
        }
      }
    }
  }

  private struct Found {
    var score: Double
    var reason: MatchReason
  }

  /// Bodies by a key that is the whole query.
  private func wholeNames(_ db: Database, _ query: SearchQuery) throws -> [String: Found] {
    let keys = Array(query.keys.keys)
    let marks = keys.map { _ in "?" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT nameKey.key, nameKey.code, kind, matched, strength, prior FROM nameKey
        JOIN organisation ON organisation.code = nameKey.code
        WHERE nameKey.key IN (\(marks))
        """,
      arguments: StatementArguments(keys))
    var found: [String: Found] = [:]
    for row in rows {
      let key: String = row["key"]
      let quality = query.keys[key] ?? 0
      let prior: Double = row["prior"]
      let strength: Double = row["strength"]
      let score = strength * (0.85 + 0.15 * prior) * (0.4 + 0.6 * quality)
      let code: String = row["code"]
      if let known = found[code], known.score >= score { continue }
      let kind = quality < 0.95 ? .similar : MatchReason.Kind(rawValue: row["kind"]) ?? .words
      found[code] = Found(score: score, reason: MatchReason(kind: kind, matched: row["matched"]))
    }
    return found
  }

  /// Bodies by words of their names.
  private func words(_ db: Database, _ query: SearchQuery, _ lexicon: Lexicon) throws -> [String: Found] {
    let scoring = SearchScore(query: query, vocabulary: vocabulary, lexicon: lexicon)
    var found: [String: Found] = [:]
    for pattern in WordPattern.patterns(query, lexicon: lexicon) {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT code, name, nameWords, aliasWords, placeWords, category, isComune, prior FROM
            (SELECT rowid, bm25(bodyText, 4.0, 3.0, 1.0) AS rank FROM bodyText WHERE bodyText MATCH ?
             ORDER BY rank LIMIT 200) AS hit
          JOIN organisation ON organisation.id = hit.rowid
          ORDER BY rank - 4 * prior LIMIT 100
          """,
        arguments: [pattern])
      for row in rows {
        let name: String = row["nameWords"]
        let alias: String = row["aliasWords"]
        let place: String = row["placeWords"]
        let candidate = SearchScore.Candidate(
          nameWords: name.split(separator: " "), aliasWords: alias.split(separator: " "),
          placeWords: place.split(separator: " "), category: row["category"], isComune: row["isComune"],
          prior: row["prior"])
        let score = scoring.of(candidate)
        guard score > 0.12 else { continue }
        let code: String = row["code"]
        let reason = MatchReason(kind: query.isCorrected ? .similar : .words, matched: row["name"])
        found[code] = Found(score: score, reason: reason)
      }
      // The looser pattern is for when the strict one finds too little.
      if found.values.contains(where: { $0.score > 0.6 }) { break }
    }
    return found
  }
}
