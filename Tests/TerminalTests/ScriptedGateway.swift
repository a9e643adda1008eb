import Domain
import GatewayAPI
import Synchronization

/// A service in memory: one known answer for every question, with what the session asked of it.
final class ScriptedGateway: Gateway {
  struct Calls: Sendable {
    var messages: [ContactMessage] = []
    /// First words of conversations.
    var openings: [String] = []
    var operatorContacts: [String] = []
    var speeches: [(text: String, session: [String: PreferenceValue])] = []
    var searches: [String] = []
  }

  private let record = Mutex(Calls())
  private let reply: @Sendable (ContactMessage) async throws -> ContactReply
  private let expects: Expectation.Kind
  private let isPassed = Mutex(false)
  private let bodies: [DirectoryResult]
  private let profiles: [ProfileSummary]
  private let base: [String: PreferenceValue]

  init(
    bodies: [DirectoryResult] = Samples.bodies, profiles: [ProfileSummary] = Samples.profiles,
    preferences: [String: PreferenceValue] = [:], expects: Expectation.Kind = .choice,
    reply: @escaping @Sendable (ContactMessage) async throws -> ContactReply = { Samples.reply(to: $0) }
  ) {
    self.bodies = bodies
    self.profiles = profiles
    self.reply = reply
    base = preferences
    self.expects = expects
  }

  var calls: Calls { record.withLock { $0 } }

  private func send(_ message: ContactMessage) async throws -> ContactReply {
    record.withLock { $0.messages.append(message) }
    return try await reply(message)
  }

  func open(_ opening: ConversationOpening) async throws -> ConversationReply {
    let message = ContactMessage(
      channel: opening.channel, externalId: opening.externalId, address: opening.address,
      text: opening.text ?? "", profile: opening.profile, place: opening.place, session: opening.session)
    record.withLock { $0.openings.append(message.text) }
    isPassed.withLock { $0 = false }
    return Samples.conversation(try await send(message), expects: expects)
  }

  func take(_ turn: TurnMessage, in id: String) async throws -> ConversationReply {
    let text = turn.text ?? turn.choice.map { "scelta \($0)" } ?? ""
    return Samples.conversation(
      try await send(
        ContactMessage(channel: .terminal, externalId: turn.externalId, text: text, session: turn.session)),
      expects: isPassed.withLock { $0 } ? .operator : expects)
  }

  func handOver(conversation: String) async throws -> ConversationReply {
    record.withLock { $0.operatorContacts.append(conversation) }
    isPassed.withLock { $0 = true }
    return Samples.conversation(
      Samples.reply(
        lines: ["Un operatore risponde entro due giorni lavorativi."], outcome: .operatorRequested,
        request: "2026-000123"), expects: .operator)
  }

  func transcript(contact: String) async throws -> String {
    "Lei: Come ottengo il contrassegno?\nLinea Amica: Lo dà il Comune di Torino."
  }

  func search(_ query: String, limit: Int) async throws -> [DirectoryResult] {
    record.withLock { $0.searches.append(query) }
    let wanted = query.lowercased()
    return Array(bodies.filter { $0.name.lowercased().contains(wanted) }.prefix(limit))
  }

  func templates() async throws -> [ProfileSummary] { profiles }

  func resolve(profile: String?, channel: Channel, session: [String: PreferenceValue]) async throws
    -> ResolvedProfile
  {
    if let profile, !profiles.contains(where: { $0.id == profile }) {
      throw GatewayError(.notFound, "Il profilo \(profile) non c'è. Scelga un profilo dell'elenco.")
    }
    var values = Samples.preferences
    for (term, value) in base {
      values[term] = ResolvedPreference(
        value: value, origin: .profile, reason: "Lo chiede il profilo.", status: .active)
    }
    for (term, value) in session {
      values[term] = ResolvedPreference(
        value: value, origin: .session, reason: "Lo ha chiesto in questa sessione.", status: .active)
    }
    return ResolvedProfile(profileID: profile, channel: channel, values: values)
  }

  func simplify(_ text: String, level: String) async throws -> String {
    "Lo dà il Comune.\nPrima serve una visita."
  }

  func spell(_ text: String, profile: String?) async throws -> String {
    text.map { String($0) }.joined(separator: ", ")
  }

  func speech(_ text: String, profile: String?, session: [String: PreferenceValue]) async throws -> [UInt8] {
    record.withLock { $0.speeches.append((text, session)) }
    return Array("RIFF".utf8)
  }
}
