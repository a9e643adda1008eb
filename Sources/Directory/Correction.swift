package import Domain

/// What an operator has found wrong in the entry of a body or of one of its offices, and what is right.
package struct Correction: Sendable, Equatable, Codable {
  package enum Field: String, Sendable, Codable, CaseIterable {
    case name, comune, address, postcode, fiscalCode, site, contact
    /// One feature of access, at the place or at a contact point.
    case accessibility
    /// One part of the country whose people it works for.
    case area
  }

  package var field: Field
  /// Code of the office (`codice_uni_uo`); nil for the body itself.
  package var office: String?
  /// Of a contact point; for ``Field/accessibility`` the contact point it is about, nil for the place.
  package var medium: ContactPoint.Medium?
  /// The value that is wrong; nil where something is added. For ``Field/accessibility`` the value of the contact point.
  package var old: String?
  /// The right value; nil where something is taken away. For ``Field/accessibility`` `yes`, `no` or `onRequest`, for
  /// ``Field/area`` `comune:058091`, `province:RM`, `region:Lazio` or `country:IT`, for ``Field/comune`` the ISTAT code.
  package var new: String?
  /// Of the new contact point, in plain Italian.
  package var hours: String?
  /// The same as weekly rules, where the words do not say them.
  package var schedule: OpeningHours?
  package var reachableFrom: String?
  package var accessibility: String?
  package var service: String?
  package var feature: AccessFeature.Kind?
  /// How, where, with whom, of a feature of access.
  package var note: String?

  package init(
    field: Field, office: String? = nil, medium: ContactPoint.Medium? = nil, old: String? = nil,
    new: String? = nil, hours: String? = nil, schedule: OpeningHours? = nil, reachableFrom: String? = nil,
    accessibility: String? = nil, service: String? = nil, feature: AccessFeature.Kind? = nil,
    note: String? = nil
  ) {
    self.field = field
    self.office = office
    self.medium = medium
    self.old = old
    self.new = new
    self.hours = hours
    self.schedule = schedule
    self.reachableFrom = reachableFrom
    self.accessibility = accessibility
    self.service = service
    self.feature = feature
    self.note = note
  }

  /// True where what is searched by name or place changes with it, so that the whole index is derived anew.
  var changesSearch: Bool { office == nil && (field == .name || field == .comune) }

  /// Puts it over what the sources say.
  ///
  /// - Parameter day: when it was made (ISO 8601 date).
  func apply(to entry: inout some CorrectableEntry, day: String, places: ServedAreaNames) {
    let origin = FactSource(source: Self.source, checked: day)
    switch field {
    case .name, .comune, .address, .postcode, .fiscalCode, .site:
      guard entry.set(field, new) else { return }
      var sources = entry.factSources ?? [:]
      sources[field == .comune ? "comuneCode" : field.rawValue] = origin
      entry.factSources = sources
    case .contact: applyContact(to: &entry, origin)
    case .accessibility: applyFeature(to: &entry, origin)
    case .area:
      var areas = entry.areasServed ?? []
      if let old { areas.removeAll { ServedAreaNames.key($0) == old } }
      if let new, let area = places.area(new, source: origin),
        !areas.contains(where: { ServedAreaNames.key($0) == new })
      {
        areas.append(area)
      }
      entry.areasServed = areas.isEmpty ? nil : areas
    }
  }

  static let source = "Corretto da un operatore di Linea Amica"

  private func applyContact(to entry: inout some CorrectableEntry, _ origin: FactSource) {
    guard let medium else { return }
    let place = old.flatMap { entry.index(of: $0, medium) }
    guard let new else {
      if let place { entry.contactPoints.remove(at: place) }
      return
    }
    var point =
      place.map { entry.contactPoints[$0] }
      ?? ContactPoint(
        organisation: entry.bodyCode, organisationName: entry.bodyName, office: entry.officeName,
        medium: medium, value: new, source: "", checked: origin.checked)
    point.value = new
    // Rules belong to words: with other words the old rules are gone.
    if hours != nil || schedule != nil { point.schedule = schedule }
    point.hours = hours ?? point.hours
    point.reachableFrom = reachableFrom ?? point.reachableFrom
    point.accessibility = accessibility ?? point.accessibility
    point.service = service ?? point.service
    point.source = origin.source
    point.checked = origin.checked
    point.factSources = nil
    if let place { entry.contactPoints[place] = point } else { entry.contactPoints.insert(point, at: 0) }
  }

  private func applyFeature(to entry: inout some CorrectableEntry, _ origin: FactSource) {
    guard let feature else { return }
    func changed(_ features: [AccessFeature]?) -> [AccessFeature]? {
      var features = (features ?? []).filter { $0.kind != feature }
      if let availability = new.flatMap(AccessFeature.Availability.init(rawValue:)) {
        features.append(
          AccessFeature(
            kind: feature, availability: availability, note: note, source: origin.source,
            checked: origin.checked))
      }
      return features.isEmpty ? nil : features
    }
    guard let medium else {
      entry.accessibility = changed(entry.accessibility)
      return
    }
    guard let place = old.flatMap({ entry.index(of: $0, medium) }) else { return }
    entry.contactPoints[place].features = changed(entry.contactPoints[place].features)
  }

  static func key(_ value: String, _ medium: ContactPoint.Medium) -> String {
    switch medium {
    case .phone, .fax, .sms, .textTelephone: ContactKey.phone(value)
    default: value.lowercased()
    }
  }
}
