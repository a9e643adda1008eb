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
    var label: Label
  }

  private(set) var stopWords: Set<String> = []
  /// Phrases by their first stem, longest first.
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
      for phrase in concept.phrases { add(phrase, .concept(concept.id)) }
    }
    let intents = try Self.read(IntentFile.self, "intents.json", in: folder)
    for intent in intents.intents {
      intentIDs.insert(intent.id)
      for phrase in intent.phrases { add(phrase, .intent(intent.id)) }
    }
    for phrase in try Self.read(WordList.self, "neutral-words.json", in: folder).words {
      add(phrase, .neutral)
    }
    for phrase in try Self.read(WordList.self, "boundaries.json", in: folder).words { add(phrase, .boundary) }
    let places = try Self.read(PlaceFile.self, "places.json", in: folder)
    self.places = Set(places.names.map(Word.fold))
    placeLeads = Set(places.leads.map { ItalianStem.stem(Word.fold($0)) })
    for key in phrases.keys { phrases[key]?.sort { $0.stems.count > $1.stems.count } }
  }

  /// True if a single word stands for something by itself or begins a phrase.
  func knows(_ stem: String) -> Bool { phrases[stem] != nil }

  private mutating func add(_ text: String, _ label: Label) {
    let stems = Word.words(of: text).filter { !stopWords.contains($0.folded) }.map(\.stem)
    guard let first = stems.first else { return }
    phrases[first, default: []].append(Phrase(stems: stems, label: label))
    if case .concept = label { mendable.formUnion(stems.filter { $0.count >= 5 }) }
    if case .intent = label { mendable.formUnion(stems.filter { $0.count >= 5 }) }
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
