/// One speech as it is asked for: what to say, how, for whom and from where.
package struct SpeechOrder: Sendable, Equatable {
  package var spoken: SpokenText
  package var prosody: Prosody
  package var style: NormalisationStyle
  package var priority: SpeechPriority
  package var caching: SpeechCaching
  /// Nil is the beginning.
  package var start: SpeechPosition?

  package init(
    _ spoken: SpokenText, prosody: Prosody = Prosody(), style: NormalisationStyle = NormalisationStyle(),
    priority: SpeechPriority = .file, caching: SpeechCaching = .memory, start: SpeechPosition? = nil
  ) {
    self.spoken = spoken
    self.prosody = prosody
    self.style = style
    self.priority = priority
    self.caching = caching
    self.start = start
  }
}

/// What may be kept of a speech.
package enum SpeechCaching: String, Sendable, Codable, CaseIterable {
  /// Nothing: the words of a relayed conversation.
  case none
  /// In memory for a few minutes; never on disk. What a text may say of a person is not known.
  case memory
  /// In memory and on disk: the caller says that the text holds nothing personal, as a menu's prompt.
  case prompt
}
