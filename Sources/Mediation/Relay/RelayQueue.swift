import Domain
import Foundation

/// Who waits, who is ready, and which session is offered to which operator. A value: the same events give the same
/// offers.
struct RelayQueue: Sendable {
  /// A session offered to an operator, until it is taken or missed.
  struct Offer: Sendable, Equatable {
    var sessionID: String
    var operatorName: String
    var since: Date
  }

  let settings: RelaySettings
  private(set) var presences: [String: OperatorPresence] = [:]
  /// By session.
  private(set) var offers: [String: Offer] = [:]
  /// Operators who let the offer of a session pass.
  private var missed: [String: Set<String>] = [:]

  init(settings: RelaySettings) { self.settings = settings }

  /// Emergencies first, then who has waited longest.
  static func ordered(_ waiting: [RelaySession]) -> [RelaySession] {
    waiting.sorted {
      $0.isEmergency != $1.isEmergency ? $0.isEmergency : ($0.openedAt, $0.id) < ($1.openedAt, $1.id)
    }
  }

  mutating func set(_ state: OperatorPresence.State, of name: String, skills: [String]?, at now: Date) {
    var presence = presences[name] ?? OperatorPresence(name: name, state: state, since: now)
    if presence.state != state { presence.since = now }
    presence.state = state
    presence.isAwayByMissing = false
    if let skills { presence.skills = skills }
    if state == .ready { presence.missedOffers = 0 }
    presences[name] = presence
    if state != .ready { withdraw(from: name) }
  }

  /// An operator takes a session, offered or not.
  mutating func take(_ sessionID: String, by name: String, at now: Date) {
    offers[sessionID] = nil
    missed[sessionID] = nil
    set(.inSession, of: name, skills: nil, at: now)
    presences[name]?.missedOffers = 0
  }

  mutating func forget(_ sessionID: String) {
    offers[sessionID] = nil
    missed[sessionID] = nil
  }

  /// Ends offers that nobody took and makes new ones.
  ///
  /// - Returns: whether an offer or a presence has changed.
  mutating func match(_ waiting: [RelaySession], at now: Date) -> Bool {
    var isChanged = expire(waiting, at: now)
    for session in Self.ordered(waiting) where offers[session.id] == nil {
      guard let name = choose(for: session, at: now) else { continue }
      offers[session.id] = Offer(sessionID: session.id, operatorName: name, since: now)
      isChanged = true
    }
    return isChanged
  }

  private mutating func expire(_ waiting: [RelaySession], at now: Date) -> Bool {
    let ids = Set(waiting.map(\.id))
    var isChanged = false
    for offer in offers.values.sorted(by: { $0.sessionID < $1.sessionID }) {
      if !ids.contains(offer.sessionID) {
        forget(offer.sessionID)
        isChanged = true
      } else if now.timeIntervalSince(offer.since) >= settings.offerSeconds {
        offers[offer.sessionID] = nil
        missed[offer.sessionID, default: []].insert(offer.operatorName)
        miss(offer.operatorName, at: now)
        isChanged = true
      }
    }
    return isChanged
  }

  private mutating func miss(_ name: String, at now: Date) {
    guard var presence = presences[name] else { return }
    presence.missedOffers += 1
    if presence.missedOffers >= settings.mostMissedOffers {
      presence.state = .away
      presence.isAwayByMissing = true
      presence.since = now
    }
    presences[name] = presence
  }

  private mutating func withdraw(from name: String) {
    for offer in offers.values where offer.operatorName == name { offers[offer.sessionID] = nil }
  }

  private func choose(for session: RelaySession, at now: Date) -> String? {
    let busy = Set(offers.values.map(\.operatorName))
    let free = presences.values.filter { $0.state == .ready && !busy.contains($0.name) }
    let wanted = Set(session.skills)
    var able = free.filter { wanted.isSubset(of: $0.skills) }
    // In danger somebody is better than nobody.
    if able.isEmpty, session.isEmergency { able = free }
    if let requested = session.requestedOperator {
      if let found = able.first(where: { $0.name == requested }) { return found.name }
      // The operator asked for is at work: wait for them a while, not for ever.
      let isHere = presences[requested].map { $0.state == .inSession || $0.state == .afterWork } ?? false
      if isHere, !session.isEmergency,
        now.timeIntervalSince(session.openedAt) < settings.requestedOperatorSeconds
      {
        return nil
      }
    }
    let passed = missed[session.id] ?? []
    let fresh = able.filter { !passed.contains($0.name) }
    return (fresh.isEmpty ? able : fresh).min { ($0.since, $0.name) < ($1.since, $1.name) }?.name
  }
}
