/// An office inside a public body (unità organizzativa), as the directory knows it. Who leads it is not kept.
package struct Office: Sendable, Hashable, Codable, Identifiable {
  /// Its own code in IndicePA, lower case (`codice_uni_uo`).
  package var id: String
  /// IndicePA code of the body.
  package var organisation: String
  package var name: String
  /// What people go to it for: id in `office-kinds.json` (`urp`, `anagrafe`); nil where its name does not tell.
  package var kind: String?
  package var address: String?
  package var postcode: String?
  /// ISTAT code of its comune, six digits.
  package var comuneCode: String?
  package var contactPoints: [ContactPoint]
  /// What is known of access to its place; nil where nobody has said anything.
  package var accessibility: [AccessFeature]?
  /// Whom it works for, by place, where that is less than the whole body.
  package var areasServed: [ServedArea]?
  /// Name of a field to where its value comes from, for those that an operator has corrected.
  package var factSources: [String: FactSource]?
  /// Where the entry comes from, and the day it was read (ISO 8601 date).
  package var source: String
  package var checked: String

  package init(
    id: String, organisation: String, name: String, kind: String? = nil, address: String? = nil,
    postcode: String? = nil, comuneCode: String? = nil, contactPoints: [ContactPoint] = [],
    accessibility: [AccessFeature]? = nil, areasServed: [ServedArea]? = nil,
    factSources: [String: FactSource]? = nil, source: String, checked: String
  ) {
    self.id = id
    self.organisation = organisation
    self.name = name
    self.kind = kind
    self.address = address
    self.postcode = postcode
    self.comuneCode = comuneCode
    self.contactPoints = contactPoints
    self.accessibility = accessibility
    self.areasServed = areasServed
    self.factSources = factSources
    self.source = source
    self.checked = checked
  }
}
