/// A part of the country for whose people a body or an office works.
package struct ServedArea: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case comune, province, region, country
  }

  package var kind: Kind
  /// ISTAT code of six digits, province sign, name of the region, or `IT`.
  package var code: String
  package var name: String
  /// True where other bodies of the same kind serve other parts of it: the comune or the address decides.
  package var isPartial: Bool?
  /// The act, data set or operator it comes from.
  package var source: String
  /// Day it was read (ISO 8601 date).
  package var checked: String

  package init(
    kind: Kind, code: String, name: String, isPartial: Bool? = nil, source: String, checked: String
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.isPartial = isPartial
    self.source = source
    self.checked = checked
  }
}
