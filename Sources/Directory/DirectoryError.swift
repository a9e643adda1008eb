/// What can go wrong in the directory. The message says what, where and how to mend it, in Italian for operators.
package struct DirectoryError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable, CaseIterable {
    /// A data file of the installation is missing or not valid.
    case dataFile
    /// The index file cannot be opened or written.
    case index
    /// The file to import cannot be read.
    case unreadableFile
    /// The file to import is not in the format that was named.
    case wrongFormat
    /// The file to import holds no usable row.
    case emptyFile
    /// A question is longer than ``DirectoryIndex/longestText``.
    case tooLong
    /// A correction that is not complete or not possible.
    case badCorrection
    /// No body has the code.
    case noSuchBody
  }

  package let code: Code
  package let message: String
  /// The underlying error's own words, where there is one.
  package let cause: String?

  package init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.cause = cause.map { String(describing: $0) }
  }

  package var description: String {
    cause.map { "\(message) (causa: \($0))" } ?? message
  }
}
