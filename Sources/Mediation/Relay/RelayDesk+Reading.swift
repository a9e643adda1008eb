import Directory
package import Domain
package import Foundation
package import GatewayAPI
import Messages
import Profiles
import Rendering
package import Store
import Synchronization

/// What the sides, the operators and the report see.
extension RelayDesk {
  /// How a session stands, as one side may see it.
  ///
  /// - Throws: ``MediationError`` `notFound` also for a session that this person may not know of.
  package func view(_ id: String, for party: RelayParty) async throws -> RelayView {
    let session = try await session(id, for: party)
    // Who carries a session or listens to it is in the log since they began.
    if party.role == .operator, !party.mayRead(session), session.profileID != nil {
      try await log("read", session, party, of: "profile")
    }
    return try await view(session, for: party)
  }

  /// How a session stands, in words, with its place in the queue.
  func standing(_ session: RelaySession) async throws -> RelayStanding {
    let position =
      session.state == .waiting
      ? try await store.list(.waiting).ordered.firstIndex { $0.id == session.id } : nil
    return RelayStanding(
      session: session, position: position.map { $0 + 1 },
      words: try await words(session, position: position, try await language(of: session)))
  }

  func view(_ session: RelaySession, for party: RelayParty) async throws -> RelayView {
    let resolved = try await resolved(session)
    let standing = try await standing(session)
    let isReader = party.mayRead(session)
    let turns = isReader ? try await store.turns(of: session.id) : []
    let isOperator = party.role == .operator
    return RelayView(
      session: session, position: standing.position, words: standing.words, turns: turns.withPlainWords,
      attempts: try await store.attempts(of: session.id),
      suggestion: isReader && isOperator ? try await suggestion(among: turns, in: session) : nil,
      note: isReader && isOperator ? try await store.note(of: session.id) : nil,
      turnMark: mark(resolved), respect: isOperator ? try await respect(session) : nil)
  }

  /// A session's id, for one who may know of it; nothing of it is read.
  package func known(_ id: String, to party: RelayParty) async throws -> String {
    try await session(id, for: party).id
  }

  /// Plain words for the body's last turn, where nobody has accepted or written any.
  private func suggestion(among turns: [RelayTurn], in session: RelaySession) async throws -> String? {
    guard let last = turns.withPlainWords.last(where: { $0.speaker == .organisation && $0.kind == .words }),
      last.simplified == nil
    else { return nil }
    return try await suggestion(for: last, in: session)
  }

  /// Queue, sessions, messages and operators.
  package func desk(for party: RelayParty) async throws -> DeskView {
    let (presences, offers) = queue.withLock { ($0.presences, $0.offers) }
    return DeskView(
      presence: presences[party.name],
      offer: offers.values.first { $0.operatorName == party.name }?.sessionID,
      waiting: try await store.list(.waiting).ordered, active: try await store.list(.active),
      messages: try await store.list(.message),
      operators: presences.values.sorted { $0.name < $1.name }, isOpen: isOpen(at: parts.now()))
  }

  /// Makes and ends offers, and lets who waits know their new place. Called after every change of the queue.
  func match() async throws {
    let waiting = try await store.list(.waiting)
    let now = parts.now()
    _ = queue.withLock { $0.match(waiting, at: now) }
    for session in waiting { hub.committed(session.id) }
    hub.committed(Self.deskChannel)
  }

  /// Ends offers that were missed and makes new ones. Called once a second; reads nothing while no operator is ready.
  package func tick() async throws {
    guard queue.withLock({ !$0.offers.isEmpty || $0.presences.values.contains { $0.state == .ready } }) else {
      return
    }
    let waiting = try await store.list(.waiting)
    let now = parts.now()
    if queue.withLock({ $0.match(waiting, at: now) }) { hub.committed(Self.deskChannel) }
  }

  func purgeExpired() async throws {
    for id in try await store.purgeExpired(now: parts.now()) {
      hub.forget(id)
      hub.committed(id)
    }
  }

