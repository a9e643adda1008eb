import Domain
import GatewayAPI
import Messages

/// A change of the session that "annulla" takes back.
struct Change: Sendable {
  /// The change in words: "la velocità della voce".
  var name: String
  var session: [String: PreferenceValue]
  var profile: String?
  var isSilent: Bool
  var ownWidth: Int?
}

/// Changes of how the session speaks; none of them is kept after it.
extension Dialogue {
  /// Words a minute of the speech files.
  var rate: Int { resolved?[TerminalTerm.rate] ?? TerminalTerm.rate.fallback }

  func changeRate(by step: Int) async throws {
    let wanted = min(max(rate + step, TerminalTerm.rates.lowerBound), TerminalTerm.rates.upperBound)
    guard wanted != rate else {
      return try say(texts(step < 0 ? "rate.slowest" : "rate.fastest", ["rate": String(rate)]))
    }
    try await setRate(wanted)
  }

  func setRate(_ wanted: Int?) async throws {
    guard let wanted else {
      return try say(texts("rate.now", ["rate": String(rate)]))
    }
    guard TerminalTerm.rates.contains(wanted) else {
      return try complain(texts("error.rate", ["rate": String(wanted)]))
    }
    try await set(TerminalTerm.rate.id, .integer(wanted), change: "change.rate") { texts in
      texts("rate.now", ["rate": String(wanted)])
    }
  }

  func setWidth(_ wanted: Int?) async throws {
    guard let wanted else { return try say(texts("width.now", ["width": String(width)])) }
    guard wanted == 0 || TerminalOptions.widths.contains(wanted) else {
      return try complain(texts("error.width", ["width": String(wanted)]))
    }
    remember("change.width")
    // The table of terms knows widths from 20: "no wrapping" is the terminal's own.
    session[TerminalTerm.width.id] = wanted == 0 ? nil : .integer(wanted)
    ownWidth = wanted
    width = wanted
    try say(texts("width.now", ["width": String(wanted)]))
  }

  func setExpert(_ wanted: Bool) async throws {
    try await set(
      TerminalTerm.verbosity.id, .string(wanted ? "expert" : "novice"), change: "change.verbosity"
    ) { texts in texts(wanted ? "verbosity.expert" : "verbosity.novice") }
  }

  func setLanguage(_ word: String?) async throws {
    let wanted = word.map { CommandCatalogue.fold($0) }
    let language =
      switch wanted {
      case "it", "italiano", "italian": "it-IT"
      case "en", "inglese", "english": "en-GB"
      default: ""
      }
    guard !language.isEmpty else { return try complain(texts("error.language")) }
    try await set(TerminalTerm.language.id, .string(language), change: "change.language") { texts in
      texts("language.now")
    }
  }

  func toggleSilence() throws {
    remember("change.silence")
    isSilent.toggle()
    try say(texts(isSilent ? "silence.on" : "silence.off"))
  }

  func undo() async throws {
    guard let change else { return try say(texts("nothing.undo")) }
    session = change.session
    profile = change.profile
    isSilent = change.isSilent
    ownWidth = change.ownWidth
    self.change = nil
    if try await attemptResolve() { try say(texts("undone.change", ["change": change.name])) }
  }

  func remember(_ key: String) {
    change = Change(
      name: texts(key), session: session, profile: profile, isSilent: isSilent, ownWidth: ownWidth)
  }

  /// Takes over one preference if the service accepts it; else nothing is changed.
  private func set(
    _ term: String, _ value: PreferenceValue, change key: String, said: @Sendable (TerminalTexts) -> String
  ) async throws {
    let before = (session, change)
    remember(key)
    session[term] = value
    guard try await attemptResolve() else {
      (session, change) = before
      return
    }
    try say(said(texts))
  }

  /// Resolves the profile again; an error is said and gives false.
  func attemptResolve() async throws -> Bool {
    do {
      try await resolve()
      return true
    } catch {
      try sayWhy(error)
      return false
    }
  }
}
