package import Foundation

/// How one terminal session is held; everything left nil comes from the person's profile.
package struct TerminalOptions: Sendable, Equatable {
  /// Cells a line may have: 0 for no wrapping, else 20 to 200. Nil: `terminal.width` of the profile.
  package var width: Int?
  /// Profile id or template name.
  package var profile: String?
  /// BCP 47 tag of the terminal's own texts. Nil: `lang.interface` of the profile.
  package var language: String?
  /// True leaves out hints and menus. Nil: `terminal.verbosity` of the profile.
  package var expert: Bool?
  /// Where the person is known: phone number (E.164), e-mail address, account name.
  package var address: String?
  /// Comune of the person, by name or ISTAT code.
  package var place: String?
  /// True leaves out the notices of waiting.
  package var silence: Bool
  /// Lines before the session asks to go on, 0 for no pages. Nil: `terminal.pageLines` of the profile.
  package var pageLines: Int?
  /// Where speech files are written.
  package var speechFolder: URL
  /// Time between two notices of waiting, at most 30 s.
  package var heartbeat: Duration

  package init(
    width: Int? = nil, profile: String? = nil, language: String? = nil, expert: Bool? = nil,
    address: String? = nil, place: String? = nil, silence: Bool = false, pageLines: Int? = nil,
    speechFolder: URL = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true),
    heartbeat: Duration = .seconds(20)
  ) {
    self.width = width
    self.profile = profile
    self.language = language
    self.expert = expert
    self.address = address
    self.place = place
    self.silence = silence
    self.pageLines = pageLines
    self.speechFolder = speechFolder
    self.heartbeat = min(heartbeat, .seconds(30))
  }

  /// The widths a session can have, besides 0.
  package static let widths = 20...200

  /// - Throws: ``TerminalError`` with code `badOption` naming the option, its value and its range.
  package func checked() throws -> TerminalOptions {
    if let width, width != 0, !Self.widths.contains(width) {
      throw TerminalError(
        .badOption,
        "la larghezza \(width) non è valida. Indichi 0, per non andare a capo, o un numero da 20 a 200.")
    }
    if let pageLines, !(0...500).contains(pageLines) {
      throw TerminalError(
        .badOption,
        "le righe per pagina \(pageLines) non sono valide. Indichi 0, per nessuna pagina, o un numero fino a 500."
      )
    }
    return self
  }
}
