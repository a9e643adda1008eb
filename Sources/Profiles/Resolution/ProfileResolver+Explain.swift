package import Domain
package import Foundation

extension ProfileResolver {
  /// Every step that says something of one term, and which of them won.
  ///
  /// - Throws: ``ProfileError`` `unknownTerm`.
  package func explain(
    _ id: String, profile: Profile?, channel: Channel, at moment: Date,
    session: [String: PreferenceValue] = [:], consents: [Consent] = []
  ) throws(ProfileError) -> Explanation {
    let term = try table.term(id)
    let resolved = resolve(
      profile: profile, channel: channel, at: moment, session: session, consents: consents)
    guard let final = resolved.values[id] else { return try explainDefault(term) }
    var steps = [defaultStep(term)]
    if let value = term.channelDefaults[channel] {
      steps.append(
        step(.channelDefault, "È il valore di base \(channel.italianWay).", value: value, term: term))
    }
    for layer in layers(profile: profile, channel: channel, at: moment, session: session) {
      guard let value = layer.preferences[id] else { continue }
      let isAllowed = layer.maySetProtected || !term.isProtected
      steps.append(step(layer.origin, layer.reason, value: value, term: term, isAllowed: isAllowed))
    }
    if final.origin == .safety {
      steps.append(step(.safety, final.reason, value: final.value, term: term))
    }
    if let winner = steps.lastIndex(where: { $0.outcome != .refused }) { steps[winner].outcome = .used }
    steps += idleContexts(of: profile, term: term, channel: channel, at: moment)
    let required = (profile?.required ?? []).union(profile.flatMap(template)?.required ?? [])
    return explanation(of: term, final: final, steps: steps, isRequired: required.contains(id))
  }

  private func explanation(
    of term: Term, final: ResolvedPreference, steps: [Explanation.Step], isRequired: Bool
  ) -> Explanation {
    Explanation(
      term: term.id, label: term.label.it, description: term.description.it, value: final.value,
      text: ValueText.shown(final.value, rule: term.rule), origin: final.origin, reason: final.reason,
      status: term.status, capability: term.capability?.it, isRequired: isRequired, steps: steps)
  }

  private func explainDefault(_ term: Term) throws(ProfileError) -> Explanation {
    let final = ResolvedPreference(
      value: term.defaultValue, origin: .systemDefault, reason: defaultStep(term).reason, status: term.status)
    return explanation(of: term, final: final, steps: [defaultStep(term)], isRequired: false)
  }

  private func defaultStep(_ term: Term) -> Explanation.Step {
    step(.systemDefault, "È il valore di base di Linea Amica.", value: term.defaultValue, term: term)
  }

  private func step(
    _ origin: ResolvedPreference.Origin, _ reason: String, value: PreferenceValue, term: Term,
    isAllowed: Bool = true
  ) -> Explanation.Step {
    let accepted = try? table.canonical(id: term.id, value: value)
    return Explanation.Step(
      origin: origin, reason: reason, text: ValueText.shown(accepted ?? value, rule: term.rule),
      outcome: accepted != nil && isAllowed ? .overridden : .refused)
  }

  private func idleContexts(
    of profile: Profile?, term: Term, channel: Channel, at moment: Date
  ) -> [Explanation.Step] {
    let holders = [profile.flatMap(template), profile].compactMap { $0 }
    return holders.flatMap(\.contexts).compactMap { context in
      guard let value = context.preferences[term.id],
        !context.conditions.hold(channel: channel, at: moment)
      else { return nil }
      var idle = step(.context, "Contesto «\(context.name)».", value: value, term: term)
      idle.outcome = .notNow
      return idle
    }
  }
}
