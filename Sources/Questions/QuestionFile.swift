import Domain
import Foundation

/// One file of questions: `{"version":1,"questions":[...]}`, each question with its `match` rule.
struct QuestionFile: Decodable {
  static let version = 1

  struct Entry: Decodable {
    var question: FrequentQuestion
    var rule: QuestionRule

    private enum Key: String, CodingKey { case match }

    init(from decoder: any Decoder) throws {
      question = try FrequentQuestion(from: decoder)
      rule = try decoder.container(keyedBy: Key.self).decode(QuestionRule.self, forKey: .match)
    }
  }

  var version: Int
  var questions: [Entry]

  /// Every question file of a folder, in the order of the names.
  static func read(folder: URL) throws -> [(name: String, file: QuestionFile)] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw QuestionsError(
        .unreadable, file: folder.path, message: "the folder cannot be read: \(error.localizedDescription)")
    }
    return try names.filter { $0.hasSuffix(".json") && !Lexicon.fileNames.contains($0) }.sorted().map {
      name in
      (name, try read(folder.appendingPathComponent(name), name: name))
    }
  }

  private static func read(_ url: URL, name: String) throws -> QuestionFile {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw QuestionsError(.unreadable, file: name, message: "cannot be read: \(error.localizedDescription)")
    }
    let file: QuestionFile
    do {
      file = try JSONDecoder().decode(QuestionFile.self, from: data)
    } catch let error as DecodingError {
      throw QuestionsError(
        .malformed, file: name, question: questionID(at: error, in: data), message: Self.describe(error))
    } catch {
      throw QuestionsError(.malformed, file: name, message: "is not JSON: \(error.localizedDescription)")
    }
    guard file.version == version else {
      throw QuestionsError(
        .malformed, file: name, message: "has version \(file.version); this program reads version \(version)")
    }
    return file
  }

  /// The id of the question a decoding error lies in, found without decoding the question.
  private static func questionID(at error: DecodingError, in data: Data) -> String? {
    guard let index = path(of: error).compactMap(\.intValue).first,
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let questions = object["questions"] as? [[String: Any]], questions.indices.contains(index)
    else { return nil }
    return questions[index]["id"] as? String
  }

  private static func describe(_ error: DecodingError) -> String {
    let place = path(of: error).map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    switch error {
    case .keyNotFound(let key, _): return "\(place) lacks the field '\(key.stringValue)'"
    case .typeMismatch(let type, _): return "\(place) is not a \(type)"
    case .valueNotFound(_, _): return "\(place) is null"
    case .dataCorrupted(let context): return "\(place) \(context.debugDescription)"
    @unknown default: return "\(place) cannot be decoded"
    }
  }

  private static func path(of error: DecodingError) -> [any CodingKey] {
    switch error {
    case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath
    @unknown default: []
    }
  }
}
