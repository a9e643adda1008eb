package import Foundation

/// The phrases by which a message shows what it is, from `data/mediation/cues.json`: a letter received, a body that
/// does not answer, the wish to speak to an operator.
package struct Cues: Sendable {
  private let letter: [Folded]
  private let noAnswer: [Folded]
  private let `operator`: Set<Folded>

  private struct File: Decodable {
    var version: Int
    var letter: [String]
    var noAnswer: [String]
    var `operator`: [String]
  }

  /// - Throws: ``MediationError`` naming the file.
  package init(file: URL) throws {
    let data = try DataFile.read(File.self, file)
    letter = data.letter.map(Folded.init)
    noAnswer = data.noAnswer.map(Folded.init)
    self.operator = Set(data.operator.map(Folded.init))
  }

  func speaksOfLetter(_ text: Folded) -> Bool {
    letter.contains { text.contains($0) }
  }

  func saysNoAnswer(_ text: Folded) -> Bool {
    noAnswer.contains { text.contains($0) }
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
