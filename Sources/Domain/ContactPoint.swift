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
  /// The same as weekly rules, where an operator has told them; else they are read from the words.
  package var schedule: OpeningHours?
  /// From where it can be reached: "solo da rete fissa", "da cellulare, a pagamento".
  package var reachableFrom: String?
  /// Accessibility of this contact point, in plain Italian ("video in LIS su prenotazione").
  package var accessibility: String?
  /// The same as features, where an operator or a data set has told them one by one.
  package var features: [AccessFeature]?
  /// What it is for, in plain Italian ("prenotazione di visite"); nil for everything.
  package var service: String?
  /// Name of a field (`hours`) to where its value comes from, for those that come from elsewhere than the value.
  package var factSources: [String: FactSource]?
  /// Page or data set it was read from.
  package var source: String
  /// Day it was read (ISO 8601 date).
  package var checked: String

  /// When it can be reached, as weekly rules: those an operator has told, or those the words say; nil where not every
  /// word of ``hours`` is understood.
  package var openingHours: OpeningHours? { schedule ?? hours.flatMap(OpeningHours.init(italian:)) }

  package init(
    organisation: String, organisationName: String, office: String? = nil, medium: Medium, value: String,
    hours: String? = nil, schedule: OpeningHours? = nil, reachableFrom: String? = nil,
    accessibility: String? = nil, features: [AccessFeature]? = nil,
    service: String? = nil, factSources: [String: FactSource]? = nil, source: String, checked: String
  ) {
    self.organisation = organisation
    self.organisationName = organisationName
    self.office = office
    self.medium = medium
    self.value = value
    self.hours = hours
    self.schedule = schedule
    self.reachableFrom = reachableFrom
    self.accessibility = accessibility
    self.features = features
    self.service = service
    self.factSources = factSources
    self.source = source
    self.checked = checked
  }
}
