import Directory
package import Domain
import Foundation
package import GatewayAPI
import Messages
import PlainLanguage
import Profiles
import Store
import Synchronization

/// The relay desk: carries live conversations between a person and a public body.
///
/// Every turn is on the disk before its sender is told so; what is being typed is never on the disk. When a session ends
/// its key is destroyed and its words are deleted before this returns, unless the person asked to keep them. Presence of
/// operators and offers live in this process: after a restart operators say again that they are ready, and sessions go on
/// where they stood.
package final class RelayDesk: Sendable {
  let parts: MediationParts
  let intake: Intake
  let hub = RelayHub()
  let queue: Mutex<RelayQueue>

  init(_ parts: MediationParts, intake: Intake) {
    self.parts = parts
    self.intake = intake
    queue = Mutex(RelayQueue(settings: parts.relay))
  }

  package var settings: RelaySettings { parts.relay }
  var store: RelayRepository { parts.store.relay }
  private var now: Date { parts.now() }

  // MARK: The person's side

  /// Asks for an operator, or takes up the session that was opened with the same channel and external id.
  ///
  /// - Throws: ``MediationError`` `badInput` naming the field; `StoreError`.
  package func open(_ opening: RelayOpening, by party: RelayParty) async throws -> (
    view: RelayView, isNew: Bool
  ) {
    guard !opening.externalId.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw MediationError(
        .badInput, "externalId è vuoto: serve l'identificativo della chiamata nel canale.",
        field: "externalId")
    }
    if let text = opening.text { try intake.check(text: text) }
    let now = now
    let caller = try await intake.caller(
      of: ContactMessage(
        channel: opening.channel, externalId: opening.externalId, address: opening.address,
        text: opening.text ?? "", profile: opening.profile), at: now)
    let citizen = caller.citizen?.id ?? party.citizenID
    let isEmergency = opening.emergency ?? false
    let isFull = try await store.list(.waiting).count >= settings.mostWaiting
    let waits = isEmergency || (isOpen(at: now) && !isFull)
    let owner = party.role == .citizen ? party.id : nil
    let draft = RelayDraft(
      externalID: "\(owner ?? "")/\(opening.channel.rawValue)/\(opening.externalId)",
      citizenID: citizen, profileID: caller.profile?.id,
      skills: try checked(opening.skills ?? []), requestedOperator: opening.requestedOperator,
      isEmergency: isEmergency, openedBy: owner, state: waits ? .waiting : .message, openedAt: now)
    let language = try await language(of: caller.profile, citizen: citizen)
    var turns =
      opening.text.map {
        [RelayTurnDraft(RelayTurn(speaker: .citizen, text: $0, language: language, at: now))]
      } ?? []
    if isEmergency { turns.append(announcement("relay.emergency", language, at: now)) }
    if !waits { turns.append(announcement(isFull ? "relay.full" : "relay.closed", language, at: now)) }
    let outcome = try await store.open(draft, turns: turns)
    if outcome.isNew { try await match() }
    return (try await view(outcome.session, for: party), outcome.isNew)
  }

  /// The person asks for a summary in place of every word, or for every word again. Kept with the session.
  package func askSummary(_ wanted: Bool, in id: String, by party: RelayParty) async throws -> RelayView {
    try await change(id, by: party) { session, language, now in
      session.summaryAskedAt = wanted ? now : nil
      return [self.announcement(wanted ? "relay.summary" : "relay.verbatim", language, at: now)]
    }
  }

  /// The person asks to keep the transcript in their own folder when the session ends, or takes that back.
  ///
  /// - Throws: ``MediationError`` `conflict` where nobody knows whose folder that is.
  package func askKeeping(_ wanted: Bool, in id: String, by party: RelayParty) async throws -> RelayView {
    try await change(id, by: party) { session, language, now in
      guard session.citizenID != nil else {
        throw MediationError(
          .conflict,
          "la conversazione si può conservare solo per chi ha un recapito registrato. Si può salvare "
            + "la trascrizione prima della fine.")
      }
      session.keepAskedAt = wanted ? now : nil
      return [self.announcement(wanted ? "relay.keep" : "relay.keepNot", language, at: now)]
    }
  }

  // MARK: Turns

  /// Takes a turn of one side. When this returns it is on the disk.
  package func take(_ message: RelayTurnMessage, in id: String, by party: RelayParty) async throws
    -> RelayTurnReply
  {
    try intake.check(text: message.text)
    guard !message.externalId.isEmpty else {
      throw MediationError(
        .badInput, "externalId è vuoto: serve l'identificativo del turno.", field: "externalId")
    }
    let session = try await readable(id, by: party)
    let turn = try self.turn(message, by: party, language: try await language(of: session), at: now)
    let outcome = try await store.write(
      to: id, externalID: "\(party.isPerson ? "p" : "o")/\(message.externalId)", at: now
    ) { current in
      guard party.mayRead(current) || party.isPerson else { throw Self.notCarried }
      if let corrects = message.corrects, !(1...max(1, current.lastTurn)).contains(corrects) {
        throw MediationError(
          .badInput, "corrects: non c'è un turno con il numero \(corrects).", field: "corrects")
      }
      return RelayStep(current, turns: [RelayTurnDraft(turn)])
    }
    hub.committed(id, by: turn.speaker)
    guard let kept = outcome.turns.first else { throw Self.over }
    return RelayTurnReply(
      turn: kept, isNew: outcome.isNew, suggestion: try await suggestion(for: kept, in: session))
  }

  /// Shows what a side is typing to the others.
  ///
  /// - Returns: false where a later revision was there already.
  @discardableResult
  package func typing(_ typing: RelayTyping, in id: String, by party: RelayParty) async throws -> Bool {
    guard typing.text.count <= 2_000 else {
      throw MediationError(.badInput, "text: al massimo 2000 caratteri non ancora inviati.", field: "text")
    }
    _ = try await readable(id, by: party)
    let isAllowed = party.isPerson ? typing.speaker == .citizen : typing.speaker != .citizen
    guard isAllowed, typing.speaker != .service, party.role != .supervisor else { throw Self.wrongSpeaker }
    return hub.typed(typing, in: id, at: now)
  }

  /// A body's words in plain language, for the operator to accept, edit or leave; nil where nothing would change.
  private func suggestion(for turn: RelayTurn, in session: RelaySession) async throws -> String? {
    guard turn.speaker == .organisation, turn.kind == .words, turn.language.hasPrefix("it") else {
      return nil
    }
    let options = SimplificationOptions(profile: try await resolved(session))
    guard options.level != .off else { return nil }
    let plain = parts.simplifier.simplify(turn.text, options: options).text
    return plain == turn.text ? nil : plain
  }

  private func turn(_ message: RelayTurnMessage, by party: RelayParty, language: String, at now: Date) throws
    -> RelayTurn
  {
    let speaker = message.speaker ?? (party.isPerson ? .citizen : .operator)
    let kind = message.kind ?? .words
    guard party.isPerson ? speaker == .citizen : [.operator, .organisation].contains(speaker) else {
      throw Self.wrongSpeaker
    }
    guard party.role != .supervisor else {
      throw MediationError(.badInput, "il supervisore ascolta e non scrive.", field: "speaker")
    }
    let allowed: Set<RelayTurn.Kind> =
      party.isPerson
      ? [.words, .correction]
      : [
        .words, .sound, .correction, .aside, .plain,
      ]
    guard allowed.contains(kind) else {
      throw MediationError(
        .badInput, "kind: '\(kind.rawValue)' non è possibile da questa parte.", field: "kind")
    }
    guard (message.corrects != nil) == (kind == .correction || kind == .plain) else {
      throw MediationError(
        .badInput, "corrects: serve il numero del turno per correction e plain, e solo per questi.",
        field: "corrects")
    }
    // An operator's Italian with the body is Italian, whatever the person's interface speaks.
    let isPersons = speaker == .citizen || speaker == .operator
    return RelayTurn(
      speaker: speaker, kind: kind, text: message.text, corrects: message.corrects,
      language: isPersons ? language : "it-IT", at: now)
  }

  /// The same for a page that is shown again, at the plain level.
  package func suggestion(for turn: RelayTurn) -> String? {
    let plain = parts.simplifier.simplify(turn.text, options: SimplificationOptions()).text
    return plain == turn.text ? nil : plain
  }

  // MARK: Operators

  /// An operator takes a session: the one offered, or another one that waits.
  ///
  /// - Throws: ``MediationError`` `conflict` where another operator was first, or this one carries another session.
  package func accept(_ id: String, by party: RelayParty) async throws -> RelayView {
    let language = try await language(of: try await session(id))
    let now = now
    if let other = try await store.list(.active).first(where: { $0.operatorName == party.name && $0.id != id }
    ) {
      throw MediationError(
        .conflict, "lei ha già una conversazione in corso (\(other.id)): la finisca o la passi.")
    }
    let outcome = try await store.write(to: id, at: now) { session in
      guard session.state == .waiting || session.state == .message else {
        throw MediationError(.conflict, "la conversazione è già di un altro operatore o è finita.")
      }
      var session = session
      let isContinued = session.answeredAt != nil
      session.state = .active
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
      session.operatorName = nil
      if let to = handover.to { session.requestedOperator = to }
      if let skills { session.skills = skills }
      return RelayStep(
        session, turns: [self.announcement("relay.handover", language, ["from": party.name], at: now)],
        note: handover.note)
    }
    queue.withLock { $0.set(.afterWork, of: party.name, skills: nil, at: now) }
    hub.committed(id)
    try await match()
  }

  /// A supervisor begins or ends to listen. Both sides are told.
  package func supervise(_ listens: Bool, _ id: String, by party: RelayParty) async throws -> RelayView {
    let language = try await language(of: try await session(id))
    let now = now
    let outcome = try await store.write(to: id, at: now) { session in
      guard session.state == .active else {
        throw MediationError(.conflict, "si ascolta solo una conversazione in corso.")
      }
      guard session.supervisor == nil || session.supervisor == party.name else {
        throw MediationError(.conflict, "un altro supervisore ascolta già.")
      }
      var session = session
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

  static let notCarried = MediationError(
    .conflict, "la conversazione non è di questo operatore: la prenda prima, o aggiorni l'elenco.")
  static let over = MediationError(.gone, "la conversazione è finita e le sue parole sono cancellate.")
  static let wrongSpeaker = MediationError(
    .badInput, "speaker: l'operatore scrive per operator e organisation, la persona per citizen.",
    field: "speaker")
}
