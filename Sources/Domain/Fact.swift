/// Something in a text that must never change: a date, an amount, an article of law, a name, a number.
package struct Fact: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case date, time, amount, percentage, number, lawReference, phone, email, url, iban, fiscalCode,
      protocolNumber
    case name, quotation, legalTerm
  }

  package var kind: Kind
  /// The words as they stand in the text.
  package var text: String
  /// The value in one canonical form, equal for two ways of writing the same fact (`2025-12-31`, `EUR 1234.56`).
  package var value: String

  package init(kind: Kind, text: String, value: String) {
    self.kind = kind
    self.text = text
    self.value = value
  }
}
