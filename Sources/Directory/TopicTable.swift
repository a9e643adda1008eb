import Foundation

/// What people ask public bodies for, and who is competent: `topics.json`.
struct TopicTable: Sendable {
  /// One matter.
  struct Topic: Decodable, Sendable {
    let id: String
    /// In plain Italian, as it may be read to a person.
    let label: String
    /// Phrases that leave no doubt.
    let strong: [String]
    /// Phrases that need another one, or a named body.
    let medium: [String]?
    /// Words that only add to others.
    let weak: [String]?
    /// Phrases with which the matter is another one.
    let not: [String]?
    let competent: Competent
    /// Further bodies to offer after the competent one.
    let also: [Competent]?
    /// Words that come up with the matter and say nothing about it: where one fell, what the aid is made of.
    let context: [String]?
    /// It may have to do with another country; other matters named with one are not for an Italian body alone.
    let abroad: Bool?
    /// The act or page that says who is competent.
    let source: String
  }

  /// Who is competent: one body by `code`, or one found by the person's place.
  struct Competent: Decodable, Sendable {
    enum By: String, Decodable, Sendable {
      case code, comune, asl, regione, provincia, universita
      case cameraCommercio = "camera-commercio"
      case edilizia = "edilizia-residenziale"
      case dirittoStudio = "diritto-studio"
    }
    let by: By
    let code: String?
    let office: String?
  }

  /// A topic found in a text.
  struct Match: Equatable {
    var topic: Int
    /// 0 to 1.
    var score: Double
    /// At least one phrase that leaves no doubt.
    var isStrong: Bool
    /// The words of the text that its phrases account for.
    var positions: Set<Int>
    /// Those of the phrases that leave no doubt.
    var strongPositions: Set<Int>
  }

  let topics: [Topic]
  /// Stems of the words of all phrases of a topic.
  let stemsByTopic: [Set<String>]
  let spelling: TopicSpelling
  private let phrases: [TopicPhrase]
  /// First stem of a phrase to the phrases that begin with it; prefixes are looked up by their first four letters.
  private let byStem: [String: [Int]]
  let outside: [TopicPhrase]
  let outsideByStem: [String: [Int]]
  let contact: [TopicPhrase]
  let abroad: [TopicPhrase]
  let doubt: [TopicPhrase]
  let doubtByStem: [String: [Int]]
  /// Stems of the words of the context of a topic.
  let contextByTopic: [Set<String>]
  private let stopwords: Set<String>

  init(_ files: DataFile, vocabulary: Vocabulary) throws {
    let content = try files.read("topics.json", as: Content.self)
    topics = content.topics
    stopwords = vocabulary.stopwords
    var phrases: [TopicPhrase] = []
    for (index, topic) in topics.enumerated() {
      let groups: [([String], TopicPhrase.Strength)] = [
        (topic.strong, .strong), (topic.medium ?? [], .medium), (topic.weak ?? [], .weak),
        (topic.not ?? [], .veto),
      ]
      for (texts, strength) in groups {
        for text in texts {
          if let phrase = TopicPhrase(text, topic: index, strength: strength, stopwords: vocabulary.stopwords)
          {
            phrases.append(phrase)
          }
        }
      }
    }
    self.phrases = phrases
    spelling = TopicSpelling(phrases: content.topics.flatMap { $0.strong + ($0.medium ?? []) })
    var stemsByTopic = [Set<String>](repeating: [], count: topics.count)
    for phrase in phrases where phrase.strength != .veto {
      stemsByTopic[phrase.topic].formUnion(phrase.stems)
    }
    self.stemsByTopic = stemsByTopic
    byStem = Self.index(phrases)
    outside = content.outside.compactMap {
      TopicPhrase($0, topic: 0, strength: .veto, stopwords: vocabulary.stopwords)
    }
    outsideByStem = Self.index(outside)
    abroad = content.abroad.compactMap {
      TopicPhrase($0, topic: 0, strength: .weak, stopwords: vocabulary.stopwords)
    }
    doubt = content.doubt.compactMap {
      TopicPhrase($0, topic: 0, strength: .veto, stopwords: [])
    }
    doubtByStem = Self.index(doubt)
    contextByTopic = topics.map { topic in
      Set((topic.context ?? []).map { ItalianStem.of(Folding.key($0)) })
    }
    contact = content.contact.compactMap {
      TopicPhrase($0, topic: 0, strength: .weak, stopwords: vocabulary.stopwords)
    }
  }

  /// The topics of a text, best first.
  func matches(_ words: [Folding.Word]) -> [Match] {
    let stems = stems(words)
    var found: [Int: [(phrase: TopicPhrase, positions: Set<Int>)]] = [:]
    var vetoed: Set<Int> = []
    for number in candidates(stems, byStem) {
      let phrase = phrases[number]
      guard let positions = phrase.positions(in: stems)?.map({ stems[$0].position }) else { continue }
      if phrase.strength == .veto {
        vetoed.insert(phrase.topic)
      } else {
        found[phrase.topic, default: []].append((phrase, Set(positions)))
      }
    }
    let matches: [Match] = found.compactMap { topic, hits in
      vetoed.contains(topic) ? nil : Self.score(topic, hits)
    }
    return matches.sorted { ($1.score, $0.topic) < ($0.score, $1.topic) }
  }

  /// Independent phrases add up as independent evidence; one that lies inside a stronger one adds nothing.
  private static func score(_ topic: Int, _ hits: [(phrase: TopicPhrase, positions: Set<Int>)]) -> Match {
    let ordered = hits.sorted { $0.phrase.weight > $1.phrase.weight }
    var covered: Set<Int> = []
    var strong: Set<Int> = []
    var doubt = 1.0
    for hit in ordered where !hit.positions.isSubset(of: covered) {
      covered.formUnion(hit.positions)
      if hit.phrase.strength == .strong { strong.formUnion(hit.positions) }
      doubt *= 1 - hit.phrase.weight
    }
    return Match(
      topic: topic, score: 1 - doubt, isStrong: ordered.first?.phrase.strength == .strong,
      positions: covered, strongPositions: strong)
  }

  /// The words that count, each with its place in the text.
  func stems(_ words: [Folding.Word]) -> [TopicPhrase.Stem] {
    words.enumerated().filter { !stopwords.contains($0.element.text) }.map {
      TopicPhrase.Stem(word: $0.element.text, stem: ItalianStem.of($0.element.text), position: $0.offset)
    }
  }

  func candidates(_ stems: [TopicPhrase.Stem], _ index: [String: [Int]]) -> Set<Int> {
    var numbers: Set<Int> = []
    for stem in stems {
      for key in [stem.stem, stem.word, String(stem.word.prefix(4)) + "*"] {
        if let found = index[key] { numbers.formUnion(found) }
      }
    }
    return numbers
  }

  private static func index(_ phrases: [TopicPhrase]) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (number, phrase) in phrases.enumerated() {
      for key in phrase.firstKeys { index[key, default: []].append(number) }
    }
    return index
  }

  private struct Content: Decodable {
    let topics: [Topic]
    let outside: [String]
    let contact: [String]
    let abroad: [String]
    let doubt: [String]
  }
}
