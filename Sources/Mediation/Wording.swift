import Domain
import Messages

/// The service's own sentences inside answers, from the message catalogue.
struct Wording: Sendable {
  let messages: MessageCatalogue

  func text(_ key: String, _ language: String, _ places: [String: String] = [:]) -> String {
    messages.text(key, language: language, places)
  }
}
