import Domain
import GRDB

extension DirectoryIndex {
  /// The body that is competent for what a person writes, and how sure that is.
  ///
  /// Certain is only what may be told without an operator: a topic that leaves no doubt, or a body called by its name
  /// with a matter of its own, and, where competence depends on the place, one place.
  ///
  /// - Parameters:
  ///   - text: the person's words; what lies beyond ``longestText`` is not read.
  ///   - place: the comune the person has given, in any writing or by its ISTAT code; it overrules the text.
  /// - Throws: ``DirectoryError`` with `index`.
  package func route(_ text: String, place: String?) throws -> Routing {
    let words = Folding.words(String(text.prefix(Self.longestText)))
    let given = try place.flatMap { place in
      let isCode = place.utf8.count == 6 && place.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isCode ? try comune(code: place) : try comune(named: place)
    }
    return try read { db in
      try Router(
        topics: topics, vocabulary: vocabulary, competence: competence, ordinary: ordinary, db: db,
        words: words, given: given
      ).route()
    }
  }
}

/// One request on its way.
struct Router {
  let topics: TopicTable
  let vocabulary: Vocabulary
  let competence: LocalCompetence
  let ordinary: OrdinaryWords
  let db: Database
  let words: [Folding.Word]
  let given: Place?

  /// Below this a routing is a guess for the operator.
  static let certainty = 0.75

  func route() throws -> Routing {
    guard !words.isEmpty else { return Routing(missing: .topic) }
    let found = try PlaceRecognition(vocabulary: vocabulary, competence: competence).places(in: words, db)
    // `Reggio Emilia` names no region.
    let mentions = try Mention.all(in: words, vocabulary: vocabulary, db).filter { mention in
      !found.contains { $0.range.overlaps(mention.range) && $0.range.count >= mention.range.count }
    }
    let settled = place(of: found)
    let read = matches(besides: found)
    let matches = read.matches
    var candidates: [RoutedBody] = []
    var missing = Routing.Missing.nothing
    for (rank, match) in matches.prefix(4).enumerated() {
      let topic = topics.topics[match.topic]
      let bodies = try bodies(for: topic, match: match, place: settled.place, mentions: mentions)
      if rank == 0, bodies.isEmpty || CompetentBodies.needsPlace(topic.competent),
        settled.place == nil, CompetentBodies.needsPlace(topic.competent)
      {
        missing = .place(topic: topic.id)
      }
      candidates += bodies
    }
    candidates += try named(mentions, besides: candidates, hasTopic: !matches.isEmpty)
    candidates = Self.ordered(candidates)
    if candidates.isEmpty, missing == .nothing { missing = .topic }
    let leading = candidates.first.flatMap { best in
      matches.first { topics.topics[$0.topic].id == best.topic }
    }
    let isOutside = topics.isOutside(words, match: leading)
    var confidence = confidence(
      candidates, matches: matches, mentions: mentions, isOutside: isOutside)
    if read.isMended || topics.isDoubtful(words, match: leading)
      || !isCovered(candidates, match: leading, mentions: mentions, places: found)
    {
      confidence = min(confidence, 0.74)
    }
    if try isDivided(candidates, place: settled.place) { confidence = min(confidence, 0.74) }
    let isCertain =
      confidence >= Self.certainty && missing == .nothing && !isOutside
      && (settled.isSure
        || !(matches.first.map { CompetentBodies.needsPlace(topics.topics[$0.topic].competent) } ?? false))
    return Routing(
      candidates: candidates, confidence: confidence, isCertain: isCertain, missing: missing,
      place: settled.place)
  }

  /// The matters of the text; where none is beyond doubt, also read with mistyped words mended.
  private func matches(besides places: [PlaceRecognition.Found])
    -> (matches: [TopicTable.Match], isMended: Bool)
  {
    let plain = topics.matches(words)
    if plain.first?.isStrong == true { return (plain, false) }
    let taken = places.reduce(into: Set<String>()) { $0.formUnion(words[$1.range].map(\.text)) }
    let mended = topics.spelling.mended(words) { word in
      taken.contains(word.text)
        || ordinary.contains(
          TopicPhrase.Stem(word: word.text, stem: ItalianStem.of(word.text), position: 0))
    }
    guard let mended else { return (plain, false) }
    let better = topics.matches(mended)
    return (better.first?.score ?? 0) > (plain.first?.score ?? 0) ? (better, true) : (plain, false)
  }

