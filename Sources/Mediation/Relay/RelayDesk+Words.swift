import Directory
import Domain
import Foundation
import Messages
import Profiles
import Store

/// A session in words: the profile it is carried by, what the service announces, how it stands.
extension RelayDesk {
  func resolved(_ session: RelaySession) async throws -> ResolvedProfile {
    let profile = try? await intake.profile(named: session.profileID)
    return try await resolved(profile ?? nil, citizen: session.citizenID)
  }

  func resolved(_ profile: Profile?, citizen: String?) async throws -> ResolvedProfile {
    let consents = if let citizen { try await parts.store.consents.list(of: citizen) } else { [Consent]() }
    return parts.resolver.resolve(
      profile: profile, channel: .rtt, at: parts.now(), session: [:], consents: consents)
  }

  func language(of session: RelaySession) async throws -> String {
    try await resolved(session)[.langInterface]
  }

  func language(of profile: Profile?, citizen: String?) async throws -> String {
    try await resolved(profile, citizen: citizen)[.langInterface]
  }

  func announcement(_ key: String, _ language: String, _ places: [String: String] = [:], at now: Date)
    -> RelayTurnDraft
  {
    RelayTurnDraft(
      RelayTurn(
        speaker: .service, kind: .announcement, text: parts.messages.text(key, language: language, places),
        language: language, at: now))
  }

  func mark(_ resolved: ResolvedProfile) -> String? {
    switch resolved[.relayTurnMarks] {
    case .none: nil
    case .gaSk: "GA"
    case .words: parts.messages.text("relay.mark.words", language: resolved[.langInterface])
    }
  }

  /// The person's own wishes, in words, so that they are read before the first sentence.
  func respect(_ session: RelaySession) async throws -> [String] {
    guard let profile = try? await intake.profile(named: session.profileID) else { return [] }
    var groups = ["relay.", "lang.", "time.", "timing.", "hazard.", "input.", "speech.rate", "text.simplify"]
    // What helps who comes to help: only in danger.
    if session.isEmergency { groups.append("emergency.") }
    return try parts.resolver.table.ids.filter { id in groups.contains { id.hasPrefix($0) } }.compactMap {
      id in
      let explanation = try parts.resolver.explain(id, profile: profile, channel: .rtt, at: parts.now())
      return explanation.origin != .systemDefault && explanation.origin != .channelDefault
        ? explanation.lines.first : nil
    }
  }

  func words(_ session: RelaySession, position: Int?, _ language: String) async throws -> String {
    func text(_ key: String, _ places: [String: String] = [:]) -> String {
      parts.messages.text(key, language: language, places)
    }
    switch session.state {
    case .active: return text("relay.active", ["name": session.operatorName ?? ""])
    case .message: return text("relay.messageWaits")
    case .abandoned: return text("relay.abandoned")
    case .ended: return text(session.keepAskedAt == nil ? "relay.ended" : "relay.endedKept")
    case .waiting:
      let ahead = position ?? 0
      let place =
        ahead == 0
        ? text("relay.next")
        : ahead == 1 ? text("relay.ahead.one") : text("relay.ahead", ["count": "\(ahead)"])
      let now = parts.now()
      guard ahead > 0, let wait = try await figures(from: now - 14_400, to: now).medianWait else {
        return place
      }
      let minutes = Int((wait / 60).rounded(.up))
      return place + " "
        + (minutes < 2 ? text("relay.estimate.short") : text("relay.estimate", ["minutes": "\(minutes)"]))
    }
  }
}
