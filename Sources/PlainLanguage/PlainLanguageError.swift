/// The language data cannot be used.
package enum PlainLanguageError: Error, CustomStringConvertible, Equatable {
  case unreadable(file: String, cause: String)
  case badLine(file: String, line: Int, problem: String)
  case missing(file: String, what: String)

  /// A short name that does not change, for logs and tests.
  package var code: String {
    switch self {
    case .unreadable: "unreadable"
    case .badLine: "bad-line"
    case .missing: "missing"
    }
  }

  package var description: String {
    switch self {
    case .unreadable(let file, let cause):
      "the language data file \(file) cannot be read: \(cause). Restore it from the distribution."
    case .badLine(let file, let line, let problem):
      "\(file), line \(line): \(problem). Correct the line; the first lines of the file describe its columns."
    case .missing(let file, let what):
      "\(file): \(what) is missing. Add it, or restore the file from the distribution."
    }
  }
}