  /// True where the matter accounts for what was said: see ``Coverage``.
  private func isCovered(
    _ candidates: [RoutedBody], match: TopicTable.Match?, mentions: [Mention],
    places: [PlaceRecognition.Found]
  ) -> Bool {
    guard let best = candidates.first else { return false }
    var known = match?.positions ?? []
    for mention in mentions where mention.code == best.organisation.code { known.formUnion(mention.range) }
    if let match, topics.topics[match.topic].abroad == true { known.formUnion(topics.abroadPositions(words)) }
    for place in places { known.formUnion(place.range) }
    return Coverage(topics: topics, ordinary: ordinary).holds(words, known: known, topic: match?.topic)
  }

  /// True where the first candidate is one of several that the comune does not tell apart.
  private func isDivided(_ candidates: [RoutedBody], place: Place?) throws -> Bool {
    guard let id = candidates.first?.topic, let topic = topics.topics.first(where: { $0.id == id }) else {
      return false
    }
    return try CompetentBodies(competence: competence, db: db).isDivided(topic.competent, place: place)
  }

  /// The person's comune: the one given, else the surest of the text; unsure when two are equally likely.
  private func place(of found: [PlaceRecognition.Found]) -> (place: Place?, isSure: Bool) {
    if let given { return (given, true) }
    guard let first = found.first else { return (nil, false) }
    if let second = found.dropFirst().first, second.confidence > first.confidence - 0.05 {
      // `sono di Udine ma abito a Trieste`: the later of two homes; the rest is for an operator.
      let tied = found.filter { $0.confidence > first.confidence - 0.05 }
      if Set(tied.map(\.range)).count < tied.count { return (nil, false) }
      let last = tied.max { $0.range.lowerBound < $1.range.lowerBound } ?? first
      return (last.place, false)
    }
    return (first.place, first.confidence >= 0.6)
  }

  private func bodies(
    for topic: TopicTable.Topic, match: TopicTable.Match, place: Place?, mentions: [Mention]
  ) throws -> [RoutedBody] {
    let resolver = CompetentBodies(competence: competence, db: db)
    var found: [RoutedBody] = []
    for (position, rule) in ([topic.competent] + (topic.also ?? [])).enumerated() {
      for (order, body) in try resolver.bodies(rule, place: place).enumerated() {
        let isNamed = mentions.contains { $0.code == body.code }
        var score = match.score - 0.04 * Double(position) - 0.02 * Double(order)
        if isNamed { score = 1 - (1 - score) * 0.5 }
        found.append(
          RoutedBody(
            organisation: body, office: rule.office, topic: topic.id, topicLabel: topic.label,
            score: min(max(score, 0.01), 0.99)))
      }
    }
    return found
  }

  /// Bodies that were only called by their names.
  private func named(_ mentions: [Mention], besides candidates: [RoutedBody], hasTopic: Bool) throws
    -> [RoutedBody]
  {
    try mentions.compactMap { mention in
      guard !candidates.contains(where: { $0.organisation.code == mention.code }) else { return nil }
      return try BodyQuery.organisation(db, code: mention.code).map {
        RoutedBody(organisation: $0, score: mentions.count == 1 && !hasTopic && mention.isProper ? 0.78 : 0.6)
      }
    }
  }

  /// Best first, each body once for each office.
  private static func ordered(_ candidates: [RoutedBody]) -> [RoutedBody] {
    var seen: Set<String> = []
    let sorted = candidates.enumerated().sorted { left, right in
      (right.element.score, left.offset) < (left.element.score, right.offset)
    }
    return sorted.map(\.element).filter { seen.insert($0.organisation.code).inserted }.prefix(8).map(\.self)
  }

  private func confidence(
    _ candidates: [RoutedBody], matches: [TopicTable.Match], mentions: [Mention], isOutside: Bool
  ) -> Double {
    guard let best = candidates.first else { return 0 }
    var confidence = best.score
    let rival = candidates.dropFirst().first { $0.topic != best.topic }
    // Two matters in one request, or two readings of one: an operator decides.
    if let rival, rival.score > best.score - 0.12 { confidence *= 0.8 }
    // `divorzio in Spagna`
    if let first = matches.first, topics.topics[first.topic].abroad != true,
      !topics.abroadPositions(words).isEmpty
    {
      confidence = min(confidence, 0.74)
    }
    if best.topic == nil, !topics.isAboutContact(words) { confidence = min(confidence, 0.6) }
    // `Vorrei parlare con l'Agenzia delle Entrate`: the name makes up for the matter.
    let isSought =
      mentions.contains { $0.code == best.organisation.code && $0.isProper } && topics.isAboutContact(words)
    if let first = matches.first, !first.isStrong, best.topic != nil, !isSought {
      confidence = min(confidence, 0.74)
    }
    if isOutside { confidence *= 0.4 }
    return min(max(confidence, 0), 1)
  }
}
