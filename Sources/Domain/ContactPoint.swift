/// A number, address or page at which a public body can be reached, with its limits and its source.
package struct ContactPoint: Sendable, Hashable, Codable {
  package enum Medium: String, Sendable, Codable, CaseIterable {
    case phone, fax, sms, email, pec, web, counter, textTelephone, video, chat
  }

  /// IndicePA code of the body.
  package var organisation: String
  package var organisationName: String
  /// The office inside the body (`Questura`, `URP`, `Anagrafe`), if it is not the body as a whole.
  package var office: String?
  package var medium: Medium
  /// The number (national or international form), address or URL.
  package var value: String
  /// Opening hours in plain Italian, as the source states them.
  package var hours: String?
  /// From where it can be reached: "solo da rete fissa", "da cellulare, a pagamento".
  package var reachableFrom: String?
  /// Accessibility of this contact point, in plain Italian ("video in LIS su prenotazione").
  package var accessibility: String?
  /// What it is for, in plain Italian ("prenotazione di visite"); nil for everything.
  package var service: String?
  /// Page or data set it was read from.
  package var source: String
  /// Day it was read (ISO 8601 date).
  package var checked: String

  package init(
    organisation: String, organisationName: String, office: String? = nil, medium: Medium, value: String,
    hours: String? = nil, reachableFrom: String? = nil, accessibility: String? = nil, service: String? = nil,
    source: String,
    checked: String
  ) {
    self.organisation = organisation
    self.organisationName = organisationName
    self.office = office
    self.medium = medium
    self.value = value
    self.hours = hours
    self.reachableFrom = reachableFrom
    self.accessibility = accessibility
    self.service = service
    self.source = source
    self.checked = checked
  }
}
