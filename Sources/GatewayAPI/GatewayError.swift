/// What a client of the service can meet.
package struct GatewayError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable, Codable {
    /// The service does not answer at its address.
    case unreachable
    /// No token, or one that is not known.
    case unauthorised
    /// The token's role may not do this.
    case forbidden
    case notFound
    /// The message was refused: wrong field, value or size.
    case badInput
    case `internal`
  }

  package var code: Code
  /// What went wrong, where, and how to mend it, in the person's language.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}
