/// Why a profile, a preference, a template, the table of terms or an imported document was refused.
///
/// Messages are Italian: citizens and operators read them. Nothing has been changed when one is thrown.
package struct ProfileError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Code: String, Sendable, Codable {
    case unknownTerm, wrongType, outOfRange, notAnOption, missingField, unknownField, badFormat, tooLong,
      repeated
    /// A diagnosis, a percentage or a code of the health or benefit offices in free text.
    case medicalDetail
    case unknownTemplate, badContext, badDocument, badTable, badTemplate
  }

  package var code: Code
  /// The term, with the place inside it where there is one: `time.never[0].fromMinute`.
  package var field: String
  /// What is wrong, without the field.
  package var reason: String
  /// What is accepted: "da 80 a 449 parole al minuto".
  package var allowed: String?
  /// The term that was probably meant.
  package var suggestion: String?

  package init(
    _ code: Code, field: String, reason: String, allowed: String? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.field = field
    self.reason = reason
    self.allowed = allowed
    self.suggestion = suggestion
  }

  package var description: String {
    var text = "\(field): \(reason)"
    if let allowed { text += " Valori ammessi: \(allowed)." }
    if let suggestion { text += " Forse intendeva \(suggestion)." }
    return text
  }
}
