/// Why a message could not be dealt with.
package struct MediationError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// A data file of the use cases cannot be used.
    case data
    /// The message is refused: a field is missing, too long or unknown.
    case badInput
    case notFound
    /// There is one of that name already.
    case conflict
    /// It was there and has been deleted.
    case gone
  }

  package var code: Code
  /// What, where and how to mend.
  package var message: String
  /// The field of the message, for `badInput`.
  package var field: String?

  package init(_ code: Code, _ message: String, field: String? = nil) {
    self.code = code
    self.message = message
    self.field = field
  }

  package var description: String { message }
}
