package import Domain
import Foundation
package import GatewayAPI
import Messages
import Profiles
import Store
import Synchronization

/// What operators and supervisors do.
extension RelayDesk {
  /// An operator takes a session: the one offered, or another one that waits.
  ///
  /// - Throws: ``MediationError`` `conflict` where another operator was first, or this one carries another session.
  package func accept(_ id: String, by party: RelayParty) async throws -> RelayView {
    let language = try await language(of: try await session(id))
    let now = now
    if let other = try await store.list(.active).first(where: { $0.operatorID == party.id && $0.id != id }
    ) {
      throw MediationError(
        .conflict, "Lei ha già una conversazione in corso (\(other.id)): la finisca o la passi.")
    }
    let outcome = try await store.write(to: id, at: now) { session in
      guard session.state == .waiting || session.state == .message else {
        throw MediationError(.conflict, "la conversazione è già di un altro operatore o è finita.")
      }
      var session = session
      let isContinued = session.answeredAt != nil
      session.state = .active
      session.operatorID = party.id
      session.operatorName = party.name
      if session.operators.last != party.name { session.operators.append(party.name) }
      session.answeredAt = session.answeredAt ?? now
      return RelayStep(
        session,
        turns: [
          self.announcement(
            isContinued ? "relay.takenOver" : "relay.joined", language, ["name": party.name], at: now)
        ])
    }
    queue.withLock { $0.take(id, by: party.name, at: now) }
    try await log("accept", outcome.session, party)
    hub.committed(id)
    try await match()
    return try await view(outcome.session, for: party)
  }

  package func set(_ state: OperatorPresence.State, skills: [String]?, of party: RelayParty) async throws
    -> DeskView
  {
    let skills = try skills.map(checked)
    let now = now
    if state == .ready, let own = try await store.list(.active).first(where: { $0.operatorID == party.id }) {
      throw MediationError(
        .conflict,
        "Lei ha una conversazione in corso (\(own.id)): la finisca o la passi, poi dica che è pronto.")
    }
    queue.withLock { $0.set(state, of: party.name, skills: skills, at: now) }
    try await match()
    return try await desk(for: party)
  }

  /// Hands a session on. Nothing is lost: the next operator finds every turn, and the note where the person agreed.
  package func handOver(_ handover: RelayHandover, of id: String, by party: RelayParty) async throws {
    let before = try await readable(id, by: party)
    let now = now
    let isSpeech = try await resolved(before)[.relayType] == .speechToSpeech
    if handover.reason == .endOfShift, let since = queue.withLock({ $0.presences[party.name]?.since }),
      now.timeIntervalSince(since) < RelaySettings.leastStay(isSpeechToSpeech: isSpeech)
    {
      let minutes = Int(RelaySettings.leastStay(isSpeechToSpeech: isSpeech) / 60)
      throw MediationError(
        .conflict,
        "una conversazione si passa dopo almeno \(minutes) minuti, salvo richiesta della persona, altra "
          + "competenza o malessere dell'operatore.", field: "reason")
    }
    if let note = handover.note, !note.isEmpty, handover.consent != true {
      throw MediationError(
        .badInput, "note: gli appunti passano solo con il consenso della persona (consent).", field: "consent"
      )
    }
    let skills = try handover.skills.map(checked)
    let language = try await language(of: before)
    _ = try await store.write(to: id, at: now) { session in
      guard party.mayRead(session) else { throw Self.notCarried }
      var session = session
      session.state = .waiting
      session.operatorID = nil
      session.operatorName = nil
      if let to = handover.to { session.requestedOperator = to }
      if let skills { session.skills = skills }
      return RelayStep(
        session, turns: [self.announcement("relay.handover", language, ["from": party.name], at: now)],
        note: handover.note)
    }
    queue.withLock { $0.set(.afterWork, of: party.name, skills: nil, at: now) }
    hub.erase([.operator, .organisation], in: id)
    hub.committed(id)
    try await match()
  }

  /// A supervisor begins or ends to listen. Both sides are told.
  package func supervise(_ listens: Bool, _ id: String, by party: RelayParty) async throws -> RelayView {
    let language = try await language(of: try await session(id))
    let now = now
    let outcome = try await store.write(to: id, at: now) { session in
      guard session.state == .active || !listens else {
        throw MediationError(.conflict, "si ascolta solo una conversazione in corso.")
      }
      guard session.supervisorID == nil || session.supervisorID == party.id else {
        throw MediationError(.conflict, "un altro supervisore ascolta già.")
      }
      var session = session
      session.supervisorID = listens ? party.id : nil
      session.supervisor = listens ? party.name : nil
      let key = listens ? "relay.supervisor" : "relay.supervisorLeft"
      return RelayStep(session, turns: [self.announcement(key, language, ["name": party.name], at: now)])
    }
    try await log(listens ? "listen" : "leave", outcome.session, party)
    hub.committed(id)
    return try await view(outcome.session, for: party)
  }

  /// Ends a session: its words are gone when this returns, or in the person's folder where they asked for it.
  package func end(_ id: String, by party: RelayParty) async throws -> RelaySession {
    let before = try await session(id, for: party)
    guard before.endedAt == nil else { return before }
    let now = now
    let outcome = try await store.write(to: id, at: now) { session in
      guard party.mayRead(session) || party.role == .gateway else { throw Self.notCarried }
      var session = session
      session.state = session.state == .waiting && session.answeredAt == nil ? .abandoned : .ended
      session.endedAt = max(now, session.openedAt)
      return RelayStep(session)
    }
    hub.forget(id)
    let carrier = before.operatorName
    queue.withLock { queue in
      queue.forget(id)
      if let carrier { queue.set(.afterWork, of: carrier, skills: nil, at: now) }
    }
    hub.committed(id)
    try await match()
    return outcome.session
  }
}
