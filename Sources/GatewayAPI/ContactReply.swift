package import Domain

/// What the service answers to a ``ContactMessage``.
package struct ContactReply: Sendable, Equatable, Codable {
  package var contact: ContactSummary
  package var answer: Answer
  package var renderings: Renderings
  /// Path of the transcript below the service's address; absent once the transcript is deleted.
  package var transcript: String?
  package var resolved: ResolvedProfile

  package init(
    contact: ContactSummary, answer: Answer, renderings: Renderings, transcript: String?,
    resolved: ResolvedProfile
  ) {
    self.contact = contact
    self.answer = answer
    self.renderings = renderings
    self.transcript = transcript
    self.resolved = resolved
  }
}

/// The contact an answer belongs to.
package struct ContactSummary: Sendable, Equatable, Codable {
  package var id: String
  package var channel: Channel
  package var externalId: String
  package var outcome: AnswerOutcome
  /// Number of the request opened for a person, `2026-000123`.
  package var request: String?
  /// False when this message had already been received.
  package var isNew: Bool
  package var profile: String?
  /// IndicePA code of the body the answer is about.
  package var organisation: String?
  /// The channel on which the person wants the answer now (`channel.order`, `time.never`); the contact's own where they
  /// named none.
  package var replyChannel: Channel

  package init(
    id: String, channel: Channel, externalId: String, outcome: AnswerOutcome, request: String?, isNew: Bool,
    profile: String?, organisation: String? = nil, replyChannel: Channel? = nil
  ) {
    self.replyChannel = replyChannel ?? channel
    self.organisation = organisation
    self.id = id
    self.channel = channel
    self.externalId = externalId
    self.outcome = outcome
    self.request = request
    self.isNew = isNew
    self.profile = profile
  }
}

/// The same answer as each channel carries it, by the person's profile.
package struct Renderings: Sendable, Equatable, Codable {
  /// One fact a line, not wrapped: the terminal wraps to its own width.
  package var terminal: [String]
  /// The answer as plain text before simplification.
  package var original: String
  /// The answer in the words the profile asks for.
  package var simplified: String
  /// The plain-text-relay transcript up to now.
  package var transcript: String
  /// SSML made from the answer's own tree.
  package var ssml: String
  /// Text that is spoken, after normalisation.
  package var spoken: String
  /// SMS parts in sending order.
  package var sms: [String]
  package var email: EmailRendering
  /// Whether the person wants answers read aloud without asking each time (`speech.enabled`).
  package var readAloud: Bool
  /// HTML fragment: a section with headings, paragraphs and lists.
  package var html: String

  package init(
    terminal: [String], original: String, simplified: String, transcript: String, ssml: String,
    spoken: String,
    sms: [String], email: EmailRendering, html: String, readAloud: Bool = false
  ) {
    self.terminal = terminal
    self.original = original
    self.simplified = simplified
    self.transcript = transcript
    self.ssml = ssml
    self.spoken = spoken
    self.sms = sms
    self.email = email
    self.html = html
    self.readAloud = readAloud
  }

  package struct EmailRendering: Sendable, Equatable, Codable {
    package var subject: String
    package var text: String
    package var html: String

    package init(subject: String, text: String, html: String) {
      self.subject = subject
      self.text = text
      self.html = html
    }
  }
}
