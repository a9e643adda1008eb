import Domain
import GRDB

extension DirectoryIndex {
  /// The comune of a name, in Italian, in the other official language, of a former comune or of a well-known part
  /// of one (`Mestre`); small slips of the keyboard are mended. A province sign may follow: `Livo (CO)`.
  ///
  /// - Returns: nil when no comune has the name, or several have it.
  package func comune(named name: String) throws -> Place? {
    let all = try comuni(named: name)
    return all.count == 1 ? all.first : nil
  }

  /// The comune with an ISTAT code of six digits.
  package func comune(code: String) throws -> Place? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT code, name, otherName, province, region FROM comune WHERE code = ?",
        arguments: [code]
      ).map {
        Place(code: $0[0], name: $0[1], otherName: $0[2], province: $0[3], region: $0[4], matched: $0[1])
      }
    }
  }

  /// All comuni of a name (`Livo` is one in Como and one in Trento).
  package func comuni(named name: String) throws -> [Place] {
    guard name.utf8.count <= 200 else { return [] }
    return try read { db in
      let words = Folding.words(name).map(\.text)
      guard !words.isEmpty else { return [] }
      var bare = words.filter { !vocabulary.stopwords.contains($0) }
      if bare.isEmpty { bare = words }
      if bare.count > 1, ["comune", "citta", "municipio"].contains(bare[0]) {
        // `Città Sant'Angelo` and `Città della Pieve` are names.
        let named = try places(db, bare.joined(separator: " "))
        if !named.isEmpty { return named }
        bare.removeFirst()
      }
      let whole = try places(db, bare.joined(separator: " "))
      if !whole.isEmpty { return whole }
      if bare.count > 1, let sign = bare.last, sign.utf8.count == 2 {
        let inProvince = try places(db, bare.dropLast().joined(separator: " ")).filter {
          $0.province?.lowercased() == sign
        }
        if !inProvince.isEmpty { return inProvince }
      }
      return try mendedPlaces(db, bare)
    }
  }

  /// The comuni named in a text, surest first. Streets (`via Roma`) are not places.
  package func places(in text: String) throws -> [Place] {
    let words = Folding.words(String(text.prefix(Self.longestText)))
    return try read { db in
      try PlaceRecognition(vocabulary: vocabulary, competence: competence).places(in: words, db).map(\.place)
    }
  }

  private func places(_ db: Database, _ key: String) throws -> [Place] {
    try PlaceQuery.places(db, keys: [key])[key] ?? []
  }

  private func mendedPlaces(_ db: Database, _ words: [String]) throws -> [Place] {
    let lexicon = try self.lexicon(db)
    for (index, word) in words.enumerated() where !lexicon.contains(word) {
      for near in lexicon.similar(to: word, limit: 12) {
        var mended = words
        mended[index] = near.word
        let found = try places(db, mended.joined(separator: " "))
        if !found.isEmpty { return found }
      }
    }
    return []
  }
}
