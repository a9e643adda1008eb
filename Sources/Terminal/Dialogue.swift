import Domain
import Foundation
import GatewayAPI
import Messages

/// The state of one session and its story from the greeting to the last line.
actor Dialogue {
  let gateway: any Gateway
  let commands: CommandCatalogue
  let terms: TermWords
  let options: TerminalOptions
  let input: any LineSource
  let output: any LineSink
  let progress: any LineSink
  var texts: TerminalTexts

  /// Preferences of this session only, by term id.
  var session: [String: PreferenceValue] = [:]
  var profile: String?
  var resolved: ResolvedProfile?
  /// The width asked for in this session, by option or command; nil leaves it to the profile.
  var ownWidth: Int?
  var width = 80
  var isExpert = false
  var isSilent: Bool

  /// The prompt is out and its line has no end yet.
  var isLineOpen = false
  var places: [Place] = []
  var prompt: Prompt?
  var shown = Shown()
  var reply: ConversationReply?
  /// The next words come from the first question of the session.
  var isAtStart = false
  /// The person was told how the assistant's questions are answered.
  var knowsReplies = false
  /// Questions and answers of the person to the assistant in this session.
  var turns = 0
  /// The profile the conversation was opened with, and the session's preferences it knows.
  var agreed: (profile: String?, session: [String: PreferenceValue])?
  /// Contacts of this session, oldest first.
  var contacts: [String] = []
  /// Number of the request last opened for a person, with the contact it belongs to.
  var request: (contact: String, number: String)?
  var change: Change?

  init(
    gateway: any Gateway, texts: TerminalTexts, commands: CommandCatalogue, terms: TermWords,
    options: TerminalOptions,
    input: any LineSource, output: any LineSink, progress: any LineSink
  ) {
    self.gateway = gateway
    self.texts = texts
    self.commands = commands
    self.terms = terms
    self.options = options
    self.input = input
    self.output = output
    self.progress = progress
    profile = options.profile
    ownWidth = options.width
    isSilent = options.silence
  }

  /// What was last shown and can be repeated, with the data in it that can be spelled.
  struct Shown {
    var lines: [String] = []
    var data: [KeyDatum] = []
  }

  /// - Returns: the exit code of the program.
  func run() async -> Int32 {
    var code: Int32 = 0
    do {
      do {
        try await begin()
        try await home()
      } catch let leaving as Leaving {
        try say(texts("leaving.\(Self.name(leaving))"))
      } catch let error as GatewayError {
        try complain(error.message)
        code = Self.exitCode(error.code)
      }
      try say(texts("leaving.end"))
    } catch is TerminalError {
      // Nobody reads any more: there is nobody to tell.
      return 0
    } catch {
      code = 5
      try? complain(texts("error.internal"))
    }
    await output.finish()
    return code
  }

  private static func name(_ leaving: Leaving) -> String {
    switch leaving {
    case .stopped, .toHome: "stopped"
    case .interrupted: "interrupted"
    case .inputEnded: "inputEnded"
    }
  }

  private static func exitCode(_ code: GatewayError.Code) -> Int32 {
    switch code {
    case .unreachable: 4
    case .badInput, .notFound, .unauthorised, .forbidden: 3
    case .internal: 5
    }
  }

  private func begin() async throws {
    if let language = options.language { session[TerminalTerm.language.id] = .string(language) }
    if let width = options.width, width > 0 { session[TerminalTerm.width.id] = .integer(width) }
    if let isExpert = options.expert {
      session[TerminalTerm.verbosity.id] = .string(isExpert ? "expert" : "novice")
    }
    // Before the profile is known a refusal still has to fit the terminal.
    width = ownWidth ?? width
    try await resolve()
    try say(texts("greeting"))
    if let profile { try say(texts("profile.current", ["name": profile])) }
    try hint("greeting.hint")
  }

  /// Asks the service for the profile's values and takes over those that the terminal obeys.
  func resolve() async throws {
    let resolved = try await gateway.resolve(profile: profile, channel: .terminal, session: session)
    self.resolved = resolved
    texts.language = resolved[TerminalTerm.language]
    let wanted = resolved[TerminalTerm.width]
    width = ownWidth ?? (TerminalOptions.widths.contains(wanted) || wanted == 0 ? wanted : 80)
    isExpert = resolved[TerminalTerm.verbosity] == "expert"
  }
}
