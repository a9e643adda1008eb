import Directory
import Domain
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
  /// What who works at the desk follows; no session's id is so short.
  static let deskChannel = "desk"
  let queue: Mutex<RelayQueue>

  init(_ parts: MediationParts, intake: Intake) {
    self.parts = parts
    self.intake = intake
    queue = Mutex(RelayQueue(settings: parts.relay))
  }

  package var settings: RelaySettings { parts.relay }
  var store: RelayRepository { parts.store.relay }
  var now: Date { parts.now() }

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
  func suggestion(for turn: RelayTurn, in session: RelaySession) async throws -> String? {
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

  static let notCarried = MediationError(
    .conflict, "la conversazione non è di questo operatore: la prenda prima, o aggiorni l'elenco.")
  static let over = MediationError(.gone, "la conversazione è finita e le sue parole sono cancellate.")
  static let wrongSpeaker = MediationError(
    .badInput, "speaker: l'operatore scrive per operator e organisation, la persona per citizen.",
    field: "speaker")
}
