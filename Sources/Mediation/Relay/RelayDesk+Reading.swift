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
    if party.mayRead(session) { try await log("read", session, party) }
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
      note: isReader && isOperator ? try await store.note(of: session.id) : nil,
      turnMark: mark(resolved), respect: isOperator ? try await respect(session) : nil)
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

  /// A body's try: kept, told to the person in words, with what can be done now.
  package func record(
    _ outcome: CallAttempt.Outcome, organisation code: String, in id: String, by party: RelayParty
  ) async throws -> RelayView {
    let session = try await readable(id, by: party)
    guard let body = try parts.directory.organisation(code: code) else {
      throw MediationError(
        .badInput, "organisation: nella rubrica non c'è un ente con il codice '\(code.prefix(80))'.",
        field: "organisation")
    }
    let number = try await store.attempts(of: id).count { $0.organisation == code } + 1
    let language = try await language(of: session)
    let most = settings.mostTries
    let now = parts.now()
    var keys = [number <= most ? "relay.try" : "relay.tryMore"]
    if outcome == .refusedRelay {
      keys.append("relay.refused")
    } else if outcome.canBeRetried {
      keys.append(number < most ? "relay.tryAgain" : "relay.triesOver")
    }
    let places = [
      "n": String(number), "count": String(most), "body": body.name,
      "outcome": parts.messages.text("relay.outcome.\(outcome.rawValue)", language: language),
    ]
    let turns = keys.map { announcement($0, language, places, at: now) }
    let written = try await store.write(to: id, at: now) { session in
      guard party.mayRead(session) else { throw Self.notCarried }
      var session = session
      session.organisation = code
      return RelayStep(
        session, turns: turns,
        attempt: CallAttempt(
          number: number, organisation: code, outcome: outcome, operatorName: party.name, at: now))
    }
    hub.committed(id)
    return try await view(written.session, for: party)
  }

  /// What happens in a session after a turn, until it ends; a beat at once and every 15 seconds.
  package func events(of id: String, after sequence: Int, for party: RelayParty) async throws
    -> AsyncThrowingStream<[RelayEvent], any Error>
  {
    _ = try await readable(id, by: party)
    let (follower, signals) = hub.follow(id)
    let (stream, continuation) = AsyncThrowingStream.makeStream(of: [RelayEvent].self)
    let task = Task {
      do {
        var last = sequence
        var state: RelayStanding?
        for await isBeat in Self.merged(signals) {
          let news = hub.news(id, follower)
          var events: [RelayEvent] = []
          if news.isChanged || isBeat {
            guard let session = try await store.find(id), party.mayRead(session) || session.endedAt != nil
            else {
              break
            }
            // Turns first: who is told that it is over has been told everything.
            let turns = try await store.turns(of: id, after: last)
            last = turns.last?.sequence ?? last
            events += turns.map(RelayEvent.turn)
            let standing = try await standing(session)
            if state != standing { events.append(.session(standing)) }
            state = standing
          }
          events += news.typing.values.sorted { $0.speaker.rawValue < $1.speaker.rawValue }.map(
            RelayEvent.typing)
          if events.isEmpty, isBeat { events = [.beat] }
          if !events.isEmpty { continuation.yield(events) }
          if state?.session.endedAt != nil { break }
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  /// Makes and ends offers, and lets who waits know their new place. Called after every change of the queue.
  func match() async throws {
    let waiting = try await store.list(.waiting)
    let now = parts.now()
    _ = queue.withLock { $0.match(waiting, at: now) }
    for session in waiting { hub.committed(session.id) }
  }

  /// Ends offers that were missed and makes new ones. Called once a second; reads nothing while no operator is ready.
  package func tick() async throws {
    guard queue.withLock({ !$0.offers.isEmpty || $0.presences.values.contains { $0.state == .ready } }) else {
      return
    }
    let waiting = try await store.list(.waiting)
    let now = parts.now()
    _ = queue.withLock { $0.match(waiting, at: now) }
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

  func resolved(_ session: RelaySession) async throws -> ResolvedProfile {
    let profile = try? await intake.profile(named: session.profileID)
    return try await resolved(profile ?? nil, citizen: session.citizenID)
  }

  private func resolved(_ profile: Profile?, citizen: String?) async throws -> ResolvedProfile {
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

  func checked(_ skills: [String]) throws -> [String] {
    let kept = Set(skills.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }).filter { !$0.isEmpty }
    guard kept.count <= 20, kept.allSatisfy({ $0.count <= 40 }) else {
      throw MediationError(.badInput, "skills: al massimo 20, di 40 caratteri ciascuna.", field: "skills")
    }
    return kept.sorted()
  }

  func log(_ act: String, _ session: RelaySession, _ party: RelayParty) async throws {
    guard let citizen = session.citizenID, party.role != .gateway else { return }
    try await parts.store.accessLog.record(
      AccessRecord(
        actor: party.name, role: party.role, citizenID: citizen, subject: "relay", act: act, at: parts.now()))
  }

  func isOpen(at now: Date) -> Bool {
    var rome = Calendar(identifier: .gregorian)
    rome.timeZone = TimeZone(identifier: "Europe/Rome") ?? .gmt
    let parts = rome.dateComponents([.weekday, .hour, .minute], from: now)
    return settings.isOpen(
      day: DateWords.isoDay(now), weekday: ((parts.weekday ?? 1) + 5) % 7 + 1,
      minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
  }

  fileprivate func mark(_ resolved: ResolvedProfile) -> String? {
    switch resolved[.relayTurnMarks] {
    case .none: nil
    case .gaSk: "GA"
    case .words: parts.messages.text("relay.mark.words", language: resolved[.langInterface])
    }
  }

  /// The person's own wishes, in words, so that they are read before the first sentence.
  private func respect(_ session: RelaySession) async throws -> [String] {
    guard let profile = try? await intake.profile(named: session.profileID) else { return [] }
    let groups = ["relay.", "lang.", "time.", "timing.", "hazard.", "input.", "speech.rate", "text.simplify"]
    return try parts.resolver.table.ids.filter { id in groups.contains { id.hasPrefix($0) } }.compactMap {
      id in
      let explanation = try parts.resolver.explain(id, profile: profile, channel: .rtt, at: parts.now())
      return explanation.origin != .systemDefault && explanation.origin != .channelDefault
        ? explanation.lines.first : nil
    }
  }

  private func words(_ session: RelaySession, position: Int?, _ language: String) async throws -> String {
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

  private static func merged(_ signals: AsyncStream<Void>) -> AsyncStream<Bool> {
    let (stream, continuation) = AsyncStream.makeStream(of: Bool.self, bufferingPolicy: .bufferingNewest(4))
    continuation.yield(true)
    let following = Task { for await _ in signals { continuation.yield(false) } }
    let beating = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(15))
        continuation.yield(true)
      }
    }
    continuation.onTermination = { _ in
      following.cancel()
      beating.cancel()
    }
    return stream
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
