/// A public body, as the directory knows it.
package struct Organisation: Sendable, Hashable, Codable, Identifiable {
  /// IndicePA code, lower case: the key everywhere (`inps`, `c_h501`).
  package var code: String
  package var name: String
  package var acronym: String?
  /// IndicePA category code (`L6` comuni, `C1` ministries, ...).
  package var category: String?
  /// ISTAT code of the comune of its seat, six digits.
  package var comuneCode: String?
  package var comune: String?
  /// Two-letter province sign.
  package var province: String?
  package var region: String?
  package var address: String?
  package var postcode: String?
  package var fiscalCode: String?
  package var site: String?
  package var contactPoints: [ContactPoint]
  /// What is known of access to its seat; nil where nobody has said anything.
  package var accessibility: [AccessFeature]?
  /// Whom it works for, by place; nil where nothing says it.
  package var areasServed: [ServedArea]?
  /// Name of a field (`address`, `fiscalCode`) to where its value comes from, for those that come from elsewhere than
  /// the entry.
  package var factSources: [String: FactSource]?
  /// Where the entry comes from, and the day it was read (ISO 8601 date).
  package var source: String
  package var checked: String

  package var id: String { code }

  /// What people call it: the acronym where it is one word (INPS), else the name.
  package var knownName: String {
    guard let acronym, !acronym.isEmpty, acronym.count <= 8, !acronym.contains(" "),
      acronym == acronym.uppercased()
    else { return name }
    return acronym
  }

  /// Where the value of a field comes from, and the day it was read.
  package func factSource(_ field: String) -> FactSource {
    factSources?[field] ?? FactSource(source: source, checked: checked)
  }

  package init(
    code: String, name: String, acronym: String? = nil, category: String? = nil, comuneCode: String? = nil,
    comune: String? = nil, province: String? = nil, region: String? = nil, address: String? = nil,
    postcode: String? = nil, fiscalCode: String? = nil, site: String? = nil,
    contactPoints: [ContactPoint] = [], accessibility: [AccessFeature]? = nil,
    areasServed: [ServedArea]? = nil, factSources: [String: FactSource]? = nil,
    source: String, checked: String
  ) {
    self.code = code
    self.name = name
    self.acronym = acronym
    self.category = category
    self.comuneCode = comuneCode
    self.comune = comune
    self.province = province
    self.region = region
    self.address = address
    self.postcode = postcode
    self.fiscalCode = fiscalCode
    self.site = site
    self.contactPoints = contactPoints
    self.accessibility = accessibility
    self.areasServed = areasServed
    self.factSources = factSources
    self.source = source
    self.checked = checked
  }
}
