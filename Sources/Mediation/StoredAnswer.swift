import Domain
import Foundation
import Messages
import PlainLanguage

/// An answer as it is kept with its contact: the original, the same in plain words, and the edits between them.
struct StoredAnswer: Sendable, Codable, Equatable {
  var original: Answer
  var simplified: Answer
  var edits: [Edit]
  var request: String?
  /// IndicePA code of the body the matter is about. Kept here, sealed: what somebody asks about describes them.
  var organisation: String?
  var topic: String?

  /// What a message gets that was answered so long ago that the answer is no longer kept.
  static func givenBefore(_ messages: MessageCatalogue) -> StoredAnswer {
    let answer = Answer(
      blocks: [AnswerBlock(.summary(messages.text("answer.givenBefore")))], outcome: .answered)
    return StoredAnswer(original: answer, simplified: answer, edits: [], request: nil)
  }

  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(self)
  }

  init(
    original: Answer, simplified: Answer, edits: [Edit], request: String?, organisation: String? = nil,
    topic: String? = nil
  ) {
    self.organisation = organisation
    self.topic = topic
    self.original = original
    self.simplified = simplified
    self.edits = edits
    self.request = request
  }

  init(json: Data) throws {
    self = try JSONDecoder().decode(StoredAnswer.self, from: json)
  }
}
