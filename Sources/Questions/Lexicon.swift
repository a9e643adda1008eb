import Foundation

/// The words the matcher knows, read from data: ideas with their synonyms, kinds of question, words that change nothing,
/// and words that lead out of the service's field.
struct Lexicon: Sendable {
  /// What a phrase stands for.
  enum Label: Hashable, Sendable {
    /// A thing asked about: `contrassegno`, `legge104`.
    case concept(String)
    /// A kind of question: `renew`, `appeal`, `amount`.
    case intent(String)
    /// Changes nothing: courtesy, family, age, illness, time.
    case neutral
    /// Leads out of the field: insurance, animals, other countries.
    case boundary
  }

  /// Stems of a phrase without stop words, with what it stands for.
  struct Phrase: Sendable {
    var stems: [String]
    /// Lengths of the words in full. A word that changes nothing must be about as long, so that "presto" does not
    /// swallow "prestare".
    var lengths: [Int]
    var label: Label

    /// True if a word of a text has the stem, or exact form, of the phrase's word at `offset`.
    func fits(_ word: Word, at offset: Int) -> Bool {
      if stems[offset] == "=" + word.folded { return true }
      guard stems[offset] == word.stem else { return false }
      return label != .neutral || abs(lengths[offset] - word.folded.count) <= 1
    }
  }

  private(set) var stopWords: Set<String> = []
  /// Phrases by their first stem (or "=" and the exact word).
  private(set) var phrases: [String: [Phrase]] = [:]
  /// Concepts any question may hold without changing: the person's disability, the body's name.
  private(set) var softConcepts: Set<String> = []
  private(set) var conceptIDs: Set<String> = []
  private(set) var intentIDs: Set<String> = []
  /// Folded names of Italian regions and chief towns.
  private(set) var places: Set<String> = []
  /// Words after which a place follows: "abito", "residente", "comune".
  private(set) var placeLeads: Set<String> = []

  /// Words of the concepts, to which a misspelt word may be mended.
  private(set) var mendable: Set<String> = []

  init(folder: URL) throws {
    let stops = try Self.read(WordList.self, "stop-words.json", in: folder)
    stopWords = Set(stops.words.map(Word.fold))
    let concepts = try Self.read(ConceptFile.self, "synonyms.json", in: folder)
    for concept in concepts.concepts {
      conceptIDs.insert(concept.id)
      if concept.soft == true { softConcepts.insert(concept.id) }
      for phrase in concept.phrases { try add(phrase, .concept(concept.id), from: "synonyms.json") }
    }
    let intents = try Self.read(IntentFile.self, "intents.json", in: folder)
    for intent in intents.intents {
      intentIDs.insert(intent.id)
      for phrase in intent.phrases { try add(phrase, .intent(intent.id), from: "intents.json") }
    }
    for (file, label) in [("neutral-words.json", Label.neutral), ("boundaries.json", .boundary)] {
      for phrase in try Self.read(WordList.self, file, in: folder).words {
        try add(phrase, label, from: file)
      }
    }
    let places = try Self.read(PlaceFile.self, "places.json", in: folder)
    self.places = Set(places.names.map(Word.fold))
    placeLeads = Set(places.leads.map { ItalianStem.stem(Word.fold($0)) })
  }

  /// True if a word stands for something by itself or begins a phrase.
  func knows(_ word: Word) -> Bool {
    phrases["=" + word.folded] != nil || phrases[word.stem, default: []].contains { $0.fits(word, at: 0) }
  }

  /// Adds a phrase; one that begins with "=" stands for its exact form, not for its stem ("=casa" is not "caso").
  private mutating func add(_ text: String, _ label: Label, from file: String) throws {
    let words = Word.words(of: text).filter { !stopWords.contains($0.folded) }
    let isExact = text.hasPrefix("=")
    let stems = words.map { isExact ? "=" + $0.folded : $0.stem }
    guard let first = stems.first, stems != ["non"] else {
      throw QuestionsError(
        .invalid, file: file,
        message: "the phrase '\(text)' holds stop words only and would match everywhere: remove it")
    }
    phrases[first, default: []].append(Phrase(stems: stems, lengths: words.map(\.folded.count), label: label))
    if isExact { return }
    switch label {
    case .concept, .intent: mendable.formUnion(stems.filter { $0.count >= 6 })
    case .neutral, .boundary: break
    }
  }

  /// Names of the files in the folder that hold words, not questions.
  static let fileNames: Set<String> = [
    "synonyms.json", "intents.json", "neutral-words.json", "boundaries.json", "stop-words.json",
    "places.json",
  ]

  private static func read<Value: Decodable>(_ type: Value.Type, _ name: String, in folder: URL) throws
    -> Value
  {
    let data: Data
    do {
      data = try Data(contentsOf: folder.appendingPathComponent(name))
    } catch {
      throw QuestionsError(
        .unreadable, file: name, message: "cannot be read in \(folder.path): \(error.localizedDescription)")
    }
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw QuestionsError(.malformed, file: name, message: "is not the JSON expected: \(error)")
    }
  }
}

private struct WordList: Decodable { var words: [String] }

private struct ConceptFile: Decodable {
  struct Concept: Decodable {
    var id: String
    var soft: Bool?
    var phrases: [String]
  }
  var concepts: [Concept]
}

private struct IntentFile: Decodable {
  struct Intent: Decodable {
    var id: String
    var phrases: [String]
  }
  var intents: [Intent]
}

private struct PlaceFile: Decodable {
  var names: [String]
  var leads: [String]
}
