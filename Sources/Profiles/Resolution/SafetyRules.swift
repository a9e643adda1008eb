import Domain
import Foundation

/// The last step of the resolver: what protects a person, whatever the steps before it say.
struct SafetyRules {
  var moment: Date
  var consents: [Consent]
  /// Protected terms that a context or a session tried to change.
  var guarded: Set<String>

  /// Channels that do not ring and do not vibrate at a bad hour.
  private static let quietChannels: [Channel] = [.email, .web, .letter]

  func apply(to values: inout [String: ResolvedPreference]) {
    for id in guarded {
      set(
        id, values[id]?.value ?? .null, in: &values,
        reason: "Questa preferenza protegge la persona: si cambia solo nel profilo.")
    }
    silenceForbiddenTimes(&values)
    // Only where a profile states them: these terms are empty for almost every contact.
    let given = grants(in: values)
    limitSharing(&values, grants: given)
    limitDelegates(&values, grants: given)
    hideEmergency(&values)
  }

  private func silenceForbiddenTimes(_ values: inout [String: ResolvedPreference]) {
    guard case .array(let entries)? = values["time.never"]?.value, !entries.isEmpty else { return }
    let time = RomeTime(moment)
    guard entries.compactMap(WeeklyTime.init(preference:)).contains(where: { $0.contains(time) }) else {
      return
    }
    let chosen = values["channel.order"].flatMap { [String](preference: $0.value) } ?? []
    let quiet = Self.quietChannels.map(\.rawValue)
    let kept = chosen.filter(quiet.contains)
    let reason =
      "In questo orario il profilo chiede di non essere cercati: restano i canali che non squillano."
    set(
      "channel.order", .array((kept.isEmpty ? quiet : kept).map(PreferenceValue.string)), in: &values,
      reason: reason)
    set("channel.leaveMessage", .string("none"), in: &values, reason: reason)
  }

  private func limitSharing(_ values: inout [String: ResolvedPreference], grants: [Grant]) {
    guard case .array(let entries)? = values["share.policy"]?.value, !entries.isEmpty else { return }
    let limited = entries.map { entry -> PreferenceValue in
      guard case .object(var members) = entry, members["decision"] == .string("allow"),
        case .string(let body)? = members["body"],
        !grants.contains(where: { $0.covers(.shareProfile, scope: body) })
      else { return entry }
      members["decision"] = .string("ask")
      return .object(members)
    }
    guard limited != entries else { return }
    set(
      "share.policy", .array(limited), in: &values,
      reason: "Manca un consenso valido a comunicare le preferenze: prima si chiede.")
  }

  private func limitDelegates(_ values: inout [String: ResolvedPreference], grants: [Grant]) {
    guard case .array(let entries)? = values["delegate"]?.value, !entries.isEmpty else { return }
    let today = RomeTime(moment).day
    let valid = entries.filter { entry in
      guard let delegate = DelegateEntry(preference: entry), delegate.isValid(on: today) else { return false }
      // Parents and persons appointed by a court act by law; anyone else acts by the person's consent.
      return delegate.kind.actsByLaw || grants.contains { $0.covers(.delegateAccess, scope: delegate.person) }
    }
    guard valid != entries else { return }
    set(
      "delegate", .array(valid), in: &values,
      reason: "Sono escluse le deleghe scadute, non ancora valide o senza consenso.")
  }

  private func hideEmergency(_ values: inout [String: ResolvedPreference]) {
    guard values["emergency.enabled"]?.value != .bool(true) else { return }
    let reason = "Gli avvisi in caso di emergenza non sono stati chiesti."
    if case .array(let contacts)? = values["emergency.contact"]?.value, !contacts.isEmpty {
      set("emergency.contact", .array([]), in: &values, reason: reason)
    }
    if case .string(let text)? = values["emergency.instructions"]?.value, !text.isEmpty {
      set("emergency.instructions", .string(""), in: &values, reason: reason)
    }
  }

  private func grants(in values: [String: ResolvedPreference]) -> [Grant] {
    var grants = consents.map { Grant($0, at: moment) }
    if case .array(let entries)? = values["consent"]?.value {
      grants += entries.compactMap { Grant(preference: $0, at: moment) }
    }
    return grants.filter(\.isValid)
  }

  private func set(
    _ id: String, _ value: PreferenceValue, in values: inout [String: ResolvedPreference], reason: String
  ) {
    guard let status = values[id]?.status else { return }
    values[id] = ResolvedPreference(value: value, origin: .safety, reason: reason, status: status)
  }
}
