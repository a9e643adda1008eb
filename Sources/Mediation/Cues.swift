package import Foundation

/// The phrases by which a message shows what it is, from `data/mediation/cues.json`: a letter received, a body that
/// does not answer, the wish to speak to an operator.
package struct Cues: Sendable {
  private let letter: [Folded]
  private let noAnswer: [Folded]
  private let `operator`: Set<Folded>
  private let greeting: Set<Folded>
  private let contact: [Folded]
  private let emergency: [Folded]
  private let kinds: [LetterKind: [Folded]]

  /// What a letter asks for.
  enum LetterKind: String, CaseIterable, Sendable {
    case pay, visit, documents, appeal
  }

  private struct File: Decodable {
    var version: Int
    var letter: [String]
    var noAnswer: [String]
    var `operator`: [String]
    var greeting: [String]
    var contact: [String]
    var emergency: [String]
    var letterKinds: [String: [String]]
  }

  /// - Throws: ``MediationError`` naming the file.
  package init(file: URL) throws {
    let data = try DataFile.read(File.self, file)
    letter = data.letter.map(Folded.init)
    noAnswer = data.noAnswer.map(Folded.init)
    self.operator = Set(data.operator.map(Folded.init))
    contact = data.contact.map(Folded.init)
    emergency = data.emergency.map(Folded.init)
    var kinds: [LetterKind: [Folded]] = [:]
    for (name, phrases) in data.letterKinds {
      guard let kind = LetterKind(rawValue: name) else {
        throw MediationError(.data, "the data file \(file.path) has an unknown kind of letter: \(name).")
      }
      kinds[kind] = phrases.map(Folded.init)
    }
    self.kinds = kinds
    greeting = Set(data.greeting.map(Folded.init))
  }

  func speaksOfLetter(_ text: Folded) -> Bool {
    letter.contains { text.contains($0) }
  }

  /// What a letter's words ask for; a letter may ask for several things.
  func kinds(ofLetter text: Folded) -> Set<LetterKind> {
    Set(kinds.filter { $0.value.contains { text.contains($0) } }.keys)
  }

  /// Danger to somebody's life.
  func speaksOfDanger(_ text: Folded) -> Bool {
    emergency.contains { text.contains($0) }
  }

  /// The wish to know how a body is reached.
  func asksForContact(_ text: Folded) -> Bool {
    contact.contains { text.contains($0) }
  }

  func saysNoAnswer(_ text: Folded) -> Bool {
    noAnswer.contains { text.contains($0) }
  }

  /// A greeting, or thanks, and nothing else.
  func isGreeting(_ text: Folded) -> Bool {
    greeting.contains(text)
  }

  /// Matched on the whole message only: "l'operatore non mi ha aiutato" is not the wish for one.
  func asksForOperator(_ text: Folded) -> Bool {
    self.operator.contains(text)
  }
}

/// Reads the JSON data files of the use cases.
enum DataFile {
  static func read<Value: Decodable>(_ type: Value.Type, _ file: URL) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: try Data(contentsOf: file))
    } catch {
      throw MediationError(
        .data,
        "the data file \(file.path) cannot be used: \(error). Restore it from the release or mend the JSON.")
    }
  }
}
