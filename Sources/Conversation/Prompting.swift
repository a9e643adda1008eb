import Domain
import Messages

/// The words of the dialogues, in the variant for how they are heard or read.
struct Prompting: Sendable {
  let messages: MessageCatalogue
  let channel: Channel
  let context: ConversationContext

  /// The text of a key: `KEY.voice` where it is heard and `KEY.easy` for easy language, where there is one.
  func text(_ key: String, _ places: [String: String] = [:]) -> String {
    let variants =
      (context.isEasy ? [".easy"] : []) + (isHeard ? [".voice"] : [])
    let texts = messages.texts[String(context.language.prefix(2)).lowercased()] ?? messages.texts["it"] ?? [:]
    let variant = variants.map { key + $0 }.first { texts[$0] != nil }
    return messages.text(variant ?? key, language: context.language, places)
  }

  var isHeard: Bool { channel == .voice }

  func paragraph(_ key: String, _ places: [String: String] = [:]) -> AnswerBlock {
    AnswerBlock(.paragraph(text(key, places)), language: context.language)
  }

  func outcome(_ key: String, _ places: [String: String] = [:]) -> AnswerBlock {
    AnswerBlock(.outcome(text(key, places)), language: context.language)
  }

  /// "Buongiorno, ..." at the hour it is.
  var greeting: AnswerBlock {
    let key = (5..<17).contains(context.hour) ? "dialogue.greeting.day" : "dialogue.greeting.evening"
    let words = [text(key)] + (context.hasProfile ? [text("dialogue.greeting.profile")] : [])
    return AnswerBlock(.paragraph(words.joined(separator: " ")), language: context.language)
  }

  /// Seconds of silence after which the channel tells of it.
  var timeout: Int {
    isHeard ? Int((8 * max(1, min(context.patience, 10))).rounded()) : 0
  }
}
