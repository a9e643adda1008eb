import Domain

/// The terms of a profile that change what the terminal does. The fallbacks are the defaults of the table of terms.
enum TerminalTerm {
  static let width = TermKey<Int>("terminal.width", fallback: 80)
  static let verbosity = TermKey<String>("terminal.verbosity", fallback: "novice")
  static let bell = TermKey<Bool>("terminal.bell", fallback: false)
  static let pageLines = TermKey<Int>("terminal.pageLines", fallback: 0)
  static let language = TermKey<String>("lang.interface", fallback: "it-IT")
  static let rate = TermKey<Int>("speech.rate", fallback: 150)

  /// Words a minute that the table of terms allows.
  static let rates = 80...449
  /// How much one "lento" or "veloce" changes the rate, in words a minute.
  static let rateStep = 20
}
