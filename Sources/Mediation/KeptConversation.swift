import Conversation
import Domain
import Foundation

/// A conversation's state as it is kept: the engine's own, and what the service adds to it.
struct KeptConversation: Sendable, Codable, Equatable {
  var state: ConversationState
  /// Id of the profile or template that the channel named; nil for the one on record.
  var profile: String?
  /// Preferences the channel gave for this conversation.
  var session: [String: PreferenceValue]
  /// The contacts it was carried on, oldest first.
  var contacts: [String]

  /// What was changed in the conversation comes after what the channel gave.
  var preferences: [String: PreferenceValue] { session.merging(state.session) { $1 } }

  func json() throws -> Data { try Self.encoder.encode(self) }

  init(state: ConversationState, profile: String?, session: [String: PreferenceValue], contacts: [String]) {
    self.state = state
    self.profile = profile
    self.session = session
    self.contacts = contacts
  }

  init(json: Data) throws { self = try JSONDecoder().decode(Self.self, from: json) }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }
}

/// What is kept of an event.
enum KeptEvent {
  /// A person's turn, in words for the transcript.
  struct Turn: Codable, Equatable {
    var words: String
    var channel: Channel
  }

  struct Reply: Codable, Equatable {
    var answer: StoredAnswer
    var expects: Expectation
    /// In the words of the profile.
    var text: String
  }

  struct Words: Codable, Equatable {
    var original: String
    var simplified: String?
  }

  struct Carried: Codable, Equatable {
    var channel: Channel
  }

  struct Number: Codable, Equatable {
    var number: String
  }
}