  /// Speed of answer, abandonment, and how calls to bodies went. No words, no person.
  package func figures(from start: Date, to end: Date) async throws -> RelayFigures {
    try await store.figures(from: start, to: end, goalSeconds: settings.goalSeconds)
  }

  // MARK: Parts

  func session(_ id: String, for party: RelayParty? = nil) async throws -> RelaySession {
    guard let session = try await store.find(id), party?.mayKnow(session) ?? true else {
      throw MediationError(
        .notFound, "non c'è una conversazione con l'identificativo '\(id.prefix(80))'.", field: "id")
    }
    return session
  }

  /// A session whose words this side may read and that is not over.
  func readable(_ id: String, by party: RelayParty) async throws -> RelaySession {
    let session = try await session(id, for: party)
    guard session.endedAt == nil else { throw Self.over }
    guard party.mayRead(session) else { throw Self.notCarried }
    return session
  }

  /// Changes a session for its person.
  func change(
    _ id: String, by party: RelayParty,
    _ body: @escaping @Sendable (inout RelaySession, String, Date) throws -> [RelayTurnDraft]
  ) async throws -> RelayView {
    let language = try await language(of: try await readable(id, by: party))
    let now = parts.now()
    let outcome = try await store.write(to: id, at: now) { session in
      var session = session
      let turns = try body(&session, language, now)
      return RelayStep(session, turns: turns)
    }
    hub.committed(id)
    return try await view(outcome.session, for: party)
  }

  func checked(_ skills: [String]) throws -> [String] {
    let kept = Set(skills.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }).filter { !$0.isEmpty }
    guard kept.count <= 20, kept.allSatisfy({ $0.count <= 40 }) else {
      throw MediationError(.badInput, "skills: al massimo 20, di 40 caratteri ciascuna.", field: "skills")
    }
    return kept.sorted()
  }

  /// The person's own readings are no access to their data.
  func log(
    _ act: String, _ session: RelaySession, _ party: RelayParty, of subject: String = "relay"
  ) async throws {
    guard let citizen = session.citizenID, !party.isPerson else { return }
    try await parts.store.accessLog.record(
      AccessRecord(
        actor: party.name, role: party.role, citizenID: citizen, subject: subject, act: act, at: parts.now()))
  }

  func isOpen(at now: Date) -> Bool {
    var rome = Calendar(identifier: .gregorian)
    rome.timeZone = TimeZone(identifier: "Europe/Rome") ?? .gmt
    let parts = rome.dateComponents([.weekday, .hour, .minute], from: now)
    return settings.isOpen(
      day: DateWords.isoDay(now), weekday: ((parts.weekday ?? 1) + 5) % 7 + 1,
      minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
  }

}

extension [RelaySession] {
  var ordered: [RelaySession] { RelayQueue.ordered(self) }
}

extension [RelayTurn] {
  /// The turns, each with the plain words that an operator accepted last; those turns themselves left out.
  package var withPlainWords: [RelayTurn] {
    var plain: [Int: String] = [:]
    for turn in self where turn.kind == .plain { plain[turn.corrects ?? 0] = turn.text }
    return filter { $0.kind != .plain }.map { turn in
      var turn = turn
      turn.simplified = plain[turn.sequence]
      return turn
    }
  }
}

extension RelayDesk {
  /// How a transcript is given out.
  package enum TranscriptFormat: String, Sendable, CaseIterable {
    case text, html
  }

  /// The transcript up to now, in the words and marks of the person's profile. After the end there is none.
  package func transcript(of id: String, as format: TranscriptFormat, for party: RelayParty) async throws
    -> String
  {
    let session = try await readable(id, by: party)
    try await log("transcript", session, party)
    let resolved = try await resolved(session)
    let rendering = RelayTranscriptRendering(
      style: LabelStyle(messages: parts.messages, profile: resolved), mark: mark(resolved))
    let turns = try await store.turns(of: id).withPlainWords
    return switch format {
    case .text: rendering.text(turns, of: session)
    case .html: rendering.page(turns, of: session)
    }
  }
}
