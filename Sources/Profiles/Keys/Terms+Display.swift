package import Domain

/// Options of `display.contrastTheme`.
package enum ContrastTheme: String, PreferenceChoice {
  case regularContrast = "regular-contrast"
  case blackWhite = "black-white"
  case whiteBlack = "white-black"
  case yellowBlack = "yellow-black"
  case blackYellow = "black-yellow"
  case limeBlack = "lime-black"
  case blackBrown = "black-brown"
  case greyBlack = "grey-black"
  case greyWhite = "grey-white"
}

/// Options of `terminal.verbosity`.
package enum TerminalVerbosity: String, PreferenceChoice {
  case novice
  case expert
}

/// Options of `braille.delivery`.
package enum BrailleDelivery: String, PreferenceChoice {
  case paper
  case brf
  case none
}

extension TermKey where Value == Double {
  /// Size of characters, 3 to 144 points.
  package static var displayFontSize: TermKey<Double> { TermKey("display.fontSize", fallback: 12) }
  /// Space between lines, 1 to 3 times.
  package static var displayLineSpace: TermKey<Double> { TermKey("display.lineSpace", fallback: 1) }
  /// Space between letters, 1 to 2 times.
  package static var displayCharSpace: TermKey<Double> { TermKey("display.charSpace", fallback: 1) }
}

extension TermKey where Value == Bool {
  /// High contrast.
  package static var displayHighContrast: TermKey<Bool> { TermKey("display.highContrast", fallback: false) }
  /// No animation.
  package static var displayReduceMotion: TermKey<Bool> { TermKey("display.reduceMotion", fallback: false) }
  /// Bell.
  package static var terminalBell: TermKey<Bool> { TermKey("terminal.bell", fallback: false) }
  /// Answers in braille.
  package static var brailleOutput: TermKey<Bool> { TermKey("braille.output", fallback: false) }
  /// Large print.
  package static var printLarge: TermKey<Bool> { TermKey("print.large", fallback: false) }
}

extension TermKey where Value == ContrastTheme {
  /// Contrast colours.
  package static var displayContrastTheme: TermKey<ContrastTheme> {
    TermKey("display.contrastTheme", fallback: .regularContrast)
  }
}

extension TermKey where Value == Int {
  /// Width of the terminal, 20 to 200 characters.
  package static var terminalWidth: TermKey<Int> { TermKey("terminal.width", fallback: 80) }
  /// Lines a page, 0 to 200 lines.
  package static var terminalPageLines: TermKey<Int> { TermKey("terminal.pageLines", fallback: 0) }
  /// Cells a line, 12 to 80 cells.
  package static var brailleCells: TermKey<Int> { TermKey("braille.cells", fallback: 40) }
  /// Braille grade, 0 to 2.
  package static var brailleGrade: TermKey<Int> { TermKey("braille.grade", fallback: 1) }
  /// Size of print, 16 to 28 points.
  package static var printLargeSize: TermKey<Int> { TermKey("print.largeSize", fallback: 18) }
}

extension TermKey where Value == TerminalVerbosity {
  /// Explanations in the terminal.
  package static var terminalVerbosity: TermKey<TerminalVerbosity> {
    TermKey("terminal.verbosity", fallback: .novice)
  }
}

extension TermKey where Value == String {
  /// Braille table.
  package static var brailleTable: TermKey<String> { TermKey("braille.table", fallback: "it-it-comp6.utb") }
}

extension TermKey where Value == BrailleDelivery {
  /// How braille reaches you.
  package static var brailleDelivery: TermKey<BrailleDelivery> {
    TermKey("braille.delivery", fallback: .none)
  }
}
