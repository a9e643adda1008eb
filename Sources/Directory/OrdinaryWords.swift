/// Words that say how a request is made and not what it is about (`vorrei`, `mia madre`, `entro quando`):
/// `ordinary-words.json`.
struct OrdinaryWords: Sendable {
  private let phrases: [TopicPhrase]
  private let byKey: [String: [Int]]
  private let streets: Set<String>
  private let introductions: Set<String>

  init(_ files: DataFile) throws {
    let content = try files.read("ordinary-words.json", as: Content.self)
    phrases = content.words.values.flatMap(\.self).compactMap {
      TopicPhrase($0, topic: 0, strength: .weak, stopwords: [])
    }
    var byKey: [String: [Int]] = [:]
    for (number, phrase) in phrases.enumerated() {
      for key in phrase.firstKeys { byKey[key, default: []].append(number) }
    }
    self.byKey = byKey
    streets = Set(content.streets.map(Folding.key))
    introductions = Set(content.introductions.map(Folding.key))
  }

  func contains(_ stem: TopicPhrase.Stem) -> Bool {
    [stem.stem, stem.word, String(stem.word.prefix(4)) + "*"].contains { key in
      byKey[key]?.contains { phrases[$0].contains(stem) } ?? false
    }
  }

  /// Where names stand that only identify: of a street (`via Carlo Alberto 12`), of a person who says who it is
  /// (`mi chiamo Anna Rossi`).
  func names(in words: [Folding.Word]) -> Set<Int> {
    var names: Set<Int> = []
    for (index, word) in words.enumerated()
    where streets.contains(word.text) || introductions.contains(word.text) {
      if streets.contains(word.text) { names.insert(index) }
      for next in (index + 1)..<min(index + 5, words.count + 1) where next < words.count {
        if words[next - 1].endsPhrase, next > index + 1 { break }
        let isPart = words[next].isCapitalised || words[next].text.first?.isNumber == true
        let isJoint = words[next].text.utf8.count <= 4
        guard isPart || isJoint && streets.contains(word.text) else { break }
        names.insert(next)
      }
    }
    return names
  }

  private struct Content: Decodable {
    /// By kind, for the editor's sake.
    let words: [String: [String]]
    let streets: [String]
    let introductions: [String]
  }
}
