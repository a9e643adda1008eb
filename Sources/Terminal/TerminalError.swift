/// What can stop a terminal session from starting or going on.
package struct TerminalError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// The table of terms cannot be read.
    case badTerms
    /// An option is outside its range.
    case badOption
    /// Nobody reads the output any more.
    case outputClosed
  }

  package var code: Code
  /// What went wrong, where, and how to mend it.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}
