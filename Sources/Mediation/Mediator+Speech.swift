import Domain
package import Speech

/// A text to be spoken as a channel asks for it.
package struct SpeechWish: Sendable {
  package var spoken: SpokenText
  package var profile: String?
  /// Instead of the profile's.
  package var voice: String?
  /// Words a minute, instead of the profile's.
  package var rate: Int?
  package var priority: SpeechPriority
  package var caching: SpeechCaching
  /// Where in the text to begin.
  package var start: SpeechPosition?

  package init(
    _ spoken: SpokenText, profile: String? = nil, voice: String? = nil, rate: Int? = nil,
    priority: SpeechPriority = .live, caching: SpeechCaching = .memory, start: SpeechPosition? = nil
  ) {
    self.spoken = spoken
    self.profile = profile
    self.voice = voice
    self.rate = rate
    self.priority = priority
    self.caching = caching
    self.start = start
  }
}

extension Mediator {
  /// A text as audio and events, sent as they are made.
  ///
  /// - Throws: ``MediationError`` for an unknown profile; the stream throws `SpeechError`.
  package func speech(_ wish: SpeechWish, format: SpeechFormat) async throws
    -> AsyncThrowingStream<SpeechPiece, any Error>
  {
    let resolved = try await resolve(profile: wish.profile, channel: .voice, session: [:])
    var prosody = Prosody(profile: resolved)
    if let voice = wish.voice { prosody.voice = voice }
    if let rate = wish.rate { prosody.rate = rate }
    try prosody.validate()
    return parts.speech.pieces(
      SpeechOrder(
        wish.spoken, prosody: prosody, style: NormalisationStyle(profile: resolved), priority: wish.priority,
        caching: wish.caching, start: wish.start),
      format: format)
  }

  /// What the speech workers and the cache have done, for `/metrics`.
  package var speechCounts: SpeechCounts { parts.speech.pool.counts }
}
