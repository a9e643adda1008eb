package import Domain

extension DirectoryIndex {
  /// The body that a rule of competence names at a place.
  ///
  /// - Parameters:
  ///   - by: `comune`, `asl`, `regione`, `provincia`, or the IndicePA code of one body, in any case.
  ///   - place: the person's comune; not looked at for a code.
  /// - Returns: nil where the directory does not have the body, and where several bodies share the place (the health
  ///   authorities of the province of Torino): then only a person can say which one it is.
  /// - Throws: ``DirectoryError`` with `index`.
  package func competent(_ by: String, at place: Place) throws -> Organisation? {
    guard let rule = Self.placeRules[by.lowercased()] else { return try organisation(code: by) }
    return try read { db in
      let resolver = CompetentBodies(competence: competence, db: db)
      let competent = TopicTable.Competent(by: rule, code: nil, office: nil)
      if try resolver.isDivided(competent, place: place) { return nil }
      return try resolver.bodies(competent, place: place).first
    }
  }

  private static let placeRules: [String: TopicTable.Competent.By] = [
    "comune": .comune, "asl": .asl, "regione": .regione, "provincia": .provincia,
  ]
}
