/// A way by which a person and the service reach each other.
///
/// The raw value is the name used on the command line, in the API and in the store.
package enum Channel: String, Codable, Sendable, Hashable, CaseIterable {
  case terminal
  case voice
  /// Real-time text (ITU-T T.140, RFC 4103).
  case rtt
  case sms
  case email
  case fax
  case web
  case letter
  case braille
}
