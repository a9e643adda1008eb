package import Domain
package import Messages

/// How labels are worded: in which language, and in full or short.
package struct LabelStyle: Sendable {
  package enum Verbosity: String, Sendable {
    /// "Passo 1 di 3."
    case novice
    /// "1."
    case expert
  }

  package var messages: MessageCatalogue
  /// BCP 47 tag of the labels.
  package var language: String
  package var verbosity: Verbosity

  package init(messages: MessageCatalogue, language: String = "it-IT", verbosity: Verbosity = .novice) {
    self.messages = messages
    self.language = language
    self.verbosity = verbosity
  }

  /// The style a resolved profile asks for (`lang.interface`, `terminal.verbosity`).
  package init(messages: MessageCatalogue, profile: ResolvedProfile) {
    var language = "it-IT"
    if case .string(let tag)? = profile.values["lang.interface"]?.value { language = tag }
    var verbosity = Verbosity.novice
    if case .string("expert")? = profile.values["terminal.verbosity"]?.value { verbosity = .expert }
    self.init(messages: messages, language: language, verbosity: verbosity)
  }

  package func text(_ key: String, _ places: [String: String] = [:]) -> String {
    messages.text(key, language: language, places)
  }

  /// "Passo 1 di 3." for a novice, "1." for an expert.
  package func item(_ key: String, _ number: Int, of count: Int) -> String {
    switch verbosity {
    case .novice: text(key, ["n": String(number), "count": String(count)])
    case .expert: "\(number)."
    }
  }
}
