package import Domain
package import Foundation

/// Turns a profile into the value of every term for one channel and moment. Pure: no clock, no store, no I/O.
///
/// The order is fixed, weakest first: system default, channel default, template, profile, the profile's contexts that
/// hold, the requests of this session, and last the hard safety rules (``SafetyRules``). Each value carries the
/// reason for it. Values that the table refuses are passed over, so that an old profile still resolves.
package struct ProfileResolver: Sendable {
  package let table: TermTable
  package let templates: TemplateLibrary?
  private let bases: [Channel: [String: ResolvedPreference]]

  package init(table: TermTable, templates: TemplateLibrary? = nil) {
    self.table = table
    self.templates = templates
    var bases: [Channel: [String: ResolvedPreference]] = [:]
    for channel in Channel.allCases { bases[channel] = Self.base(of: channel, table: table) }
    self.bases = bases
  }

  /// The value of every term, with its reason.
  ///
  /// - Parameters:
  ///   - profile: nil for a person without one.
  ///   - moment: when the answer is given; contexts and `time.never` are read on the clock of Italy.
  ///   - session: what the person asked for in this contact, by term id; it lasts as long as the contact.
  ///   - consents: consents kept outside the profile; those of the term `consent` count too.
  package func resolve(
    profile: Profile?, channel: Channel, at moment: Date, session: [String: PreferenceValue] = [:],
    consents: [Consent] = []
  ) -> ResolvedProfile {
    var values = bases[channel] ?? [:]
    var guarded: Set<String> = []
    for layer in layers(profile: profile, channel: channel, at: moment, session: session) {
      for (id, value) in layer.preferences {
        guard let term = table[id], let current = values[id],
          let accepted = try? table.canonical(id: id, value: value)
        else { continue }
        if term.isProtected, !layer.maySetProtected {
          if accepted != current.value { guarded.insert(id) }
          continue
        }
        values[id] = ResolvedPreference(
          value: accepted, origin: layer.origin, reason: layer.reason, status: term.status)
      }
    }
    SafetyRules(moment: moment, consents: consents, guarded: guarded).apply(to: &values)
    return ResolvedProfile(
      profileID: profile?.id, channel: channel, values: values, unmet: unmet(profile, values: values))
  }

  /// The steps over the defaults, weakest first, each with the preferences it states.
  func layers(
    profile: Profile?, channel: Channel, at moment: Date, session: [String: PreferenceValue]
  ) -> [ResolutionLayer] {
    var layers: [ResolutionLayer] = []
    if let profile {
      // A template chosen by name is itself the profile; its values still come from the template.
      let isTemplate = templates?[profile.id] == profile
      if let template = template(of: profile) {
        layers.append(.template(template))
        layers += template.matchingContexts(channel: channel, at: moment).map {
          .context($0, of: template, isTemplate: true)
        }
      }
      layers.append(isTemplate ? .template(profile) : .profile(profile))
      layers += profile.matchingContexts(channel: channel, at: moment).map {
        .context($0, of: profile, isTemplate: false)
      }
    }
    if !session.isEmpty { layers.append(.session(session)) }
    return layers
  }

  func template(of profile: Profile) -> Profile? {
    profile.template.flatMap { templates?[$0] }
  }

  /// Terms that must be met, ask for more than the default, and whose capability is not there yet.
  private func unmet(_ profile: Profile?, values: [String: ResolvedPreference]) -> [String] {
    guard let profile else { return [] }
    let required = profile.required.union(template(of: profile)?.required ?? [])
    guard !required.isEmpty else { return [] }
    return required.filter { id in
      guard let term = table[id], term.status == .recorded, let value = values[id]?.value else {
        return false
      }
      return value != term.defaultValue
    }.sorted()
  }

  private static func base(of channel: Channel, table: TermTable) -> [String: ResolvedPreference] {
    var values: [String: ResolvedPreference] = [:]
    for term in table.terms {
      if let value = term.channelDefaults[channel] {
        values[term.id] = ResolvedPreference(
          value: value, origin: .channelDefault, reason: "È il valore di base \(channel.italianWay).",
          status: term.status)
      } else {
        values[term.id] = ResolvedPreference(
          value: term.defaultValue, origin: .systemDefault, reason: "È il valore di base di Linea Amica.",
          status: term.status)
      }
    }
    return values
  }
}
