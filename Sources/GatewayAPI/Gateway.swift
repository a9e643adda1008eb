package import Domain

/// The service as its clients see it: over HTTP, or in the same process.
package protocol Gateway: Sendable {
  /// Opens a conversation with the assistant, or takes up the one of the same address that was not finished.
  ///
  /// - Throws: ``GatewayError``.
  func open(_ opening: ConversationOpening) async throws -> ConversationReply

  /// Takes one turn of a person in a conversation.
  func take(_ turn: TurnMessage, in id: String) async throws -> ConversationReply

  /// Hands a conversation to an operator; a second call gives the same request.
  func handOver(conversation id: String) async throws -> ConversationReply

  /// The plain-text-relay transcript of a contact.
  func transcript(contact: String) async throws -> String

  /// Searches the directory of public bodies.
  func search(_ query: String, limit: Int) async throws -> [DirectoryResult]

  /// The profiles a person can choose: templates, with name and summary.
  func templates() async throws -> [ProfileSummary]

  /// A profile or template resolved for a channel, with the reason of every value.
  func resolve(profile: String?, channel: Channel, session: [String: PreferenceValue]) async throws
    -> ResolvedProfile

  /// A text in plain words: levels `off`, `plain`, `easy`.
  func simplify(_ text: String, level: String) async throws -> String

  /// A word or code spelled as the profile wants it ("A come Ancona").
  func spell(_ text: String, profile: String?) async throws -> String

  /// Speech of a text by the profile, as a WAV file.
  func speech(_ text: String, profile: String?, session: [String: PreferenceValue]) async throws -> [UInt8]
}

/// The request opened for a person.
package struct OperatorRequest: Sendable, Equatable, Codable {
  package var number: String
  /// What the person is told, in words.
  package var message: String

  package init(number: String, message: String) {
    self.number = number
    self.message = message
  }
}

/// One body found in the directory, as lines a person reads.
package struct DirectoryResult: Sendable, Equatable, Codable {
  package var code: String
  package var name: String
  package var place: String?
  package var score: Double
  package var office: String?
  package var contactPoints: [ContactPoint]

  package init(
    code: String, name: String, place: String?, score: Double, office: String?, contactPoints: [ContactPoint]
  ) {
    self.code = code
    self.name = name
    self.place = place
    self.score = score
    self.office = office
    self.contactPoints = contactPoints
  }
}

package struct ProfileSummary: Sendable, Equatable, Codable {
  package var id: String
  package var name: String
  package var summary: String

  package init(id: String, name: String, summary: String) {
    self.id = id
    self.name = name
    self.summary = summary
  }
}
