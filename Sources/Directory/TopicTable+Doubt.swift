/// What speaks against giving an answer at once.
extension TopicTable {
  /// True for words that belong to a topic, be it in another phrase than the one that was met.
  func isWord(_ stem: TopicPhrase.Stem, ofTopic topic: Int) -> Bool {
    stemsByTopic[topic].contains(stem.stem) || stemsByTopic[topic].contains(stem.word)
      || contextByTopic[topic].contains(stem.stem)
      || Self.namesOfKind[topics[topic].competent.by]?.contains(stem.word) ?? false
  }

  /// True for weather, lotteries, private companies and the like: no public body answers. Words that the matter's own
  /// phrases hold say nothing against it (`aprire un ristorante`), nor do those that come up with it.
  func isOutside(_ words: [Folding.Word], match: Match?) -> Bool {
    speaks(outside, outsideByStem, in: stems(words), against: match)
  }

  /// True for what asks after words, opinions and prices, and where somebody else has the say (a bank, an employer, the
  /// landlord), unless the matter is about just that.
  func isDoubtful(_ words: [Folding.Word], match: Match?) -> Bool {
    let stems = words.enumerated().map {
      TopicPhrase.Stem(word: $0.element.text, stem: ItalianStem.of($0.element.text), position: $0.offset)
    }
    return speaks(doubt, doubtByStem, in: stems, against: match)
  }

  private func speaks(
    _ phrases: [TopicPhrase], _ index: [String: [Int]], in stems: [TopicPhrase.Stem], against match: Match?
  ) -> Bool {
    candidates(stems, index).contains { number in
      guard let found = phrases[number].positions(in: stems) else { return false }
      guard let match else { return true }
      if Set(found.map { stems[$0].position }).isSubset(of: match.strongPositions) { return false }
      return !found.allSatisfy { contextByTopic[match.topic].contains(stems[$0].stem) }
    }
  }

  /// True when a person wants to reach a body, or has heard from it: `lettera`, `numero`, `come contatto`.
  func isAboutContact(_ words: [Folding.Word]) -> Bool {
    let stems = stems(words)
    return contact.contains { $0.positions(in: stems) != nil }
  }

  /// Where another country is named.
  func abroadPositions(_ words: [Folding.Word]) -> Set<Int> {
    let stems = stems(words)
    return abroad.reduce(into: []) { found, phrase in
      found.formUnion((phrase.positions(in: stems) ?? []).map { stems[$0].position })
    }
  }

  /// What people call the body that is competent by its place.
  private static let namesOfKind: [Competent.By: Set<String>] = [
    .asl: ["asl", "usl", "ausl", "ulss", "aulss", "ats", "asst", "asp", "azienda", "sanitaria", "distretto"],
    .comune: ["comune", "comunale", "comunali", "municipio"], .regione: ["regione", "regionale"],
    .provincia: ["provincia", "provinciale"], .universita: ["universita", "ateneo", "facolta"],
  ]
}
